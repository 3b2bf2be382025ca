"""The answer to a submit: one shared component where the documents' own examples fit it.

Rendered pages hide the members of ``data``; reading recovers their names from the example. Where
another document of the provider shows the same answer in full, that schema is used for both, if
the envelope is the same and the page's own example fits. What was used where is recorded.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Finding, Origin, Severity
from ..document import Json, Object, Sourced, equal, get, has, parent, pointer, walk
from ..instances import complaint
from ..manifest import Document
from .components import make_component
from .draft import Draft
from .names import pascal
from .operations import MEDIA_TYPE

RULE = "shared-answer"
ASSUMED = "answer-of-provider"

Submit = tuple[Document, str]
"""A document and the pointer to its operation."""

_ANNOTATIONS = frozenset({"description", "title", "example", "examples", "default", "deprecated"})


def share_answers(draft: Draft, provider: Sourced, submits: Sequence[Submit]) -> list[Finding]:
    """Name the answer schemas of all submits; the findings say who shares and who does not."""
    name = provider.document.get("x-submit", {}).get("answer")
    answers = {entry.id: at for entry, op in submits if (at := _answer(draft, op))}
    full = next((at for at in answers.values() if not _recovered(draft, at)), None)
    if name is None or full is None:
        return [_own(draft, entry, answers) for entry, _op in submits if entry.id in answers]
    model = get(draft.document, full)
    component = make_component(draft, full, name)
    findings = []
    for entry, operation in submits:
        if entry.id not in answers:
            _assume(draft, operation, name, component)
        elif answers[entry.id] != full:
            findings.append(_share(draft, entry, answers, name, model, component))
    return findings


def _answer(draft: Draft, operation: str) -> str | None:
    """The pointer to the schema of the first success response."""
    responses = get(draft.document, operation).get("responses", {})
    for status in responses:
        at = operation + pointer("responses", status, "content", MEDIA_TYPE, "schema")
        if status.startswith("2") and has(draft.document, at):
            return at
    return None


def _recovered(draft: Draft, at: str) -> bool:
    """Whether reading concluded members of the schema from an example."""
    return any(
        parent(inner).endswith("/properties") and _is_derived(draft, at + inner)
        for inner, value in walk(get(draft.document, at))
        if isinstance(value, dict)
    )


def _is_derived(draft: Draft, at: str) -> bool:
    """Whether a member itself was concluded, not only something around it like the status."""
    known = (draft.origins.get(place) for place in (at, at + pointer("type"), parent(at)))
    return any(origin is not None and origin.kind == "derived" for origin in known)


def _share(
    draft: Draft, entry: Document, answers: dict[str, str], name: str, model: Json, component: str
) -> Finding:
    """Use the shared component for one answer, or say why not."""
    at = answers[entry.id]
    reason = _differs(draft, at, model)
    if reason is not None:
        _own(draft, entry, answers)
        message = f"the answer is not {name}: {reason}"
        place, other = draft.place(at), draft.place(component)
        return Finding("answer-differs", Severity.WARNING, place, message, None, other)
    place, other = draft.place(at), draft.place(component)
    draft.replace_by_reference(at, name, RULE)
    message = f"members hidden on the page are taken from {name}; the page's own example fits it"
    return Finding("answer-shared", Severity.INFO, place, message, None, other)


def _differs(draft: Draft, at: str, model: Json) -> str | None:
    """Why a schema cannot stand for the shared one; ``None`` when it can."""
    schema, example = get(draft.document, at), parent(at) + pointer("example")
    if not _recovered(draft, at):
        return None if equal(_bare(schema), _bare(model)) else "its schema is another one"
    if not equal(_envelope(schema), _envelope(model)):
        return "names, types or required names at the top differ"
    if not has(draft.document, example):
        return "there is no example that would prove it"
    return complaint(model, get(draft.document, example))


def _envelope(schema: Object) -> Object:
    """Top names with their types, and which of them are required."""
    types = {name: value.get("type") for name, value in schema.get("properties", {}).items()}
    return {"types": types, "required": sorted(schema.get("required", []))}


def _bare(schema: Json) -> Json:
    """A schema without what does not decide whether a value fits."""
    if isinstance(schema, list):
        return [_bare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    bare = {key: _bare(value) for key, value in schema.items() if key not in _ANNOTATIONS}
    if isinstance(schema.get("properties"), dict):
        bare["properties"] = {k: _bare(v) for k, v in schema["properties"].items()}
    return bare


def _own(draft: Draft, entry: Document, answers: dict[str, str]) -> Finding:
    """Give the answer a component of its own."""
    at, name = answers[entry.id], pascal(entry.name) + "Submission"
    place = draft.place(at)
    make_component(draft, at, name)
    return Finding("answer-own", Severity.INFO, place, f"the answer has its own schema {name}")


def _assume(draft: Draft, operation: str, name: str, component: str) -> None:
    """A document that shows no answer gets the one that all full documents have."""
    responses = operation + pointer("responses")
    reference = {"$ref": "#" + component}
    value = {
        "description": "Task submitted",
        "content": {MEDIA_TYPE: {"schema": reference}},
    }
    place = draft.place(operation)
    draft.put(responses + pointer("200"), value, Origin("derived", place, ASSUMED))
    known = get(draft.document, responses)
    for status in sorted(known):
        known[status] = known.pop(status)
