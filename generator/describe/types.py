"""Types: the schema that the model tool is given for a field, and annotations of our own.

The tool is given a schema made here, keyword by keyword, never one of a document. It cannot say a
type inside another type with limits of its own; such a type gets a name and is written here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..document import Json, Object, pointer
from .code import Code, Identifier, joined, literal, name_set
from .names import camel, class_name
from .package import Alias
from .source import Source

LIMITS = {
    "minimum": "ge",
    "maximum": "le",
    "exclusiveMinimum": "gt",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "pattern": "pattern",
}
"""Keywords that a model checks, and pydantic's words for them."""

SAID = name_set(
    "title description default example examples deprecated readOnly writeOnly format $comment"
    " externalDocs contentEncoding contentMediaType"
)
"""Keywords that change nothing about which values are allowed."""

NAMED = "named."
"""What stands before the name of a type or class of ours where the model tool is told of it."""

_SHAPES = name_set("type enum const items properties required additionalProperties")
_UNIONS = ("anyOf", "oneOf")
_OF_UNIONS = SAID | {"type", "$ref"} | set(_UNIONS)  # the rest is checked in the options
_OF_VALUES = _OF_UNIONS | _SHAPES | set(LIMITS)
_LIMITED = frozenset((*LIMITS, "items"))
_NUMBER = {"number": ("integer", "number")}
_PLAIN = {"string": "str", "integer": "int", "number": "int | float", "boolean": "bool"}
_ABOUT = {
    **dict.fromkeys(("integer", "number"), tuple(LIMITS)[:5]),
    "string": ("minLength", "maxLength", "pattern"),
    "array": ("minItems", "maxItems"),
    **dict.fromkeys(("boolean", "null", "object"), ()),
}
_EMPTY = {"null": "None", "array": "list[Any]", "object": "dict[str, Any]"}

IMPORTED = name_set(
    "Annotated Answer Any Audio Base64Audio Base64Image Base64Video BaseModel ClassVar ConfigDict"
    " Field Image Json Literal Mapping Part Request Rule TypeAlias Video"
)
"""Names that a module of models imports: no class may have one of them."""


@dataclass(slots=True)
class Types:
    """The types of one module of models. ``aliases`` grows while fields are described.

    ``encoding`` is how the provider wants media written; ``open`` types are those of answers: they
    take unknown values and break no limits; ``defined`` are the classes that a named type may
    refer to.
    """

    source: Source
    encoding: str
    open: bool
    aliases: dict[str, Alias] = field(default_factory=dict)
    defined: set[Identifier] = field(default_factory=set)

    def prepared(self, at: str, name: Identifier) -> Object:
        """What the model tool is given for the field ``name`` whose schema is at a pointer."""
        schema = self.source.at(at)
        self._check(at, schema)
        if reference := self._reference(at, schema):
            return reference
        if _is_choice(schema):
            return {**self._named(at, schema, name, "Value"), **_default(schema)}
        return {**self._value(at, schema, name), **self._limits(schema), **_default(schema)}

    def _reference(self, at: str, schema: Object) -> Object | None:
        """The class of an object schema, which is a named type; None for any other schema."""
        component = self.source.name(at)
        if component is None or not is_object(schema):
            return None
        return _custom(Code(f"{NAMED}{class_name(component, IMPORTED)}"))

    def _value(self, at: str, schema: Object, name: Identifier) -> Object:
        """The prepared schema without the limits that the field itself carries."""
        if values := closed(schema):
            return self._closed(schema, values)
        if "x-media" in schema:
            return _custom(Code(f"media.{self._media(at, schema)}"))
        if schema.get("type") == "array" and "items" in schema:
            return {"type": "array", "items": self._inner(at + pointer("items"), name, "Item")}
        if isinstance(schema.get("additionalProperties"), dict):
            inner = self._inner(at + pointer("additionalProperties"), name, "Value")
            return {"type": "object", "additionalProperties": inner}
        if is_object(schema):
            raise self.source.refuse(at, "object-unnamed", "an object that is no component")
        return {"type": _types(schema)} if "type" in schema else {}

    def _closed(self, schema: Object, values: list[Json]) -> Object:
        if has_fractions(values):
            return {"type": ["integer", "number"]}  # no Literal has them: they become a rule
        if "const" in schema:
            return {"const": schema["const"]}
        if self.open and all(isinstance(value, str) for value in values):
            return {"anyOf": [{"enum": values}, {"type": "string"}]}
        return {"enum": values}

    def _inner(self, at: str, name: Identifier, suffix: str) -> Object:
        """The prepared schema of a type inside the field's type."""
        at = self.source.target(at)
        schema = self.source.at(at)
        self._check(at, schema)
        if reference := self._reference(at, schema):
            return reference
        simple = set(schema) <= SAID | {"type", "enum", "const", "x-media"}
        if simple and not _is_choice(schema) and not has_fractions(closed(schema)):
            return self._value(at, schema, name)
        return self._named(at, schema, name, suffix)

    def _named(self, at: str, schema: Object, name: Identifier, suffix: str) -> Object:
        """A reference to a named type that is written here."""
        alias = Alias(class_name(f"{camel(name)}{suffix}", IMPORTED), self._expression(at, schema))
        known = self.aliases.setdefault(str(alias.name), alias)
        if known != alias:
            message = f"two different types would be named {alias.name}"
            raise self.source.refuse(at, "names-collide", message, "rename a field in an overlay")
        return _custom(Code(f"{NAMED}{alias.name}"))

    def _at(self, at: str) -> Code:
        target = self.source.target(at)
        return self._expression(target, self.source.at(target))

    def _expression(self, at: str, schema: Object) -> Code:
        """The annotation of a schema with all its limits, in full."""
        self._check(at, schema)
        component = self.source.name(at)
        if component is not None and is_object(schema):
            return self._class(at, component)
        options = [at + pointer(key, i) for key in _UNIONS for i in range(len(schema.get(key, ())))]
        if options:
            return union(map(self._at, options))
        if isinstance(schema.get("type"), list) and not closed(schema):
            kinds = ({**schema, "type": kind} for kind in _types(schema))
            return union(self._limited(at, kind) for kind in kinds)
        return self._limited(at, schema)

    def _limited(self, at: str, schema: Object) -> Code:
        """The annotation of one type, with the limits that are about this type."""
        about = _ABOUT.get(schema.get("type", ""), LIMITS)
        limits = {key: value for key, value in self._limits(schema).items() if key in about}
        given = ", ".join(f"{LIMITS[key]}={literal(value)}" for key, value in limits.items())
        bare = self._bare(at, schema)
        return Code(f"Annotated[{bare}, Field({given})]") if given else bare

    def _class(self, at: str, component: str) -> Identifier:
        name = class_name(component, IMPORTED)
        if name not in self.defined:
            message = f"{component} holds itself in a list or choice of several types"
            raise self.source.refuse(at, "schema-recursive", message, "resolve it by an overlay")
        return name

    def _bare(self, at: str, schema: Object) -> Code:
        if values := closed(schema):
            return self._literal(at, schema, values)
        if "x-media" in schema:
            return self._media(at, schema)
        if schema.get("type") == "array" and "items" in schema:
            return Code(f"list[{self._at(at + pointer('items'))}]")
        if isinstance(schema.get("additionalProperties"), dict):
            return Code(f"dict[str, {self._at(at + pointer('additionalProperties'))}]")
        return plain_type(schema)

    def _literal(self, at: str, schema: Object, values: list[Json]) -> Code:
        prepared = self._closed(schema, values)
        if "type" in prepared and not self.open:
            message = "a closed set of fractions inside another type cannot be checked"
            raise self.source.refuse(at, "keyword-unsupported", message, "drop it by an overlay")
        code = Code("int | float") if "type" in prepared else literal_type(values)
        return Code(f"{code} | str") if "anyOf" in prepared else code

    def _media(self, at: str, schema: Object) -> Code:
        """The type of a media field in the package's runtime."""
        kind = {"image": "Image", "video": "Video", "audio": "Audio"}.get(str(schema["x-media"]))
        if kind is None:
            raise self.source.refuse(at, "media-unknown", f"media of kind {schema['x-media']!r}")
        return Code(f"Base64{kind}" if self.encoding == "base64" else kind)

    def _limits(self, schema: Object) -> Object:
        """The limits of a value; a closed set of values needs none, an answer breaks none."""
        if self.open or closed(schema):
            return {}
        return {key: schema[key] for key in LIMITS if key in schema}

    def _check(self, at: str, schema: Json) -> None:
        """Refuse a keyword that would be lost on the way into the package."""
        if not isinstance(schema, dict):
            raise self.source.refuse(at, "schema-unsupported", "a schema that is no object")
        if self.open or is_object(schema):
            return  # answers are not checked, members of a class are checked one by one
        known = _OF_UNIONS if any(key in schema for key in _UNIONS) else _OF_VALUES
        for keyword in schema:
            if keyword not in known and not keyword.startswith("x-"):
                message = f"the models cannot check {keyword!r} here"
                hint = "state it with other keywords, or remove it, by an overlay"
                place = at + pointer(keyword)
                raise self.source.refuse(place, "keyword-unsupported", message, hint)


