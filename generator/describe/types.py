"""Types: the schema that the model tool is given for a field, and annotations of our own.

The tool is given a schema made here, keyword by keyword, never one of a document. It cannot say a
type inside another type with limits of its own; such a type gets a name and is written here.
"""

from __future__ import annotations

from collections.abc import Iterator
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

# Keywords that change nothing about which values are allowed.
_SAID = name_set(
    "title description default example examples deprecated readOnly writeOnly format $comment"
    " externalDocs contentEncoding contentMediaType"
)
_SHAPES = name_set("type enum const items properties required additionalProperties")
_UNIONS = ("anyOf", "oneOf")
_PLAIN = {"string": "str", "integer": "int", "number": "int | float", "boolean": "bool"}
_EMPTY = {"null": "None", "array": "list[Any]", "object": "dict[str, Any]"}

IMPORTED = name_set(
    "Annotated Answer Any Audio Base64Audio Base64Image Base64Video BaseModel ClassVar ConfigDict"
    " Field Image Json Literal Mapping Part Request Rule TypeAlias Video"
)
"""Names that a module of models imports: no class may have one of them."""


@dataclass(slots=True)
class Types:
    """The types of one module of models. ``aliases`` grows while fields are described.

    ``encoding`` is how the provider wants media written; ``open`` types take unknown values;
    ``defined`` are the classes that a named type may refer to.
    """

    source: Source
    encoding: str
    open: bool
    aliases: dict[str, Alias] = field(default_factory=dict)
    defined: set[Identifier] = field(default_factory=set)

    def prepared(self, at: str, name: Identifier) -> Object:
        """What the model tool is given for the field ``name`` whose schema is at a pointer."""
        at = self.source.target(at)
        component, schema = self.source.name(at), self.source.at(at)
        self._check(at, schema)
        if component is not None and is_object(schema):
            return {"$ref": f"#/$defs/{class_name(component, IMPORTED)}"}
        return {**self._value(at, schema, name), **_limits(schema), **_default(schema)}

    def _value(self, at: str, schema: Object, name: Identifier) -> Object:
        """The prepared schema without the limits that the field itself carries."""
        if "const" in schema:
            return {"const": schema["const"]}
        if "enum" in schema:
            return self._enum(schema)
        if "x-media" in schema:
            return _custom(media_type(schema, self.encoding))
        if any(key in schema for key in _UNIONS) or isinstance(schema.get("type"), list):
            return self._union(at, schema, name)
        if schema.get("type") == "array" and "items" in schema:
            return {"type": "array", "items": self._inner(at + "/items", name, "Item")}
        if isinstance(schema.get("additionalProperties"), dict):
            inner = self._inner(at + pointer("additionalProperties"), name, "Value")
            return {"type": "object", "additionalProperties": inner}
        if is_object(schema):
            raise self.source.refuse(at, "object-unnamed", "an object that is no component")
        return _typed(schema)

    def _enum(self, schema: Object) -> Object:
        values = schema["enum"]
        if any(isinstance(value, float) for value in values):
            return {"type": ["integer", "number"]}  # no Literal has them: they become a rule
        if self.open and all(isinstance(value, str) for value in values):
            return {"anyOf": [{"enum": list(values)}, {"type": "string"}]}
        return {"enum": list(values)}

    def _union(self, at: str, schema: Object, name: Identifier) -> Object:
        types = schema.get("type")
        if isinstance(types, list) and not any(key in schema for key in _UNIONS):
            return {"type": _types(types)}
        return self._named(at, schema, name, "Value")

    def _inner(self, at: str, name: Identifier, suffix: str) -> Object:
        """The prepared schema of a type inside the field's type."""
        at = self.source.target(at)
        component, schema = self.source.name(at), self.source.at(at)
        self._check(at, schema)
        if component is not None and is_object(schema):
            return {"$ref": f"#/$defs/{class_name(component, IMPORTED)}"}
        simple = set(schema) <= _SAID | {"type", "enum", "const", "x-media"}
        if simple and isinstance(schema.get("type", "string"), str):
            return self._value(at, schema, name)
        return self._named(at, schema, name, suffix)

    def _named(self, at: str, schema: Object, name: Identifier, suffix: str) -> Object:
        """A reference to a named type that is written here."""
        inner = {key: value for key, value in schema.items() if key not in LIMITS}
        limited = suffix == "Item" or schema.get("type") != "array"
        expression = self._expression(at, schema if limited else inner)
        alias = Alias(class_name(f"{camel(name)}{suffix}", IMPORTED), expression)
        known = self.aliases.setdefault(str(alias.name), alias)
        if known != alias:
            message = f"two different types would be named {alias.name}"
            raise self.source.refuse(at, "names-collide", message, "rename a field in an overlay")
        return _custom(Code(f"named.{alias.name}"))

    def _expression(self, at: str, schema: Object) -> Code:
        """The annotation of a schema with all its limits, in full."""
        at = self.source.target(at)
        component = self.source.name(at)
        schema = self.source.at(at) if "$ref" in schema else schema
        self._check(at, schema)
        if component is not None and is_object(schema):
            return self._class(at, component)
        given = ", ".join(
            f"{LIMITS[key]}={literal(value)}" for key, value in _limits(schema).items()
        )
        bare = self._bare(at, schema)
        return Code(f"Annotated[{bare}, Field({given})]") if given else bare

    def _class(self, at: str, component: str) -> Identifier:
        name = class_name(component, IMPORTED)
        if name not in self.defined:
            message = f"{component} holds itself in a list or choice of several types"
            raise self.source.refuse(at, "schema-recursive", message, "resolve it by an overlay")
        return name

    def _bare(self, at: str, schema: Object) -> Code:
        if "const" in schema or "enum" in schema:
            return self._literal(schema)
        if "x-media" in schema:
            return Code(media_type(schema, self.encoding).rpartition(".")[2])
        for key in _UNIONS:
            if key in schema:
                return union(self._expression(at + pointer(key, i), part) for i, part in
                             enumerate(schema[key]))  # fmt: skip
        if schema.get("type") == "array" and "items" in schema:
            return Code(f"list[{self._expression(at + '/items', schema['items'])}]")
        if isinstance(schema.get("additionalProperties"), dict):
            inner = at + pointer("additionalProperties")
            return Code(f"dict[str, {self._expression(inner, self.source.at(inner))}]")
        return plain_type(schema)

    def _literal(self, schema: Object) -> Code:
        prepared = {"const": schema["const"]} if "const" in schema else self._enum(schema)
        values = [prepared["const"]] if "const" in prepared else schema["enum"]
        if "type" in prepared:
            return Code("int | float")
        code = literal_type(values)
        return Code(f"{code} | str") if "anyOf" in prepared else code

    def _check(self, at: str, schema: Json) -> None:
        """Refuse a keyword that would be lost on the way into the package."""
        if not isinstance(schema, dict):
            raise self.source.refuse(at, "schema-unsupported", "a schema that is no object")
        known = _SAID | _SHAPES | set(LIMITS) | set(_UNIONS) | {"$ref"}
        for keyword in schema:
            if keyword in known or keyword.startswith("x-") or is_object(schema):
                continue
            message = f"the models cannot check {keyword!r}"
            hint = "state it with other keywords, or remove it, by an overlay"
            raise self.source.refuse(at + pointer(keyword), "keyword-unsupported", message, hint)


