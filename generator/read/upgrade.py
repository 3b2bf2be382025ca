"""OpenAPI 3.0 keywords to their 3.1 form."""

from __future__ import annotations

from ..diagnostics import Origin
from ..document import Object, parts, walk
from .places import is_data
from .reading import Draft

RULE = "openapi-3.0-to-3.1"


def to_31(draft: Draft) -> None:
    """Bring a draft to 3.1; what changes its notation is derived from what stood there."""
    version = str(draft.document.get("openapi", ""))
    draft.document["openapi"] = "3.1.0"
    if not version.startswith("3.0"):
        return
    for at, value in list(walk(draft.document)):
        if isinstance(value, dict) and _is_schema(at) and not is_data(at):
            _nullable(draft, at, value)
            _exclusive(draft, at, value, "minimum", "exclusiveMinimum")
            _exclusive(draft, at, value, "maximum", "exclusiveMaximum")


def _is_schema(at: str) -> bool:
    steps = parts(at)
    return "schema" in steps or "schemas" in steps


def _derived(draft: Draft, at: str, keyword: str) -> None:
    origin = draft.origins.pop(f"{at}/{keyword}", None)
    if origin:
        draft.origins[f"{at}/{keyword}"] = Origin("derived", origin.place, RULE)


def _nullable(draft: Draft, at: str, schema: Object) -> None:
    if not isinstance(schema.get("nullable"), bool):
        return
    if not schema.pop("nullable"):
        draft.origins.pop(f"{at}/nullable", None)
        return
    if isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]
        _derived(draft, at, "type")
    elif "$ref" in schema:
        # In 3.0 nothing beside a reference counts.
        pass
    elif isinstance(schema.get("anyOf"), list):
        schema["anyOf"] = [*schema["anyOf"], {"type": "null"}]
        _derived(draft, at, "anyOf")
    elif isinstance(schema.get("allOf"), list):
        schema["anyOf"] = [{"allOf": schema.pop("allOf")}, {"type": "null"}]
        _moved(draft, f"{at}/allOf", f"{at}/anyOf/0/allOf")
    draft.origins.pop(f"{at}/nullable", None)


def _moved(draft: Draft, old: str, new: str) -> None:
    for at in [at for at in draft.origins if (at + "/").startswith(old + "/")]:
        draft.origins[new + at[len(old) :]] = draft.origins.pop(at)


def _exclusive(draft: Draft, at: str, schema: Object, bound: str, exclusive: str) -> None:
    if isinstance(schema.get(exclusive), bool):
        if schema.pop(exclusive) and bound in schema:
            schema[exclusive] = schema.pop(bound)
        _derived(draft, at, exclusive)
