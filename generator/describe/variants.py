"""Variants: from an operation, or a task among others on one path, to everything about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..document import Object, pointer
from .code import Block, Code, docstring, literal
from .docs import DocVariant, describe_doc
from .endpoint import endpoint_docstring, signature
from .limits import facts, fields, limits
from .models import Module, describe_module
from .names import CLIENT, MODULES, checked, class_name, identifier
from .package import EndpointModule
from .plain import plain_call
from .rules import rules, sentences
from .source import Member, Source
from .told import told_text
from .types import IMPORTED


class Submit(NamedTuple):
    """How one variant is sent: the operation, the request schema, and who says so (x-variant)."""

    source: Source
    path: str
    method: str
    operation: str
    request: str
    holder: str

    @property
    def variant(self) -> Object:
        """The ``x-variant`` data."""
        found: Object = self.source.at(self.holder)["x-variant"]
        return found


def submits(source: Source) -> Iterator[Submit]:
    """Every variant of a provider, in the order of its document."""
    for path, method, at in source.operations():
        operation = source.at(at)
        body = source.content(at + pointer("requestBody"))
        if body is not None and "x-variant" in operation:
            yield Submit(source, path, method, at, body, at)
        elif body is not None:
            for request in _tasks(source, body):
                yield Submit(source, path, method, at, request, request)


def _tasks(source: Source, at: str) -> Iterator[str]:
    """The schemas with ``x-variant`` among the elements that a list of tasks may have."""
    at = source.target(at)
    schema = source.at(at)
    if "x-variant" in schema:
        yield at
    elif "items" in schema:
        yield from _tasks(source, at + pointer("items"))
    for key in ("oneOf", "anyOf"):
        for index in range(len(schema.get(key, ()))):
            yield from _tasks(source, at + pointer(key, index))


def describe_variant(submit: Submit, title: str, encoding: str) -> str:
    """Everything about one variant, as text (``told.py``).

    Raises:
        BadInput: a name cannot be used, or the schema says what a model cannot check.
    """
    submit = submit._replace(source=Source(submit.source.sourced))
    source, variant = submit.source, submit.variant
    name = checked(variant["name"], source.place(submit.holder), CLIENT | MODULES)
    shown = f"{variant['title']} at {title}"
    where = _where(variant)
    about = Module(source, encoding, _models_docstring(shown, where), variant)
    models = describe_module(about, [submit.request])  # first: refuses what cannot be described
    made = signature(source, submit.request, name)
    plain = _plain(submit)
    blocks = _about(submit)
    sending = f"Submit a {variant['title']} task at {title}; every call is paid."
    twin = f"The same as ``{name}``, for an ``AsyncClient``."
    endpoint = EndpointModule(
        target=Code("_CALL") if plain else literal(variant["id"]),
        plain=plain,
        module_docstring=docstring(f"{shown}: the endpoint functions.", where, indent=0),
        docstring=endpoint_docstring(sending, blocks, made.about, where),
        async_docstring=docstring(sending, twin),
        literals=made.literals,
        parameters=made.parameters,
    )
    entry = catalogue_entry(submit)
    return told_text(name, endpoint, models, _shown(submit, entry["limits"]), entry)


def shown_alone(source: Source, id: str) -> DocVariant:
    """A variant as the documentation page shows it, when nothing else is wanted of it."""
    submit = next(each for each in submits(source) if each.variant["id"] == id)
    found = tuple(fields(source.at(submit.request), source.components))
    return _shown(submit, limits(found, submit.variant))


def _shown(submit: Submit, can: Object) -> DocVariant:
    source = submit.source
    address = f"{submit.method.upper()} {source.document['servers'][0]['url']}{submit.path}"
    return describe_doc(source, submit.request, source.at(submit.holder), address, can)


def _plain(submit: Submit) -> Code | None:
    """What a plain call needs; a variant that is not current is looked up, and warned of."""
    if submit.variant.get("status", "current") != "current":
        return None
    method = submit.method.upper()
    return plain_call(submit.source, submit.variant["id"], method, submit.path, submit.request)


def _models_docstring(shown: str, where: str) -> Code:
    return docstring(f"{shown}: the models of its request.", where, indent=0)


def _where(variant: Object) -> str:
    captured = f", captured {variant['captured']}" if variant.get("captured") else ""
    return f"Source: {variant['page']} ({variant['file']}{captured})."


def _about(submit: Submit) -> tuple[Block, ...]:
    """What a caller should know before the parameters: purpose, state, gaps, rules."""
    source, variant = submit.source, submit.variant
    described = source.at(submit.operation if submit.holder == submit.operation else submit.request)
    blocks: list[Block] = [str(described.get("description", ""))]
    if variant.get("status") == "retired":
        instead = f" Use {variant['replacement']} instead." if variant.get("replacement") else ""
        blocks.append(f"Retired: the provider no longer offers it; calls may fail.{instead}")
    if variant.get("completeness") == "partial":
        unknown = "; ".join(variant.get("unknown", ()))
        gaps = f" Not known: {unknown}." if unknown else ""
        blocks.append(f"Partial: only a part of its page was seen.{gaps}")
    return (*blocks, sentences(rules(source, submit.request)))


def catalogue_entry(submit: Submit) -> Object:
    """Everything the catalogue knows about a variant, as plain data; its answers come later."""
    source, variant = submit.source, submit.variant
    found = tuple(fields(source.at(submit.request), source.components))
    name = str(source.name(submit.request))
    known = dict(_known(source, submit.request, "", ""))
    return {
        **variant,
        "callable": True,
        "method": submit.method.upper(),
        "path": submit.path,
        "module": f"{variant['provider']}.models.{variant['name']}",
        "request": class_name(name, IMPORTED),
        "answers": {},
        "limits": limits(found, variant),
        "fields": {field.name: {**known[field.name], **facts(field)} for field in found},
    }


def _known(source: Source, at: str, wire: str, python: str) -> Iterator[tuple[str, Object]]:
    """By dotted wire name: Python name, place and prose rule of every field, inner ones too."""
    for member in source.members(at):
        name, named = wire + member.wire, python + identifier(member.wire)
        yield name, {"name": named, **_stated(source, member)}
        yield from _known(source, member.target, f"{name}.", f"{named}.")


def _stated(source: Source, member: Member) -> Object:
    """Where a field stands, and the sentence that its list of values was made from."""
    place, said_at = member.place, dict.fromkeys((member.at, member.target))
    origins = [source.sourced.origins.get(at + "/enum") for at in said_at]
    said = [origin.text for origin in origins if origin and origin.kind == "derived"]
    found = {"source": f"{place.file}:{place.line}"} if place else {}
    return found | ({"rule": said[0]} if said and said[0] else {})


def known_entry(entry: Object) -> Object:
    """What the catalogue knows about a variant that cannot be called."""
    return {**entry, "callable": False, "limits": limits((), entry)}