def is_object(schema: Json) -> bool:
    """Whether a schema names members, and so becomes a class."""
    return isinstance(schema, dict) and isinstance(schema.get("properties"), dict)


def media_type(schema: Object, encoding: str) -> Code:
    """The type of a media field in the package's runtime."""
    prefix = "Base64" if encoding == "base64" else ""
    kind = {"image": "Image", "video": "Video", "audio": "Audio"}[schema["x-media"]]
    return Code(f"media.{prefix}{kind}")


def plain_type(schema: Object) -> Code:
    """The annotation of a schema that has a type and nothing inside."""
    types = schema.get("type", [])
    names = [types] if isinstance(types, str) else types
    return union(Code((_PLAIN | _EMPTY)[name]) for name in names) if names else Code("Any")


def literal_type(values: list[Json]) -> Code:
    """The annotation of a closed set of texts, whole numbers, booleans and null."""
    inner = joined(", ", [literal(value) for value in values])
    return Code(f"Literal[{inner}]")


def union(parts: Iterator[Code]) -> Code:
    """The annotation of a choice, each option once."""
    options = (
        option for part in parts for option in ([part] if "[" in part else part.split(" | "))
    )
    return joined(" | ", [Code(option) for option in dict.fromkeys(options)])


def _custom(path: Code) -> Object:
    return {"type": "string", "customTypePath": str(path)}


def _typed(schema: Object) -> Object:
    types = schema.get("type")
    if types == "number":
        return {"type": ["integer", "number"]}  # a whole number stays one on the wire
    return {"type": types} if types else {}


def _types(types: list[str]) -> list[str]:
    return list(dict.fromkeys(t for name in types for t in (["integer"] if name == "number" else [])
                              + [name]))  # fmt: skip


def _limits(schema: Object) -> Object:
    """The limits of a value; a closed set of values needs no others."""
    if "const" in schema or "enum" in schema:
        return {}
    return {key: schema[key] for key in LIMITS if key in schema}


def _default(schema: Object) -> Object:
    if "const" in schema:
        return {"default": schema["const"]}
    return {"default": schema["default"]} if "default" in schema else {}
