"""Classes: the object schemas that a request or an answer is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Place
from ..document import Json, Object, pointer
from .code import Code, Identifier, Text, docstring, literal, name_set
from .names import Claims, class_name, identifier
from .package import Field, Model, ModelModule, Setting
from .rules import COMPOSITION, Rule, rules, sentences
from .source import Source
from .types import IMPORTED, Types, closed, has_fractions, is_object
from .words import limits
from .words import source as said_at

_SHAPE = name_set(
    "type properties required title description example examples allOf dependentRequired"
    " additionalProperties unevaluatedProperties then else deprecated externalDocs $comment"
)
_HOLDERS = name_set("$ref properties items additionalProperties anyOf oneOf")


class Module(NamedTuple):
    """What is common to the classes of one module.

    ``variant`` is the ``x-variant`` of the request that the module is for, None for answers.
    """

    source: Source
    encoding: str
    docstring: Code
    variant: Object | None

    @property
    def request(self) -> bool:
        """Whether the classes are for what is sent: closed, and every field explained."""
        return self.variant is not None


def describe_module(module: Module, roots: list[str]) -> ModelModule:
    """The classes of the components at pointers and of all that they refer to, inner ones first.

    Raises:
        BadInput: a schema says what a model cannot check, or two names become one.
    """
    types = Types(module.source, module.encoding, open=not module.request)
    order: dict[str, None] = {}
    for root in roots:
        _collect(module.source, module.source.target(root), order, ())
    claims = Claims("the components")
    models = []
    for at in order:
        name = str(module.source.name(at))
        named = claims.claim(class_name(name, IMPORTED), name, module.source.place(at))
        model = _model(module, types, at, named, is_root=at == _root(module, roots))
        for alias in model.aliases:
            claims.claim(alias.name, f"the type {alias.name}", module.source.place(at))
        types.defined.add(named)
        models.append(model)
    return ModelModule(module.docstring, tuple(models))


def _root(module: Module, roots: list[str]) -> str | None:
    return module.source.target(roots[0]) if module.request else None


def _collect(source: Source, at: str, order: dict[str, None], above: tuple[str, ...]) -> None:
    """Add the object components below a schema and then the one at the pointer itself."""
    if at in order or at in above:
        return
    schema = source.at(at)
    for inner in _references(schema, at):
        _collect(source, source.target(inner), order, (*above, at))
    if source.name(at) is not None and is_object(schema):
        order[at] = None


def _references(schema: Json, at: str) -> Iterator[str]:
    """Pointers to the schemas directly inside that are references or have some inside."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        yield str(schema["$ref"]).removeprefix("#")
    members = schema.get("properties", {}).items()
    inner = [at + pointer("properties", name) for name, own in members if _holds(own)]
    inner += [at + pointer(key) for key in ("items", "additionalProperties") if key in schema]
    for key in ("anyOf", "oneOf"):
        inner += [at + pointer(key, index) for index in range(len(schema.get(key, ())))]
    yield from inner


def _holds(schema: Json) -> bool:
    """Whether a schema has others inside, or refers to one; most have none."""
    return isinstance(schema, dict) and not _HOLDERS.isdisjoint(schema)


def _model(module: Module, types: Types, at: str, name: Identifier, is_root: bool) -> Model:
    schema = module.source.at(at)
    _check(module, at, schema)
    known = set(types.aliases)
    fields = tuple(_fields(module, types, at, schema))
    between = list(rules(module.source, at)) if module.request else []
    found = enforced(module.source, at) if module.request else []
    return Model(
        name=name,
        aliases=tuple(alias for key, alias in types.aliases.items() if key not in known),
        base=Identifier(("Request" if is_root else "Part") if module.request else "Answer"),
        docstring=_docstring(module, at, schema, between),
        open=module.request and _is_open(schema),
        settings=tuple(_settings(module, at, is_root, found)) if module.request else (),
        fields=fields,
    )


def _is_open(schema: Object) -> bool:
    """Whether an object may have members that nobody documented."""
    return (
        schema.get("additionalProperties", True) is not False
        and "unevaluatedProperties" not in schema
    )


