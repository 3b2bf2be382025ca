"""The answer to a submit: one shared component where the documents' own examples fit it.

Rendered pages hide the members of ``data``; reading recovers their names from the example. Where
another document of the provider shows the same answer in full, that schema is used for both, if
the envelope is the same and the page's own example fits. What was used where is recorded.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from functools import lru_cache

from ..diagnostics import Finding, Origin, Severity
from ..document import Json, Object, Sourced, equal, get, has, parent, pointer
from ..instances import complaint
from ..manifest import Document
from .components import make_component
from .draft import Draft
from .fragment import Answer, Fragment
from .names import pascal
from .operations import MEDIA_TYPE

RULE = "shared-answer"
ASSUMED = "answer-of-provider"

Submit = tuple[Document, Fragment]
"""A document and what it adds, its operation among that."""

_ANNOTATIONS = frozenset({"description", "title", "example", "examples", "default", "deprecated"})


def share_answers(draft: Draft, provider: Sourced, submits: Sequence[Submit]) -> list[Finding]:
    """Name the answer schemas of all submits; the findings say who shares and who does not."""
    name = provider.document.get("x-submit", {}).get("answer")
    answers = [made.answer for _, made in submits if made.answer]
    full = next((answer for answer in answers if not answer.recovered), None)
    if name is None or full is None:
        return [_own(draft, entry, m.answer) for entry, m in submits if m.answer]
    model = marshal.dumps(get(draft.document, full.at), 2)
    component = make_component(draft, full.at, name)
    findings = []
    for entry, made in submits:
        if made.answer is None:
            _assume(draft, made.at, name, component)
        elif made.answer != full:
            findings.append(_share(draft, entry, made.answer, name, model, component))
    return findings


def _share(
    draft: Draft, entry: Document, answer: Answer, name: str, model: bytes, component: str
) -> Finding:
    """Use the shared component for one answer, or say why not."""
    reason, other = _differs(draft, answer, model), draft.place(component)
    if reason is not None:
        _own(draft, entry, answer)
        message = f"the answer is not {name}: {reason}"
        return Finding("answer-differs", Severity.WARNING, answer.place, message, None, other)
    draft.replace_by_reference(answer.at, name, RULE, answer.place)
    message = f"members hidden on the page are taken from {name}; the page's own example fits it"
    return Finding("answer-shared", Severity.INFO, answer.place, message, None, other)


def _differs(draft: Draft, answer: Answer, model: bytes) -> str | None:
    """Why a schema cannot stand for the shared one; ``None`` when it can."""
    shown = [get(draft.document, answer.at)]
    if has(draft.document, example := parent(answer.at) + pointer("example")):
        shown.append(get(draft.document, example))
    return _reason(answer.recovered, marshal.dumps(shown, 2), model)


@lru_cache(maxsize=64)
def _reason(recovered: bool, shown: bytes, model: bytes) -> str | None:
    """The same of a schema with its example, if any, and a model, marshalled: many are alike."""
    schema, *examples = marshal.loads(shown)
    shared = marshal.loads(model)
    if not recovered:
        return None if equal(_bare(schema), _bare(shared)) else "its schema is another one"
    if not equal(_envelope(schema), _envelope(shared)):
        return "names, types or required names at the top differ"
    if not examples:
        return "there is no example that would prove it"
    return complaint(shared, examples[0])


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


def _own(draft: Draft, entry: Document, answer: Answer) -> Finding:
    """Give the answer a component of its own."""
    name = pascal(entry.name) + "Submission"
    make_component(draft, answer.at, name)
    return Finding(
        "answer-own", Severity.INFO, answer.place, f"the answer has its own schema {name}"
    )


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
