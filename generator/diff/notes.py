"""What describes a schema: prose, examples, defaults, extensions; and what nothing else claimed."""

from __future__ import annotations

from ..document import Json, equal
from .change import canonical
from .flat import Flat, resolved
from .prose import rules
from .record import Recorder, Spot
from .scalars import Pair
from .variants import compare_variant
from .view import View, fields, words

# Keywords that a check has looked at, one way or the other.
CLAIMED = words("""
    type nullable enum const minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength
    maxLength minItems maxItems minProperties maxProperties uniqueItems pattern format items
    properties required additionalProperties allOf anyOf oneOf not if then else dependentRequired
    default readOnly writeOnly deprecated description title example examples $ref $comment
    externalDocs x-variant x-paid x-media x-client-id $defs definitions $id $anchor
    $schema
""")
# Dressing of documentation sites and of other programs: it says nothing about the API.
FURNITURE = (
    "x-mint", "x-codesample", "x-code-sample", "x-readme", "x-order", "x-fern", "x-speakeasy",
    "x-stainless", "x-apidog", "x-run-in", "x-logo", "x-displayname", "x-taggroups", "x-scalar",
)  # fmt: skip
_SINGLE = {"x-media": "media-kind-changed", "x-client-id": "client-id-changed"}


def compare_notes(recorder: Recorder, pair: Pair, *, modelled: bool) -> None:
    """Report words, defaults and extensions; ``modelled`` when the schema itself changed here."""
    _default(recorder, pair)
    _access(recorder, pair)
    compare_deprecated(recorder, pair, "field")
    for word, check in _SINGLE.items():
        _differs(recorder, pair, word, check)
    compare_variant(recorder, pair.spot, pair.base.words, pair.revision.words, pair.at("x-variant"))
    compare_words(recorder, pair, modelled=modelled)
    _rest(recorder, pair)


def _default(recorder: Recorder, pair: Pair) -> None:
    was, now = "default" in pair.base.words, "default" in pair.revision.words
    old, new = pair.base.words.get("default"), pair.revision.words.get("default")
    if was and now and not equal(old, new):
        recorder.emit(pair.id("default-changed"), pair.spot, pair.at("default"), old, new)
    elif was != now:
        kind = "default-added" if now else "default-removed"
        recorder.emit(pair.id(kind), pair.spot, pair.at("default"), old, new)


def _access(recorder: Recorder, pair: Pair) -> None:
    word, name = {"request": ("readOnly", "read-only"), "response": ("writeOnly", "write-only")}[
        pair.spot.side
    ]
    was, now = (flat.words.get(word) is True for flat in (pair.base, pair.revision))
    if was != now:
        kind = f"became-{name}" if now else f"no-longer-{name}"
        recorder.emit(pair.id(kind), pair.spot, pair.at(word), was, now)


def compare_deprecated(recorder: Recorder, pair: Pair, what: str) -> None:
    """Report that something was deprecated or taken back into use."""
    was, now = (flat.words.get("deprecated") is True for flat in (pair.base, pair.revision))
    if was != now:
        check = f"{what}-deprecated" if now else f"{what}-reactivated"
        recorder.emit(check, pair.spot, pair.at("deprecated"), was, now)


def _differs(recorder: Recorder, pair: Pair, word: str, check: str) -> None:
    old, new = pair.base.words.get(word), pair.revision.words.get(word)
    if not equal(old, new):
        recorder.emit(check, pair.spot, pair.at(word), old, new)


def compare_words(recorder: Recorder, pair: Pair, *, modelled: bool) -> None:
    """Report prose and examples; a rule gained in prose is more than words."""
    _description(recorder, pair, modelled)
    _differs(recorder, pair, "title", "description-changed")
    _differs(recorder, pair, "externalDocs", "document-info-changed")
    old, new = _examples(pair.base), _examples(pair.revision)
    if not equal(old, new):
        word = "examples" if "examples" in (*pair.base.words, *pair.revision.words) else "example"
        recorder.emit("example-changed", pair.spot, pair.at(word), old, new)


def _description(recorder: Recorder, pair: Pair, modelled: bool) -> None:
    old, new = pair.base.words.get("description"), pair.revision.words.get("description")
    if _squeezed(old) == _squeezed(new):
        return
    lost = [rule for rule in rules(old) if rule not in rules(new)]
    gained = [rule for rule in rules(new) if rule not in rules(old)]
    at = pair.at("description")
    if modelled or not (lost or gained):
        recorder.emit("description-changed", pair.spot, at, old, new)
        return
    kind = "changed" if lost and gained else "added" if gained else "removed"
    was, now = (" ".join(found) or None for found in (lost, gained))
    recorder.emit(f"prose-rule-{kind}", pair.spot, at, was, now)


def _squeezed(text: Json) -> Json:
    """Prose without its line breaks: white space says nothing."""
    return " ".join(text.split()) if isinstance(text, str) else text or None


def _examples(flat: Flat) -> Json:
    found = flat.words.get("examples", [])
    some = list(found) if isinstance(found, list) else [found]
    return [flat.words["example"], *some] if "example" in flat.words else some


def _rest(recorder: Recorder, pair: Pair) -> None:
    """Whatever keyword no check claims, compared as it stands."""
    found = {**pair.base.words, **pair.revision.words}
    for word in sorted(word for word in found if word not in CLAIMED):
        if word.startswith("x-"):
            _extension(recorder, pair, word)
            continue
        old, new = _meaning(recorder.base, pair.base, word), _meaning(
            recorder.revision, pair.revision, word
        )
        if canonical(old) != canonical(new):
            recorder.emit("unclassified", pair.spot.child(word), pair.at(word), old, new)


def _meaning(view: View, flat: Flat, word: str) -> Json:
    value, at = flat.words.get(word), flat.pointer(word)
    mapping = fields(fields(value).get("mapping")) if word == "discriminator" else {}
    if mapping:  # its references are bare texts, and the names in them say nothing
        value = {**fields(value), "mapping": {k: _referred(v) for k, v in mapping.items()}}
    return resolved(view, value, at)


def _referred(text: Json) -> Json:
    if not isinstance(text, str):
        return text
    is_name = "/" not in text and "." not in text
    return {"$ref": f"#/components/schemas/{text}" if is_name else text}


def _extension(recorder: Recorder, pair: Pair, word: str) -> None:
    if not is_furniture(word):
        old, new = pair.base.words.get(word), pair.revision.words.get(word)
        if not equal(old, new):
            spot = pair.spot.child(word)
            recorder.emit("extension-changed", spot, pair.at(word), old, new)


def is_furniture(word: str) -> bool:
    """Whether an extension only dresses a documentation page."""
    return word.lower().startswith(FURNITURE)


def compare_rest(
    recorder: Recorder, spot: Spot, base: Flat, revision: Flat, claimed: frozenset[str]
) -> None:
    """The same for objects that are no schemas; ``claimed`` names what was looked at."""
    pair = Pair(base, revision, spot)
    for word in sorted({*base.words, *revision.words} - claimed):
        if word.startswith("x-"):
            _extension(recorder, pair, word)
            continue
        old, new = _meaning(recorder.base, base, word), _meaning(recorder.revision, revision, word)
        if canonical(old) != canonical(new):
            recorder.emit("unclassified", spot.child(word), pair.at(word), old, new)