def _check(module: Module, at: str, schema: Object) -> None:
    """Refuse a keyword about the object itself that no rule and no class can express."""
    for keyword in schema:
        if keyword in _SHAPE or keyword in COMPOSITION or keyword.startswith("x-"):
            continue
        message = f"the models cannot check {keyword!r}"
        hint = "state it with other keywords, or remove it, by an overlay"
        raise module.source.refuse(at + pointer(keyword), "keyword-unsupported", message, hint)


def _fields(module: Module, types: Types, at: str, schema: Object) -> Iterator[Field]:
    claims = Claims(str(module.source.name(at)))
    for member in module.source.members(at):
        wire, place = member.wire, member.place
        name = claims.claim(identifier(wire, place), wire, place)
        filled = "const" in member.own or "x-client-id" in member.own
        yield Field(
            name=name,
            wire=Text(wire),
            required=wire in schema.get("required", ()) and not (module.request and filled),
            schema=types.prepared(member.target, name),
            docstring=_field_docstring(module, member.schema, place),
        )


def _field_docstring(module: Module, schema: Object, place: Place | None) -> Code:
    return docstring(
        str(schema.get("description", "")),
        limits(schema) if module.request else "",
        _filled(schema) if module.request else "",
        said_at(place),
    )


def _filled(schema: Object) -> str:
    """What the client does about a field by itself."""
    if "x-client-id" in schema:
        return "A fresh one is made for every call that does not set it."
    return ""


def _docstring(module: Module, at: str, schema: Object, found: list[Rule]) -> Code:
    kind = "of a request" if module.request else "of an answer"
    title = str(schema.get("title", "")) or f"Members {kind}"
    return docstring(
        str(schema.get("description", "")) or f"{title}.",
        sentences(found),
        said_at(module.source.place(at)),
    )


def enforced(source: Source, at: str) -> list[Rule]:
    """The rules of the object schema at a pointer, and those that its closed sets become."""
    return [*rules(source, at), *_value_rules(source, at)]


def _value_rules(source: Source, at: str) -> Iterator[Rule]:
    """Rules for closed sets of numbers that no ``Literal`` can hold."""
    for member in source.members(at):
        wire, place, values = member.wire, member.place, closed(member.schema)
        if has_fractions(values):
            allowed = {"properties": {wire: {"enum": values}}}
            words = Text(f"one of {', '.join(map(str, values))}")
            where = f"{place.file}:{place.line}" if place else ""
            yield Rule("schema", (wire,), (), words, where, allowed)


def _settings(module: Module, at: str, is_root: bool, found: list[Rule]) -> Iterator[Setting]:
    """The class variables that tell the runtime what the fields alone do not."""
    variant = module.variant or {}
    properties = {member.wire: member.schema for member in module.source.members(at)}
    if is_root:
        yield _setting("VARIANT", "str", literal(variant["id"]))
    yield _setting("SOURCE", "str", literal(variant["model"]))
    constants = {wire: p["const"] for wire, p in properties.items() if "const" in p}
    if constants:
        yield _setting("CONSTANTS", "Mapping[str, Json]", literal(constants))
    if is_root and (ids := [wire for wire, p in properties.items() if "x-client-id" in p]):
        yield _setting("CLIENT_ID", "str | None", literal(ids[0]))
    for name, named in (
        ("MEDIA", [wire for wire, p in properties.items() if _holds_media(p)]),
        ("NULLABLE", [wire for wire, p in properties.items() if _nullable(p)]),
    ):
        if named:
            yield _setting(name, "frozenset[str]", Code(f"frozenset({literal(named)})"))
    if found:
        listed = ", ".join(rule.code() for rule in found)
        yield _setting("RULES", "tuple[Rule, ...]", Code(f"({listed},)"))


def _setting(name: str, type: str, value: Code) -> Setting:
    return Setting(Code(name), Code(f"ClassVar[{type}]"), value)


def _holds_media(schema: Json) -> bool:
    """Whether a value is media, or a list or choice that has some."""
    if not isinstance(schema, dict):
        return False
    inner = [schema.get("items"), *schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return "x-media" in schema or any(map(_holds_media, inner))


def _nullable(schema: Json) -> bool:
    """Whether null is among the values."""
    if not isinstance(schema, dict):
        return False
    options = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    types = schema.get("type", [])
    listed = types if isinstance(types, list) else [types]
    return "null" in listed or None in schema.get("enum", ()) or any(map(_nullable, options))
