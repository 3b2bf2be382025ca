"""Two schemas side by side: their values, their members, their alternatives, their prose."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from ..document import Json, equal
from .change import canonical
from .fields import compare_fields
from .flat import Flat, Raw, flatten
from .notes import compare_notes
from .record import Recorder, Spot
from .rules import compare_conditions
from .scalars import Pair, compare_scalars, few_values
from .unions import Branch, branches, matched
from .view import View, fields, words

_DEEPEST = 60
_BELOW = words("""
    $ref properties items allOf anyOf oneOf not if then else additionalProperties patternProperties
    prefixItems dependentSchemas contains propertyNames unevaluatedProperties discriminator
""")


def compare_schemas(recorder: Recorder, base: Raw, revision: Raw, spot: Spot) -> None:
    """Report every change between two schemas; shared ones are compared once."""
    if recorder.is_untouched(base[0], revision[0]) or _is_same_leaf(base[0], revision[0]):
        return
    if _is_lost(recorder.base, base) or _is_lost(recorder.revision, revision):
        if canonical(base[0]) != canonical(revision[0]):
            recorder.emit("unclassified", spot, (base[1], revision[1]), base[0], revision[0])
        return
    key = (_home(recorder.base, base), _home(recorder.revision, revision), spot.side)
    if len(spot.trail) > _DEEPEST:
        recorder.revision.note("too-deep", revision[1], "nested too deep to compare")
        return
    with recorder.once(key, spot) as fresh:
        if fresh:
            before, after = flatten(recorder.base, base), flatten(recorder.revision, revision)
            _compare(recorder, Pair(before, after, _with_variant(spot, before, after)))


def _is_same_leaf(base: Json, revision: Json) -> bool:
    """Whether both say the same and refer to nothing: most fields, so they are left at once."""
    if base != revision or not (isinstance(base, dict) and isinstance(revision, dict)):
        return False
    return _BELOW.isdisjoint(base) and equal(base, revision)  # to Python True is 1


def _is_lost(view: View, raw: Raw) -> bool:
    """Whether nothing stands where a schema refers to: what it accepts is not known."""
    value, at = raw
    reference = value.get("$ref") if isinstance(value, dict) else None
    return isinstance(reference, str) and view.target(reference, at) is None


def _home(view: View, raw: Raw) -> str:
    """Where a schema stands: for a reference and nothing else, what it refers to."""
    value, at = raw
    if isinstance(value, dict) and len(value) == 1 and isinstance(value.get("$ref"), str):
        return view.target(value["$ref"], at) or at
    return at


def _with_variant(spot: Spot, base: Flat, revision: Flat) -> Spot:
    for flat in (revision, base):
        variant = fields(flat.words.get("x-variant")).get("id")
        if isinstance(variant, str):
            return replace(spot, variant=variant)
    return spot


def _compare(recorder: Recorder, pair: Pair) -> None:
    noticed = len(recorder.drafts)
    if compare_values(recorder, pair):
        compare_members(recorder, pair)
    own = any(draft.spot == pair.spot for draft in recorder.drafts[noticed:])
    compare_notes(recorder, pair, modelled=own)


def compare_values(recorder: Recorder, pair: Pair) -> bool:
    """Types, values and alternatives; False when nothing below can be compared."""
    if not compare_scalars(recorder, pair):
        return False
    united = pair.base.unions or pair.revision.unions
    if united and None in few_values(recorder, pair):
        _alternatives(recorder, pair)
    return True


def compare_members(recorder: Recorder, pair: Pair) -> None:
    """Cross-field rules, properties, items and the values of maps."""
    compare_conditions(recorder, pair)
    united = pair.base.unions or pair.revision.unions
    if united and not (pair.base.properties and pair.revision.properties):
        return  # the members belong to the alternatives
    compare_fields(recorder, pair, compare_schemas)
    _items(recorder, pair)
    _map(recorder, pair)


def _items(recorder: Recorder, pair: Pair) -> None:
    old, new = pair.base.words.get("items"), pair.revision.words.get("items")
    if old is None and new is None:
        return
    if fields(old) and not new:
        recorder.opaque.append(pair.spot.child("[]").path)
    spot = pair.spot.child("[]")
    compare_schemas(
        recorder, (old, pair.base.pointer("items")), (new, pair.revision.pointer("items")), spot
    )


def _map(recorder: Recorder, pair: Pair) -> None:
    word = "additionalProperties"
    old, new = pair.base.words.get(word, True), pair.revision.words.get(word, True)
    at = pair.at(word)
    if (old is False) != (new is False):
        kind = "unknown-members-refused" if new is False else "unknown-members-allowed"
        recorder.emit(pair.id(kind), pair.spot, at, old is not False, new is not False)
    elif isinstance(old, dict) or isinstance(new, dict):
        base, revision = ({} if isinstance(v, bool) else v for v in (old, new))
        compare_schemas(recorder, (base, at[0]), (revision, at[1]), pair.spot.child("{}"))


def _alternatives(recorder: Recorder, pair: Pair) -> None:
    """Match the alternatives of both sides; a plain schema counts as its only alternative."""
    before = _branches(recorder.base, pair.base)
    after = _branches(recorder.revision, pair.revision)
    plain = not (pair.base.unions and pair.revision.unions)
    for was, now in matched(before, after):
        if was is None or now is None:
            _lone(recorder, pair, was, now)
        elif plain:
            inner = flatten(recorder.base, was.raw), flatten(recorder.revision, now.raw)
            compare_values(recorder, Pair(*_plain(inner), pair.spot))
        else:
            compare_schemas(recorder, was.raw, now.raw, pair.spot.child(now.name))


def _plain(pair: tuple[Flat, Flat]) -> tuple[Flat, Flat]:
    """Null is told at the union itself, once."""
    for flat in pair:
        if flat.types is not None:
            flat.types -= {"null"}
        flat.nullable = False
    return pair


def _branches(view: View, flat: Flat) -> list[Branch]:
    raws = [raw for union in flat.unions for raw in union]
    if raws:
        return branches(view, raws)
    (alone,) = branches(view, [({"$ref": "#" + quote(flat.at)}, flat.at)])
    return [replace(alone, reference=None)]


def _lone(recorder: Recorder, pair: Pair, was: Branch | None, now: Branch | None) -> None:
    branch = was or now
    assert branch is not None
    what = "removed" if was else "added"
    check = f"variant-{what}" if branch.variant else pair.id(f"alternative-{what}")
    spot = replace(pair.spot.child(branch.name), variant=branch.variant or pair.spot.variant)
    at = (was.raw[1] if was else None, now.raw[1] if now else None)
    recorder.emit(check, spot, at, was and was.name, now and now.name)
