"""Types, listed values, ranges, counts, patterns and formats of two flat schemas."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..document import Json
from .change import canonical
from .flat import ANY, NUMBER, Flat, Types, flatten
from .presence import Relation, relation
from .record import Recorder, Spot, bound, show
from .values import accepts, count, is_enum, range_of, step, type_names, types_of, values

_COUNTS = {
    "string": ("Length", "length"),
    "array": ("Items", "items"),
    "object": ("Properties", "properties"),
}
_LIMITS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
                     "uniqueItems", "format", *(f"{end}{word}" for end in ("min", "max")
                                                for word, _ in _COUNTS.values())})  # fmt: skip
# A format that is contained in another one.
_WIDER_FORMAT = {"int32": "int64", "float": "double"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two flat schemas at one spot."""

    base: Flat
    revision: Flat
    spot: Spot

    def at(self, word: str) -> tuple[str, str]:
        """Where a keyword stands on both sides."""
        return self.base.pointer(word), self.revision.pointer(word)

    def id(self, kind: str) -> str:
        """The id of a kind of change on this side."""
        return f"{self.spot.side}-{kind}"


def compare_scalars(recorder: Recorder, pair: Pair) -> bool:
    """Report what changed in the values themselves; False when the types have nothing in common."""
    listed = is_enum(pair.base) or is_enum(pair.revision)
    few = few_values(recorder, pair)
    was = _types(recorder, pair.base, few[0], first=True)
    now = _types(recorder, pair.revision, few[1], first=False)
    _null(recorder, pair, was, now)
    if not _same_types(recorder, pair, was - {"null"}, now - {"null"}, listed):
        return False
    if listed or None not in few:
        _listed(recorder, pair, few)
        return True
    if _is_told_by_alternatives(pair):
        return True
    _ranges(recorder, pair, was & now)
    _texts(recorder, pair, was & now)
    return True


def _is_told_by_alternatives(pair: Pair) -> bool:
    """Whether one side has all its limits inside alternatives: those are compared with it."""
    sides = (pair.base, pair.revision)
    united = [flat for flat in sides if flat.unions]
    return len(united) == 1 and not united[0].patterns and not _LIMITS & united[0].words.keys()


def few_values(
    recorder: Recorder, pair: Pair
) -> tuple[dict[str, Json] | None, dict[str, Json] | None]:
    """The values of both sides where they are few; ranges of numbers only beside a list."""
    sides = (pair.base, pair.revision)
    ranges = any(is_enum(flat) or flat.unions for flat in sides)
    return (
        values(recorder.base, pair.base, ranges=ranges),
        values(recorder.revision, pair.revision, ranges=ranges),
    )


def _types(recorder: Recorder, flat: Flat, few: dict[str, Json] | None, *, first: bool) -> Types:
    if few is not None or flat.types is not None or not flat.unions:
        return types_of(flat, few)
    view = recorder.base if first else recorder.revision
    found: Types = frozenset()
    for branch in flat.unions[0]:
        inner = flatten(view, branch)
        found |= types_of(inner, values(view, inner, ranges=False))
    return found


def _null(recorder: Recorder, pair: Pair, was: Types, now: Types) -> None:
    if "null" in now and "null" not in was and now != ANY:
        recorder.emit(pair.id("became-nullable"), pair.spot, pair.at("type"), False, True)
    elif "null" in was and "null" not in now and was != ANY:
        recorder.emit(pair.id("became-not-nullable"), pair.spot, pair.at("type"), True, False)


def _same_types(recorder: Recorder, pair: Pair, was: Types, now: Types, listed: bool) -> bool:
    """Whether the values can be compared any further."""
    common = was & now
    if was == now or not was or not now:
        return True
    if (listed or pair.base.unions or pair.revision.unions) and common:
        return True  # told by the values or the alternatives
    kind = _type_kind(was, now)
    old, new = type_names(_shown(was)), type_names(_shown(now))
    recorder.emit(
        pair.id(kind),
        pair.spot,
        pair.at("type"),
        old,
        new,
        words={"old": " or ".join(old), "new": " or ".join(new)},
    )
    return bool(common)


