"""OpenAPI 3.0 keywords to their 3.1 form."""

from __future__ import annotations

import re

from ..diagnostics import Origin
from ..document import Object, parts, walk
from .places import is_data
from .reading import Draft

RULE = "openapi-3.0-to-3.1"


_VERSION = re.compile(r"3\.[01](?:\.\d+)?(?:-\S+)?")


def version_is_read(value: Object, draft: Draft, line: int) -> bool:
    """Whether a document is of a version that is read, or states none; else an error is noted."""
    if "swagger" in value:
        hint = "convert it to OpenAPI 3 first, for example with swagger2openapi"
        draft.fail("version-not-read", line, "Swagger 2.0 is not read", hint)
        return False
    version = str(value.get("openapi", "3.1"))
    if not _VERSION.fullmatch(version):
        draft.fail("version-not-read", line, f"OpenAPI {version!r} is not read", "3.0 and 3.1 are")
        return False
    return True


def to_31(draft: Draft) -> None:
    """Bring a draft to 3.1; what changes its notation is derived from what stood there."""
    version = str(draft.document.get("openapi", ""))
    draft.document["openapi"] = "3.1.0"
    if version.startswith("3.0"):
        schemas_to_31(draft)


def schemas_to_31(draft: Draft, everywhere: bool = False) -> None:
    """The schemas of a 3.0 document; ``everywhere`` when it is a part of one, of whatever kind."""
    for at, value in list(walk(draft.document)):
        if isinstance(value, dict) and (everywhere or _is_schema(at)) and not is_data(at):
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
        for inside, _ in walk(schema["anyOf"][0]["allOf"]):
            if origin := draft.origins.pop(f"{at}/allOf{inside}", None):
                draft.origins[f"{at}/anyOf/0/allOf{inside}"] = origin
    draft.origins.pop(f"{at}/nullable", None)


def _exclusive(draft: Draft, at: str, schema: Object, bound: str, exclusive: str) -> None:
    if isinstance(schema.get(exclusive), bool):
        if schema.pop(exclusive) and bound in schema:
            schema[exclusive] = schema.pop(bound)
        _derived(draft, at, exclusive)
