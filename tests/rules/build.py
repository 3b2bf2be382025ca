"""Small documents in the pages' manner."""

from __future__ import annotations

from generator.diagnostics import Finding, Origin, Place
from generator.document import Json, Object, Sourced, get
from generator.normalize.rules import Outcome, apply_rules, outcomes

BODY = "/paths/~1v/post/requestBody/content/application~1json/schema"
FILE = "page.txt"


def document(properties: Object, **body: Json) -> Sourced:
    """A document with one request; every field's description has a line of its own."""
    schema = {"type": "object", "properties": properties, **body}
    content = {"application/json": {"schema": schema}}
    paths = {"/v": {"post": {"requestBody": {"content": content}, "responses": {}}}}
    origins = {"": Origin("stated", Place(FILE, 1)), BODY: Origin("stated", Place(FILE, 5))}
    for number, name in enumerate(properties, start=1):
        at = f"{BODY}/properties/{name}"
        origins[at] = Origin("stated", Place(FILE, 10 * number))
        origins[f"{at}/description"] = Origin("stated", Place(FILE, 10 * number + 3))
    return Sourced({"openapi": "3.1.0", "paths": paths}, origins)


FIELDS: Object = {
    "prompt": {"type": "string"},
    "image": {"type": "string"},
    "first_frame": {"type": "string"},
    "last_frame": {"type": "string"},
    "reference_images": {"type": "array", "items": {"type": "string"}},
    "cameraFixed": {"type": "boolean"},
    "mode": {"type": "string", "enum": ["fast", "full"]},
    "width": {"type": "integer"},
    "height": {"type": "integer"},
}


def saying(sentence: str, field: str = "image", **keywords: Json) -> Sourced:
    """``FIELDS`` with a description (and more keywords) at one of them; "" is the body."""
    if not field:
        return document(FIELDS, description=sentence, **keywords)
    described = {**FIELDS[field], "description": sentence, **keywords}
    return document({**FIELDS, field: described})


def ruled(sourced: Sourced) -> Object:
    """The request schema with its rules."""
    found: Object = get(apply_rules(sourced)[0].document, BODY)
    return found


def added(sentence: str, field: str = "image", **keywords: Json) -> Object:
    """What a sentence adds to the request schema, without descriptions; values of fields too."""
    before, after = (get(d, BODY) for d in _both(saying(sentence, field, **keywords)))
    found: Object = {key: after[key] for key in after if after[key] != before.get(key)}
    if "properties" in found:
        found["properties"] = {
            name: {k: v for k, v in schema.items() if k not in before["properties"][name]}
            for name, schema in after["properties"].items()
            if schema != before["properties"][name]
        }
    for rule in found.get("allOf", ()):
        rule.pop("description", None)
    return found


def _both(sourced: Sourced) -> tuple[Object, Object]:
    return sourced.document, apply_rules(sourced)[0].document


def findings(sourced: Sourced, *ids: str) -> list[Finding]:
    """The findings about a document, those with certain ids when some are given."""
    return [f for f in apply_rules(sourced)[1] if not ids or f.id in ids]


def results(sourced: Sourced) -> list[tuple[str, str | None]]:
    """Result and statement of every sentence that states something."""
    return [(o.result, o.statement) for o in all_outcomes(sourced)]


def all_outcomes(sourced: Sourced) -> tuple[Outcome, ...]:
    """The outcomes themselves."""
    return outcomes(sourced)
