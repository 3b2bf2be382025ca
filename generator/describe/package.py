"""What the package will be: every name, type, import, line of documentation and order, as values.

``Code`` is source that is printed as it is. What is left to ``render`` is where it is printed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from ..document import Json, Object
from ..later import Later
from ..plain import Kept
from .code import Code, Identifier, Text
from .docs import Listed


class Alias(NamedTuple):
    """A named type: ``Ratio: TypeAlias = Literal["16:9", "1:1"]``."""

    name: Identifier
    expression: Code


class Field(NamedTuple):
    """A field of a model. ``schema`` is what the model tool is given for it."""

    name: Identifier
    wire: Text
    required: bool
    schema: Object
    docstring: Code

    @property
    def renamed(self) -> bool:
        """Whether Python and the wire call it differently."""
        return str(self.name) != self.wire


class Setting(NamedTuple):
    """A class variable of a model: ``CLIENT_ID: ClassVar[str | None] = "taskUUID"``."""

    name: Code
    type: Code
    value: Code


class Model(NamedTuple):
    """A pydantic class, after the named types that it is the first to use.

    ``open`` ones keep members that nobody documented.
    """

    name: Identifier
    aliases: tuple[Alias, ...]
    base: Identifier
    docstring: Code
    open: bool
    settings: tuple[Setting, ...]
    fields: tuple[Field, ...]


class ModelModule(NamedTuple):
    """A module of models: those that others need first."""

    docstring: Code
    models: tuple[Model, ...]


class Parameter(NamedTuple):
    """A keyword of an endpoint function; ``default`` is None for a required one."""

    name: Identifier
    wire: Text
    annotation: Code
    default: Code | None


class EndpointModule(NamedTuple):
    """The endpoint function of a variant and its twin.

    ``target`` is what they call: the variant's id, or ``plain``, what a call needs that is plainly
    right.
    """

    target: Code
    plain: Code | None
    module_docstring: Code
    docstring: Code
    async_docstring: Code
    literals: tuple[Alias, ...]
    parameters: tuple[Parameter, ...]


class Promised(NamedTuple):
    """What a module of models, or both modules of a variant, will hold.

    ``names`` are all that may be used there; ``classes`` have the names of their fields.
    """

    names: tuple[str, ...]
    classes: tuple[tuple[str, tuple[str, ...]], ...]


class Variant(NamedTuple):
    """One model variant at a provider: an endpoint function, its twin, and its request models."""

    name: Identifier
    endpoint: Kept[EndpointModule]
    models: Kept[ModelModule]
    promised: Kept[Promised]
    listed: Listed
    classes: int

    @property
    def async_name(self) -> Identifier:
        """The name of the twin."""
        return Identifier(f"{self.name}_async")


class Provider(NamedTuple):
    """One provider: a sync and an async client, its variants, its answers, its protocol as data."""

    id: Identifier
    class_name: Identifier
    docstring: Code
    protocol_docstring: Code
    clients_docstring: Code
    client_docstring: Code
    async_client_docstring: Code
    models_docstring: Code
    data: Code
    variants: tuple[Variant, ...]
    answers: ModelModule

    @property
    def async_class_name(self) -> Identifier:
        """The class of the async client."""
        return Identifier(f"Async{self.class_name}")


class CatalogueEntry(NamedTuple):
    """What the catalogue says about a variant: plain data, as JSON until somebody asks for it.

    ``answers`` are the classes of its answers by kind, of one that can be called.
    """

    said: Later
    answers: Mapping[str, Json] | None = None

    @classmethod
    def of(cls, entry: Object) -> CatalogueEntry:
        """Data to which nothing is added."""
        return cls(Later.of(json.dumps(entry)))

    def value(self) -> Object:
        """The data."""
        made: Object = json.loads(self.said.text)
        return made if self.answers is None else made | {"answers": dict(self.answers)}


class Package(NamedTuple):
    """The whole package. ``catalogue`` is by variant id, those known only included."""

    providers: tuple[Provider, ...]
    catalogue: dict[str, CatalogueEntry]
    titles: dict[str, Object]

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Every variant that can be called."""
        return tuple(variant for provider in self.providers for variant in provider.variants)

    @property
    def operations(self) -> int:
        """How many variants can be called."""
        return len(self.variants)

    @property
    def models(self) -> int:
        """How many model classes there are."""
        answers = sum(len(provider.answers.models) for provider in self.providers)
        return answers + sum(variant.classes for variant in self.variants)