def is_object(schema: Json) -> bool:
    """Whether a schema names members, and so becomes a class."""
    return isinstance(schema, dict) and isinstance(schema.get("properties"), dict)


def closed(schema: Object) -> list[Json]:
    """The values of a closed set, or the only value; nothing for an open type."""
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def has_fractions(values: list[Json]) -> bool:
    """Whether a value is a number that no ``Literal`` can hold."""
    return any(isinstance(value, float) for value in values)


def _is_choice(schema: Object) -> bool:
    """Whether a value may be of several types, of which each has limits of its own."""
    if any(key in schema for key in _UNIONS):
        return True
    kinds = set(_types(schema)) - {"null"}
    limited = not _LIMITED.isdisjoint(schema)
    return not closed(schema) and limited and len(kinds) > 1 and kinds != {"integer", "number"}


def plain_type(schema: Object) -> Code:
    """The annotation of a schema that has a type and nothing inside."""
    types = schema.get("type", [])
    names = [types] if isinstance(types, str) else types
    return union(Code((_PLAIN | _EMPTY)[name]) for name in names) if names else Code("Any")


def literal_type(values: list[Json]) -> Code:
    """The annotation of a closed set of texts, whole numbers, booleans and null."""
    inner = joined(", ", [literal(value) for value in values])
    return Code(f"Literal[{inner}]")


def union(parts: Iterable[Code]) -> Code:
    """The annotation of a choice, each option once."""
    options = (option for part in parts for option in _options(part))
    return joined(" | ", [Code(option) for option in dict.fromkeys(options)])


def _options(part: Code) -> list[str]:
    return [part] if "[" in part else part.split(" | ")


def _custom(path: Code) -> Object:
    return {"type": "string", "customTypePath": str(path)}


def _types(schema: Object) -> list[str]:
    """The types of a schema; a whole number stays one on the wire."""
    said = schema.get("type", [])
    named = [said] if isinstance(said, str) else said
    kinds = (kind for name in named for kind in _NUMBER.get(name, (name,)))
    return list(dict.fromkeys(kinds))


def _default(schema: Object) -> Object:
    if "const" in schema:
        return {"default": schema["const"]}
    return {"default": schema["default"]} if "default" in schema else {}