def _shown(types: Types) -> Types:
    return ANY if types == ANY - {"null"} else types


def _type_kind(was: Types, now: Types) -> str:
    if now < was:
        return "type-narrowed"
    return "type-widened" if was < now else "type-changed"


def _listed(
    recorder: Recorder, pair: Pair, few: tuple[dict[str, Json] | None, dict[str, Json] | None]
) -> None:
    null = canonical(None)
    before, after = ({k: v for k, v in (side or {}).items() if k != null} for side in few)
    if few[0] is None and few[1] is None:
        return
    if few[0] is None:
        _became_listed(recorder, pair, list(after.values()))
    elif few[1] is None:
        _no_longer_listed(recorder, pair, list(before.values()))
    elif before.keys() != after.keys():
        _other_values(recorder, pair, before, after)


def _became_listed(recorder: Recorder, pair: Pair, new: list[Json]) -> None:
    kind = "const-added" if len(new) == 1 else "enum-added"
    if not _fits(pair.base, new):
        kind = "values-changed"
    shown: Json = new[0] if kind == "const-added" else new
    recorder.emit(pair.id(kind), pair.spot, _where(pair), None, shown, words={"old": "any"})


def _no_longer_listed(recorder: Recorder, pair: Pair, old: list[Json]) -> None:
    kind = "const-removed" if len(old) == 1 else "enum-removed"
    if not _fits(pair.revision, old):
        kind = "values-changed"
    shown: Json = old[0] if kind == "const-removed" else old
    recorder.emit(pair.id(kind), pair.spot, _where(pair), shown, None, words={"new": "any"})


def _fits(flat: Flat, listed: list[Json]) -> bool:
    return all(accepts(flat, value) for value in listed)


def _where(pair: Pair) -> tuple[str, str]:
    base = "enum" if "enum" in pair.base.words else "const"
    revision = "enum" if "enum" in pair.revision.words else "const"
    return pair.base.pointer(base), pair.revision.pointer(revision)


def _other_values(
    recorder: Recorder, pair: Pair, before: dict[str, Json], after: dict[str, Json]
) -> None:
    lost = [value for key, value in before.items() if key not in after]
    gained = [value for key, value in after.items() if key not in before]
    old, new = list(before.values()), list(after.values())
    if len(old) == 1 and len(new) == 1:
        recorder.emit(pair.id("const-changed"), pair.spot, _where(pair), old[0], new[0])
        return
    words = {"lost": show(lost), "gained": show(gained)}
    if not (is_enum(pair.base) and is_enum(pair.revision)):
        kind = f"values-{relation(bool(lost), bool(gained)).value}"
        recorder.emit(pair.id(kind), pair.spot, _where(pair), old, new, words=words)
        return
    if lost:
        recorder.emit(pair.id("enum-value-removed"), pair.spot, _where(pair), old, new, words=words)
    if gained:
        recorder.emit(pair.id("enum-value-added"), pair.spot, _where(pair), old, new, words=words)


def _ranges(recorder: Recorder, pair: Pair, common: Types) -> None:
    if common & NUMBER:
        _numbers(recorder, pair)
    for name, (word, kind) in _COUNTS.items():
        if name in common:
            _count(recorder, pair, f"min{word}", f"min-{kind}", lower=True)
            _count(recorder, pair, f"max{word}", f"max-{kind}", lower=False)
    if "array" in common:
        _unique(recorder, pair)


