"""The keywords that sentences came to, put into a copy of the document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...diagnostics import Origin
from ...document import Json, Object, Sourced, copied, get, pointer
from .formats import format_edit
from .reading import Outcome
from .targets import request_schemas, schemas
from .verdict import Edit, Keyword, Needs, Rule


class _Reason(NamedTuple):
    """The origin of what an edit adds, and the sentence for its description."""

    origin: Origin
    text: str


def write(sourced: Sourced, outcomes: Iterable[Outcome]) -> Sourced:
    """The document with the edits of all outcomes; repetitions add nothing."""
    edits: list[tuple[Edit, _Reason]] = []
    for outcome in outcomes:
        origin = Origin("derived", outcome.place, outcome.statement, outcome.text)
        reason = _Reason(origin, outcome.text)
        edits += [(edit, reason) for edit in outcome.verdict.edits]
    return _written(sourced, edits)


def write_formats(sourced: Sourced) -> Sourced:
    """The document with a pattern beside each format of a request that has one."""
    edits = [
        (edit, _Reason(origin, ""))
        for at, _others in request_schemas(sourced.document)
        for inner, schema in schemas(get(sourced.document, at), at)
        for edit, origin in format_edit(sourced, inner, schema)
    ]
    return _written(sourced, edits)


def _written(sourced: Sourced, edits: Sequence[tuple[Edit, _Reason]]) -> Sourced:
    """A copy with the edits; most documents have none and stay as they are."""
    if not edits:
        return sourced
    document, origins = copied(sourced.document), dict(sourced.origins)
    for edit, reason in edits:
        _write(document, origins, edit, reason)
    return Sourced(document, origins)


def _write(document: Object, origins: dict[str, Origin], edit: Edit, why: _Reason) -> None:
    schema = get(document, edit.at)
    if isinstance(edit, Keyword):
        schema.setdefault(edit.keyword, edit.value)
        origins.setdefault(edit.at + pointer(edit.keyword), why.origin)
    elif isinstance(edit, Rule):
        _write_rule(schema, origins, edit, why)
    else:
        _write_needs(schema, origins, edit, why)


def _write_rule(schema: Object, origins: dict[str, Origin], edit: Rule, why: _Reason) -> None:
    """Append to ``allOf``; a rule that is there already notes that this sentence agrees."""
    rules = schema.setdefault("allOf", [])
    said = [meaning(rule) for rule in rules]
    if (wanted := meaning(edit.schema)) in said:
        at = edit.at + pointer("allOf", said.index(wanted))
        _agree(origins, at, why)
        return
    rules.append({"description": why.text, **edit.schema})
    origins[edit.at + pointer("allOf", len(rules) - 1)] = why.origin


def _write_needs(schema: Object, origins: dict[str, Origin], edit: Needs, why: _Reason) -> None:
    dependent = schema.setdefault("dependentRequired", {})
    known = dependent.setdefault(edit.field, [])
    at = edit.at + pointer("dependentRequired", edit.field)
    new = [name for name in edit.needed if name not in known]
    known.extend(new)
    if new:
        origins[at] = why.origin._replace(text=_both(origins.get(at), why))
    else:
        _agree(origins, at, why)


def _both(earlier: Origin | None, why: _Reason) -> str:
    texts = [earlier.text, why.text] if earlier and earlier.text else [why.text]
    return " / ".join(text for text in dict.fromkeys(texts) if text)


def _agree(origins: dict[str, Origin], at: str, why: _Reason) -> None:
    """Note at a derived rule that another sentence says the same."""
    known, place = origins.get(at), str(why.origin.place)
    if known is None or known.kind != "derived" or known.place == why.origin.place:
        return
    rule = known.rule or ""
    if place not in rule:
        joined = f"{rule}, also stated at {place}"
        origins[at] = known._replace(rule=joined)


def meaning(schema: Json) -> str:
    """A schema as text that is equal for rules that differ in words and order only."""
    return json.dumps(_normal(schema), sort_keys=True, ensure_ascii=True)


def _normal(value: Json, names: bool = False) -> Json:
    """A schema without words; ``names``: the value is a map of field names, not a schema."""
    if isinstance(value, dict):
        kept = [key for key in value if names or not (key == "description" or key[:2] == "x-")]
        return {key: _normal(value[key], key == "properties" and not names) for key in kept}
    if isinstance(value, list):
        return sorted((_normal(item) for item in value), key=json.dumps)
    return value
