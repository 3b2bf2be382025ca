"""What is told of one variant, as text: of most of a thousand variants only a line is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ..document import Object
from ..later import Later, digest
from ..plain import Kept, as_text, from_text
from .code import Identifier
from .docs import DocVariant, Listed
from .package import EndpointModule, ModelModule, Promised, Variant


class Told(NamedTuple):
    """A variant, and what the catalogue says about it, as JSON."""

    variant: Variant
    entry: Later


class _Head(NamedTuple):
    """The name, how many models there are, and how the page lists the variant."""

    name: Identifier
    classes: int
    id: str
    provider: str
    model: str
    resolutions: tuple[str, ...]


def told_text(
    name: Identifier,
    endpoint: EndpointModule,
    models: ModelModule,
    shown: DocVariant,
    entry: Object,
) -> str:
    """Everything about a variant as text, a line for each part of it."""
    names = (str(name), f"{name}_async", *_own_names(endpoint), *_names(models))
    promised = Promised(tuple(dict.fromkeys(names)), _classes(models))
    listed = (entry["id"], entry["provider"], entry["model"])
    resolutions = tuple(map(str, entry["limits"].get("resolutions", ())))
    head = _Head(name, len(models.models), *listed, resolutions)
    parts = (head, endpoint, models, promised, shown)
    return "\n".join((*map(as_text, parts), json.dumps(entry)))


def heading(text: str) -> str:
    """The first line of a text that tells of a variant, and digests of the others."""
    line, *others = text.split("\n")
    return "\n".join((line, *map(digest, others)))


def told(heading: str, load: Callable[[], str]) -> Told:
    """What became a text, of which only the heading is at hand; ``load`` gives the whole."""
    line, *digests = heading.split("\n")
    lines = _Lines(load)
    endpoint, models, promised, shown, entry = (
        Later(each, partial(lines.at, number)) for number, each in enumerate(digests, start=1)
    )
    head = from_text(_Head, line)
    listed = (head.id, head.provider, head.model, head.resolutions)
    variant = Variant(
        name=head.name,
        endpoint=Kept(EndpointModule, endpoint),
        models=Kept(ModelModule, models),
        promised=Kept(Promised, promised),
        listed=Listed(*listed, Kept(DocVariant, shown)),
        classes=head.classes,
    )
    return Told(variant, entry)


class _Lines:
    """The lines of a text, which is loaded when somebody asks for the first of them."""

    def __init__(self, load: Callable[[], str]) -> None:
        self._load: Callable[[], str] | None = load
        self._lines: list[str] = []

    def at(self, number: int) -> str:
        """A line; the text as it was loaded is not needed any more."""
        if self._load is not None:
            self._lines, self._load = self._load().split("\n"), None
        return self._lines[number]


def promised(module: ModelModule) -> Promised:
    """What a module of models holds."""
    return Promised(tuple(dict.fromkeys(_names(module))), _classes(module))


def _own_names(endpoint: EndpointModule) -> Iterator[str]:
    yield from (str(alias.name) for alias in endpoint.literals)
    yield from (str(parameter.name) for parameter in endpoint.parameters)


def _names(module: ModelModule) -> Iterator[str]:
    """Classes, their fields and the named types of a module of models."""
    for model in module.models:
        yield str(model.name)
        yield from (str(field.name) for field in model.fields)
        yield from (str(alias.name) for alias in model.aliases)


def _classes(module: ModelModule) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (str(model.name), tuple(str(field.name) for field in model.fields))
        for model in module.models
    )