def _numbers(recorder: Recorder, pair: Pair) -> None:
    before, after = range_of(pair.base), range_of(pair.revision)
    for word, was, now, sign in (
        ("minimum", before.low, after.low, 1),
        ("maximum", before.high, after.high, -1),
    ):
        if was == now:
            continue
        tighter = sign * now.value > sign * was.value or (now.value == was.value and now.open)
        kind = {1: ("raised", "lowered"), -1: ("lowered", "raised")}[sign][0 if tighter else 1]
        old, new = bound(was.value), bound(now.value)
        words = {"old": _edge(old, was.open, word), "new": _edge(new, now.open, word)}
        shown = ([old, "exclusive"] if was.open else old), ([new, "exclusive"] if now.open else new)
        recorder.emit(pair.id(f"{word}-{kind}"), pair.spot, _end(pair, word), *shown, words=words)
    _steps(recorder, pair)


def _edge(value: Json, open_end: bool, word: str) -> str:
    relation = {"minimum": "more than ", "maximum": "less than "}[word] if open_end else ""
    return relation + show(value)


def _end(pair: Pair, word: str) -> tuple[str, str]:
    exclusive = "exclusive" + word.capitalize()
    chosen = [exclusive if exclusive in flat.where and word not in flat.where else word
              for flat in (pair.base, pair.revision)]  # fmt: skip
    return pair.base.pointer(chosen[0]), pair.revision.pointer(chosen[1])


def _steps(recorder: Recorder, pair: Pair) -> None:
    was, now = step(pair.base), step(pair.revision)
    if was == now:
        return
    kind = f"multiple-of-{_step_relation(was, now).value}"
    old, new = pair.base.words.get("multipleOf"), pair.revision.words.get("multipleOf")
    recorder.emit(pair.id(kind), pair.spot, pair.at("multipleOf"), old, new)


def _step_relation(was: Fraction | None, now: Fraction | None) -> Relation:
    if was is None or (now is not None and now % was == 0):
        return Relation.NARROWED
    return Relation.WIDENED if now is None or was % now == 0 else Relation.CHANGED


def _count(recorder: Recorder, pair: Pair, word: str, kind: str, *, lower: bool) -> None:
    was, now = count(pair.base, word), count(pair.revision, word)
    if was == now:
        return
    change = "raised" if now > was else "lowered"
    old, new = (None if value == 0 and lower else bound(value) for value in (was, now))
    recorder.emit(pair.id(f"{kind}-{change}"), pair.spot, pair.at(word), old, new)


def _unique(recorder: Recorder, pair: Pair) -> None:
    was, now = (flat.words.get("uniqueItems") is True for flat in (pair.base, pair.revision))
    if was != now:
        kind = "unique-items-required" if now else "unique-items-dropped"
        recorder.emit(pair.id(kind), pair.spot, pair.at("uniqueItems"), was, now)


def _texts(recorder: Recorder, pair: Pair, common: Types) -> None:
    if "string" in common:
        _patterns(recorder, pair)
    was, now = pair.base.words.get("format"), pair.revision.words.get("format")
    if was != now:
        kind = f"format-{_format_relation(was, now).value}"
        recorder.emit(pair.id(kind), pair.spot, pair.at("format"), was, now)


def _format_relation(was: Json, now: Json) -> Relation:
    if was is None or _WIDER_FORMAT.get(str(now)) == was:
        return Relation.NARROWED
    if now is None or _WIDER_FORMAT.get(str(was)) == now:
        return Relation.WIDENED
    return Relation.CHANGED


def _patterns(recorder: Recorder, pair: Pair) -> None:
    was, now = pair.base.patterns, pair.revision.patterns
    lost, gained = sorted(was.keys() - now.keys()), sorted(now.keys() - was.keys())
    if not lost and not gained:
        return
    kind = (
        "pattern-changed" if lost and gained else "pattern-added" if gained else "pattern-removed"
    )
    at = (was[lost[0]] if lost else pair.base.at, now[gained[0]] if gained else pair.revision.at)
    old, new = (" and ".join(found) or None for found in (lost, gained))
    recorder.emit(pair.id(kind), pair.spot, at, old, new)
