"""Endpoint functions: parameters with types and documented defaults, and what is said of them."""

from __future__ import annotations

from typing import NamedTuple

from ..diagnostics import Place
from ..document import Object, pointer
from .code import Block, Code, Identifier, Items, Text, docstring, literal, name_set
from .names import camel, class_name, identifier
from .package import Alias, Parameter
from .source import Member, Source
from .types import IMPORTED, closed, has_fractions, is_object, literal_type, plain_type, union
from .words import limits

OPTIONS = (
    (Code("validate"), "Whether the documented limits and rules are checked before sending."),
    (Code("dry_run"), "Return what would be sent, and send nothing."),
    (Code("timeout"), "Seconds for this request, instead of the client's."),
    (Code("extra_headers"), "Headers to send besides the client's."),
)

ERRORS = (
    (Code("InvalidRequest"), "The request breaks documented limits or rules; nothing was sent."),
    (Code("NotSent"), "No connection was made; safe to repeat."),
    (Code("Rejected"), "The provider refused it; nothing to pay."),
    (Code("OutcomeUnknown"), "It may have been accepted: look before you send it again."),
)
"""All of them are a ``SeedanceError``."""

_RETURNS = "Returns the accepted task; ``wait`` for it. With ``dry_run``: what would be sent."

_NAMES = IMPORTED | name_set(
    "AsyncClient AsyncTask Client Media Preview Required Several Task TypedDict Unpack"
)


class Signature(NamedTuple):
    """The parameters of one variant; ``literals`` are the types they name."""

    parameters: tuple[Parameter, ...]
    literals: tuple[Alias, ...]
    about: tuple[tuple[Code, str], ...]


def signature(source: Source, at: str, module: Identifier) -> Signature:
    """The parameters of the request schema at a pointer, required ones first.

    ``module`` is the module below ``models`` with the classes of its objects.
    """
    schema = source.at(at)
    annotations = _Annotations(source, module, {})
    needed = schema.get("required", ())
    given = (each for each in source.members(at) if "const" not in each.own)  # a caller may set it
    made = [_parameter(annotations, each, each.wire in needed) for each in given]
    made.sort(key=lambda pair: pair[0].default is not None)
    return Signature(
        tuple(parameter for parameter, _about in made),
        tuple(annotations.literals.values()),
        tuple((parameter.name, about) for parameter, about in made),
    )


def _parameter(annotations: _Annotations, member: Member, needed: bool) -> tuple[Parameter, str]:
    schema = member.schema
    name = identifier(member.wire, member.place)
    default = None if needed and "x-client-id" not in schema else _default(schema)
    annotation = annotations.of(member.target, name)
    return Parameter(name, Text(member.wire), annotation, default), _about(schema, member.place)


def _default(schema: Object) -> Code:
    """The documented default, shown and not sent; an unset parameter where none is documented."""
    if "default" not in schema or isinstance(schema["default"], list | dict):
        return Code("OMIT")
    return Code(f"documented({literal(schema['default'])})")


def _about(schema: Object, place: Place | None) -> str:
    fresh = "A fresh one is made for every call." if "x-client-id" in schema else ""
    where = f"({place.file}:{place.line})" if place else ""
    words = (str(schema.get("description", "")), limits(schema), fresh, where)
    return " ".join(filter(None, words))


class _Annotations(NamedTuple):
    """Annotations for callers: closed sets have names, objects may also be dicts."""

    source: Source
    module: Identifier
    literals: dict[str, Alias]

    def of(self, at: str, name: Identifier) -> Code:
        """The annotation of the parameter ``name`` whose schema is at a pointer."""
        schema = self.source.at(at)
        if "enum" in schema and not has_fractions(schema["enum"]):
            alias = Alias(class_name(camel(name), _NAMES), literal_type(schema["enum"]))
            self.literals[alias.name] = alias
            return alias.name
        return self._type(at, schema)

    def _type(self, at: str, schema: Object) -> Code:
        component = self.source.name(at)
        if component is not None and is_object(schema):
            part = class_name(component, IMPORTED)
            # By way of the package, which loads the module when somebody asks for the class.
            return Code(f"models.{self.module}.{part} | Mapping[str, object]")
        if values := closed(schema):
            return Code("float") if has_fractions(values) else literal_type(values)
        if "x-media" in schema:
            return Code("Media")
        unions = ((key, len(schema.get(key, ()))) for key in ("anyOf", "oneOf"))
        options = [at + pointer(key, index) for key, count in unions for index in range(count)]
        if options:
            return union(map(self._at, options))
        if schema.get("type") == "array":
            items = self._at(at + "/items") if "items" in schema else Code("object")
            return Code(f"Several[{items}]")
        return _open(schema)

    def _at(self, at: str) -> Code:
        target = self.source.target(at)
        return self._type(target, self.source.at(target))


def _open(schema: Object) -> Code:
    """The annotation of a type without limits; whole numbers are numbers to type checkers."""
    if schema.get("type") == "object":
        return Code("Mapping[str, object]")
    plain = (
        plain_type(schema).replace("list[Any]", "Several[object]").replace("int | float", "float")
    )
    return Code(
        "object" if plain == "Any" else plain.replace("dict[str, Any]", "Mapping[str, object]")
    )


def endpoint_docstring(
    summary: str, blocks: tuple[Block, ...], about: tuple[tuple[Code, str], ...], source: str
) -> Code:
    """The docstring of an endpoint function."""
    client = (Code("client"), "An open client of the provider.")
    arguments = Items(Code("Args"), (client, *about, *OPTIONS))
    errors = Items(Code("Raises"), ERRORS)
    return docstring(summary, *blocks, arguments, _RETURNS, errors, source)
