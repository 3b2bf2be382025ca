"""A schema with its references, ``allOf`` and notations for null folded into one flat value.

What is left differs only where the meaning differs: ``nullable``, ``type: [T, null]`` and
``anyOf: [T, null]`` come out the same, and so do a reference and what it refers to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias, TypeGuard

from ..document import Json, Object, get, pointer
from .change import canonical
from .presence import is_presence
from .view import View, fields, items, texts

Raw: TypeAlias = tuple[Json, str]
"""A schema as it stands in the document, and the pointer to it."""

Types: TypeAlias = frozenset[str]

ANY: Types = frozenset({"null", "boolean", "integer", "fraction", "string", "array", "object"})
NUMBER: Types = frozenset({"integer", "fraction"})
ANNOTATIONS = frozenset({"title", "description", "example", "examples", "$comment", "externalDocs"})
_RULES = frozenset({"not", "if", "then", "else", "dependentRequired"})
_STRUCTURE = frozenset({"$ref", "allOf", "anyOf", "oneOf", "properties", "required", "type"})
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition over several fields: its meaning, the sentence that says so, its pointer."""

    meaning: Json
    sentence: str | None
    at: str


@dataclass(slots=True)
class Flat:
    """The parts of one schema, each with the pointer to where it stands."""

    at: str
    types: Types | None = None
    nullable: bool = False
    words: Object = field(default_factory=dict)
    where: dict[str, str] = field(default_factory=dict)
    properties: dict[str, list[Raw]] = field(default_factory=dict)
    required: dict[str, str] = field(default_factory=dict)
    patterns: dict[str, str] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    unions: list[list[Raw]] = field(default_factory=list)

    def pointer(self, word: str) -> str:
        """Where a keyword stands; the schema itself when it does not say it."""
        return self.where.get(word, self.at)


def flatten(view: View, raw: Raw) -> Flat:
    """The flat form of a schema."""
    flat = Flat(raw[1])
    _add(view, flat, raw, frozenset(), 0)
    if flat.types is None:
        flat.types = _implied(flat)
    if flat.nullable and flat.types is not None:
        flat.types |= {"null"}
    return flat


def _implied(flat: Flat) -> Types | None:
    """``properties`` without ``type`` mean an object to every reader, ``items`` an array."""
    if flat.properties:
        return frozenset({"object"})
    return frozenset({"array"}) if "items" in flat.words else None


def _add(view: View, flat: Flat, raw: Raw, seen: frozenset[str], depth: int) -> None:
    value, at = raw
    schema = view.object(value, at).value
    if depth > _DEEPEST:
        view.note("too-deep", at, "nested too deep to compare")
        return
    schema = _usable(view, schema, at)
    sentence = _rules(view, flat, schema, at)
    for word, item in schema.items():
        if word not in _RULES and word not in _STRUCTURE and not (sentence and word in ANNOTATIONS):
            _word(flat, word, item, at + pointer(word))
    _structure(flat, schema, at)
    for union in ("anyOf", "oneOf"):
        if union in schema:
            _union(view, flat, items(schema[union]), at + pointer(union), seen, depth)
    for index, part in enumerate(items(schema.get("allOf"))):
        _add(view, flat, (part, at + pointer("allOf", index)), seen, depth + 1)
    if isinstance(schema.get("$ref"), str):
        _reference(view, flat, schema["$ref"], at, seen, depth)


_COUNT = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minProperties",
                    "maxProperties", "minimum", "maximum", "multipleOf"})  # fmt: skip
_KINDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), (bool, int, float)),
    **dict.fromkeys(("enum", "required", "allOf", "anyOf", "oneOf"), list),
    **dict.fromkeys(("pattern", "format"), str),
    **dict.fromkeys(("uniqueItems", "nullable", "deprecated", "readOnly", "writeOnly"), bool),
    "properties": dict,
    "type": (str, list),
}


def _usable(view: View, schema: Object, at: str) -> Object:
    """A schema without the keywords whose values are of no use; each is noted."""
    bad = [
        word
        for word, value in schema.items()
        if (word in _COUNT and not is_number(value))
        or (word in _KINDS and not isinstance(value, _KINDS[word]))
    ]
    for word in bad:
        kind = type(schema[word]).__name__
        view.note("keyword-unusable", at + pointer(word), f"{word!r} cannot be a {kind}: left out")
    return {word: value for word, value in schema.items() if word not in bad} if bad else schema


def _reference(
    view: View, flat: Flat, reference: str, at: str, seen: frozenset[str], depth: int
) -> None:
    target = view.target(reference, at)
    if target is None or target in seen:
        return
    _add(view, flat, (get(view.sourced.document, target), target), seen | {target}, depth + 1)


