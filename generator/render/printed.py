"""What templates are given: pieces of source, in the order in which they are printed."""

from __future__ import annotations

from dataclasses import dataclass

from ..describe.code import Code, Identifier
from ..describe.package import Alias, Setting

NONE = Code("")


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A field of a model; ``value`` is `` = default`` or nothing."""

    name: Identifier
    annotation: Code
    value: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class PrintedModel:
    """A class as the template prints it."""

    name: Identifier
    base: Identifier
    aliases: tuple[Alias, ...]
    docstring: Code
    open: bool
    settings: tuple[Setting, ...]
    fields: tuple[PrintedField, ...]


@dataclass(frozen=True, slots=True)
class PrintedModule:
    """A module of models as the template prints it."""

    docstring: Code
    imports: Code
    models: tuple[PrintedModel, ...]


@dataclass(frozen=True, slots=True)
class PrintedParameter:
    """A parameter; ``value`` is `` = default`` or nothing, ``wire`` its name as a literal."""

    name: Identifier
    annotation: Code
    value: Code
    wire: Code


@dataclass(frozen=True, slots=True)
class PrintedFunction:
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


@dataclass(frozen=True, slots=True)
class PrintedEndpoint:
    """A method of both clients: what makes it load its function."""

    name: Identifier
    sync: Code
    twin: Code


@dataclass(frozen=True, slots=True)
class Entry:
    """A line, or several, of a table: a key and what it stands for."""

    key: Code
    value: Code
