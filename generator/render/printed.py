"""What templates are given: pieces of source, in the order in which they are printed."""

from __future__ import annotations

from typing import NamedTuple

from ..describe.code import Code, Identifier
from ..describe.package import Alias, Setting

NONE = Code("")


class PrintedField(NamedTuple):
    """A field of a model; ``value`` is `` = default`` or nothing."""

    name: Identifier
    annotation: Code
    value: Code
    docstring: Code


class PrintedModel(NamedTuple):
    """A class as the template prints it."""

    name: Identifier
    base: Identifier
    aliases: tuple[Alias, ...]
    docstring: Code
    open: bool
    settings: tuple[Setting, ...]
    fields: tuple[PrintedField, ...]


class PrintedModule(NamedTuple):
    """A module of models as the template prints it."""

    docstring: Code
    imports: Code
    models: tuple[PrintedModel, ...]


class PrintedParameter(NamedTuple):
    """A parameter; ``value`` is `` = default`` or nothing, ``wire`` its name as a literal."""

    name: Identifier
    annotation: Code
    value: Code
    wire: Code


class PrintedFunction(NamedTuple):
    """An overload, or an endpoint function with ``docstring`` and the ``call`` it makes.

    ``rest`` stands for all parameters where these are not told again.
    """

    head: Code
    client: Code
    parameters: tuple[PrintedParameter, ...]
    dry_run: Code
    rest: Code
    answer: Code
    end: Code
    is_overload: bool
    docstring: Code
    call: Code


class PrintedEndpoint(NamedTuple):
    """A method of both clients: what makes it load its function."""

    name: Identifier
    sync: Code
    twin: Code


class Entry(NamedTuple):
    """A line, or several, of a table: a key and what it stands for."""

    key: Code
    value: Code
