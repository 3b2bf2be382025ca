"""Objects inside a schema become components of their own, named after where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import refuse
from ..document import Json, Object, get, pointer
from .draft import Draft
from .names import pascal

RULE = "named-component"
SCHEMAS = pointer("components", "schemas")
CLAIMED = "two schemas would be named {}"
_HOLDERS = frozenset({"properties", "items", "additionalProperties", "anyOf", "oneOf"})
HINT = "name one of them by a title in an overlay"


def make_component(draft: Draft, at: str, name: str) -> str:
    """Move the schema at ``at`` to ``components.schemas.<name>``, objects inside it likewise.

    A reference stays where it stood. The pointer of the component is returned.

    Raises:
        BadInput: two schemas claim one name.
    """
    component = SCHEMAS + pointer(name)
    if name in get(draft.document, SCHEMAS):
        message, other = CLAIMED.format(name), draft.place(component)
        raise refuse("component-name", draft.place(at), message, HINT, other)
    if not name or not name[0].isalpha():
        raise refuse("component-name", draft.place(at), f"{name!r} cannot name a component")
    draft.replace_by_component(at, name, RULE)
    name_parts(draft, component, name)
    return component


def name_parts(draft: Draft, at: str, name: str) -> None:
    """Make components of the objects inside the schema at ``at``, which is called ``name``.

    Raises:
        BadInput: two schemas claim one name, or a field has a schema that is true or false.
    """
    for inner, part, schema in _parts(get(draft.document, at), at, name):
        if _is_object(schema):
            make_component(draft, inner, part)
        elif isinstance(schema, dict):
            name_parts(draft, inner, part)
        else:
            message, hint = "a schema that is no object", "say what it may be, by an overlay"
            raise refuse("schema-unsupported", draft.place(inner), message, hint)


def _is_object(schema: Json) -> bool:
    return isinstance(schema, dict) and isinstance(schema.get("properties"), dict)


def _parts(schema: Object, at: str, name: str) -> Iterator[tuple[str, str, Json]]:
    """Schemas directly inside, each with the name it would have as a component.

    Properties with nothing inside, most of them, are left out.
    """
    for key, part in schema.get("properties", {}).items():
        if not isinstance(part, dict) or not _HOLDERS.isdisjoint(part):
            yield at + pointer("properties", key), name + pascal(key), part
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield at + pointer(key), name, schema[key]
    if not _is_object(schema):
        for key in ("anyOf", "oneOf"):
            yield from _options(schema, at, name, key)


def _options(schema: Object, at: str, name: str, key: str) -> Iterator[tuple[str, str, Json]]:
    """Alternatives of one value; several objects among them need titles to be told apart."""
    options = schema.get(key, ())
    several = sum(map(_is_object, options)) > 1
    for index, option in enumerate(options):
        title = option.get("title", "") if several and isinstance(option, dict) else ""
        yield at + pointer(key, index), name + pascal(str(title)), option
