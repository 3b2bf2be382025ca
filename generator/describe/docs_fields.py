"""Fields and rules of a request for the documentation page, with links to what says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..diagnostics import Origin
from ..document import Json, Object
from .docs_words import limit_words, type_words
from .docs_words import value as as_json
from .limits import media, resolve
from .names import identifier
from .rules import rules
from .source import Member, Source

_ADDRESS = re.compile(r"(?:https?://|(?=github\.com/|www\.))([^\s;,]+)")


class Link(NamedTuple):
    """A text, and where it leads when that is known."""

    text: str
    href: str | None


class DocField(NamedTuple):
    """One field of a request; ``depth`` counts the objects around it."""

    name: str
    wire: str
    depth: int
    type: str
    required: bool
    default: str
    values: tuple[str, ...]
    limits: str
    description: str
    sources: tuple[Link, ...]


class DocRule(NamedTuple):
    """A sentence and what says it."""

    text: str
    sources: tuple[Link, ...]


def described_fields(source: Source, at: str) -> tuple[DocField, ...]:
    """The fields of the request schema at a pointer, objects followed by what is in them."""
    return tuple(_fields(source, at, ("", ""), 0))


def _fields(source: Source, at: str, above: tuple[str, str], depth: int) -> Iterator[DocField]:
    components, needed = source.components, source.at(at).get("required", ())
    for member in source.members(at):
        if "const" in member.own:
            continue  # filled in by the client
        name = member.wire
        python, wire = above[0] + identifier(name), above[1] + name  # a name may hold dots
        yield _field(source, member, (python, wire), depth, name in needed)
        inner = _object_at(member.own, components, member.at)
        if inner:
            yield from _fields(source, inner, (f"{python}.", f"{wire}."), depth + 1)


def _object_at(schema: Object, components: Mapping[str, Object], here: str) -> str | None:
    """The pointer to the object schema of a field or of its items, when it has members."""
    for inner in (schema, schema.get("items", {})):
        if not isinstance(inner, dict):
            continue
        for option in (inner, *inner.get("anyOf", ()), *inner.get("oneOf", ())):
            if isinstance(option, dict) and "properties" in resolve(option, components):
                reference = option.get("$ref")
                return reference.removeprefix("#") if reference else here
    return None


def _field(
    source: Source, member: Member, names: tuple[str, str], depth: int, required: bool
) -> DocField:
    schema = member.schema
    client_id = "x-client-id" in schema
    return DocField(
        name=names[0],
        wire=names[1],
        depth=depth,
        type=type_words(schema, media(schema, source.components)),
        required=required and not client_id,
        default="a fresh UUID" if client_id else _default(schema),
        values=_values(schema.get("enum", ())),
        limits=limit_words(schema),
        description=str(schema.get("description", "")),
        sources=_said_by(source.origin(member.target)),
    )


def _default(schema: Object) -> str:
    return _literal(schema["default"]) if "default" in schema else ""


def _values(values: Json) -> tuple[str, ...]:
    """The values of an enum; a long row of numbers by its ends."""
    if len(values) > 20:
        return tuple(map(_literal, (*values[:3], "…", values[-1])))
    return tuple(map(_literal, values))


def _literal(value: Json) -> str:
    return value if isinstance(value, str) and value else as_json(value)


def described_rules(source: Source, at: str) -> tuple[DocRule, ...]:
    """The rules between fields, those of inner objects included; each sentence once."""
    found: dict[str, DocRule] = {}
    for rule in _rules(source, at):
        found.setdefault(rule.text, rule)
    return tuple(found.values())


def _rules(source: Source, at: str) -> Iterator[DocRule]:
    for rule in rules(source, at):
        yield DocRule(rule.words().replace("`", ""), _said_by(source.origin(rule.at)))
    for member in source.members(at):
        if "$ref" in member.own:
            yield from _rules(source, member.target)


def _said_by(origin: Origin | None) -> tuple[Link, ...]:
    """The line of the file below ``specs/`` that says so, and the addresses it names."""
    if origin is None or not origin.place.file:
        return ()
    place = origin.place
    line = Link(f"{place.file}:{place.line}", f"../../specs/{place.file}#L{place.line}")
    derived = (Link(f"derived: {origin.rule}", None),) if origin.kind == "derived" else ()
    return (line, *derived, *_addresses(origin.text or ""))


def _addresses(text: str) -> tuple[Link, ...]:
    """The addresses in a text, each linked."""
    return tuple(_link(match.group(0)) for match in _ADDRESS.finditer(text))


def linked(text: str) -> tuple[Link, ...]:
    """A source as people write it, linked when it begins with an address."""
    match = _ADDRESS.match(text)
    return (Link(text, _link(match.group(0)).href if match else None),)


def _link(address: str) -> Link:
    return Link(address, address if address.startswith("http") else f"https://{address}")