def _rules(view: View, flat: Flat, schema: Object, at: str) -> bool:
    """Take the cross-field conditions of one schema object; whether there were any."""
    said = schema.get("description")
    sentence = said if isinstance(said, str) else None
    found: list[tuple[Json, str]] = []
    if "not" in schema:
        found.append(({"not": schema["not"]}, "not"))
    if "if" in schema:
        found.append(
            ({word: schema[word] for word in ("if", "then", "else") if word in schema}, "if")
        )
    for name, needs in fields(schema.get("dependentRequired")).items():
        found.append(({"dependentRequired": {name: needs}}, "dependentRequired"))
    for union in ("anyOf", "oneOf"):
        if union in schema and is_presence({union: schema[union]}):
            found.append(({union: schema[union]}, union))
    own = bool(found) and not _says_more(schema)
    for meaning, word in found:
        flat.rules.append(
            Rule(resolved(view, meaning, at), sentence if own else None, at + pointer(word))
        )
    return own


def _says_more(schema: Object) -> bool:
    """Whether an object with conditions describes a value too: its prose is then not the rule's."""
    return any(word in schema for word in ("type", "properties", "$ref", "allOf", "enum", "items"))


def _structure(flat: Flat, schema: Object, at: str) -> None:
    if "type" in schema:
        types = _types(schema["type"])
        flat.types = types if flat.types is None else flat.types & types
        flat.where.setdefault("type", at + pointer("type"))
    for name, value in fields(schema.get("properties")).items():
        flat.properties.setdefault(name, []).append((value, at + pointer("properties", name)))
    for name in texts(schema.get("required")):
        flat.required.setdefault(name, at + pointer("required"))


def _types(value: Json) -> Types:
    names = {value} if isinstance(value, str) else set(texts(value))
    if "number" in names:
        names = (names - {"number"}) | NUMBER
    return frozenset(names)


def _word(flat: Flat, word: str, value: Json, at: str) -> None:
    if word == "nullable":
        flat.nullable = flat.nullable or value is True
    elif word == "pattern" and isinstance(value, str):
        flat.patterns.setdefault(value, at)
    elif word not in flat.words:
        flat.words[word], flat.where[word] = value, at
    elif (
        word in ANNOTATIONS or word == "default" or canonical(flat.words[word]) == canonical(value)
    ):
        pass  # the outermost annotation counts
    elif word in _TIGHTER:
        flat.words[word] = _TIGHTER[word](flat.words[word], value)
    else:
        flat.rules.append(Rule({word: value}, None, at))


def _smaller(left: Json, right: Json) -> Json:
    return min(left, right) if is_number(left) and is_number(right) else left


def _larger(left: Json, right: Json) -> Json:
    return max(left, right) if is_number(left) and is_number(right) else left


def _common(left: Json, right: Json) -> Json:
    allowed = set(map(canonical, items(right)))
    return [value for value in items(left) if canonical(value) in allowed]


def is_number(value: Json) -> TypeGuard[float]:
    """A JSON number: ``True`` is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_finite(value: float) -> bool:
    """Whether a bound is one. ``math.isfinite`` fails for integers that no float can hold."""
    return abs(value) != float("inf")


_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_TIGHTER: dict[str, Callable[[Json, Json], Json]] = {
    **dict.fromkeys(_UPPER, _smaller),
    **dict.fromkeys(_LOWER, _larger),
    "enum": _common,
}


def _union(
    view: View, flat: Flat, branches: list[Json], at: str, seen: frozenset[str], depth: int
) -> None:
    raws = [(branch, at + pointer(index)) for index, branch in enumerate(branches)]
    if not raws or is_presence({"anyOf": branches}):
        return  # taken as a rule
    real = [raw for raw in raws if not _only_null(view, raw)]
    flat.nullable = flat.nullable or len(real) < len(raws)
    if len(real) == 1:
        _add(view, flat, real[0], seen, depth + 1)
    elif real and all(_only_type(raw[0]) for raw in real):
        _structure(flat, {"type": [name for raw in real for name in _names(raw[0])]}, at)
    elif real:
        flat.unions.append(real)


def _names(schema: Object) -> Iterable[str]:
    return [schema["type"]] if isinstance(schema["type"], str) else texts(schema["type"])


def _only_null(view: View, raw: Raw) -> bool:
    schema = view.node(*raw).value
    said = {word: item for word, item in schema.items() if word not in ANNOTATIONS}
    return said in ({"type": "null"}, {"enum": [None]}, {"const": None}, {"type": ["null"]})


def _only_type(schema: Json) -> bool:
    return isinstance(schema, dict) and set(schema) == {"type"}


def resolved(view: View, value: Json, at: str, seen: frozenset[str] = frozenset()) -> Json:
    """A schema's meaning as plain JSON: references inlined, annotations and order dropped."""
    if isinstance(value, list):
        return [resolved(view, item, at, seen) for item in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("$ref"), str):
        target = view.target(value["$ref"], at)
        if target is None or target in seen or len(seen) > _DEEPEST:
            return {"$ref": value["$ref"]}
        return resolved(view, get(view.sourced.document, target), target, seen | {target})
    return {
        word: _sorted(item) if word in ("required", "enum") else resolved(view, item, at, seen)
        for word, item in value.items()
        if word not in ANNOTATIONS
    }


def _sorted(value: Json) -> Json:
    return sorted(value, key=canonical) if isinstance(value, list) else value
