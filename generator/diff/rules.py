"""Conditions over several fields, compared by what they allow together."""

from __future__ import annotations

from itertools import chain

from ..diagnostics import printable
from .change import canonical
from .flat import Rule
from .presence import Relation, compare_rules, is_presence, named
from .record import Recorder
from .scalars import Pair

_KINDS = {
    Relation.NARROWED: "rule-tightened",
    Relation.WIDENED: "rule-relaxed",
    Relation.CHANGED: "rule-changed",
}


def compare_conditions(recorder: Recorder, pair: Pair) -> None:
    """Report rules that came, went or changed; another notation of the same is nothing."""
    lost, gained = _difference(pair.base.rules, pair.revision.rules)
    if not lost and not gained:
        return
    if _relation(pair.base.rules, pair.revision.rules) is Relation.SAME:
        return
    for was, now in _paired(lost, gained):
        _report(recorder, pair, was, now)


def _relation(base: list[Rule], revision: list[Rule]) -> Relation | None:
    return compare_rules([rule.meaning for rule in base], [rule.meaning for rule in revision])


def _difference(base: list[Rule], revision: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    before = {canonical(rule.meaning): rule for rule in base}
    after = {canonical(rule.meaning): rule for rule in revision}
    lost = [rule for text, rule in before.items() if text not in after]
    return lost, [rule for text, rule in after.items() if text not in before]


def _paired(lost: list[Rule], gained: list[Rule]) -> list[tuple[Rule | None, Rule | None]]:
    """Rules about mostly the same fields belong together."""
    left: list[Rule] = list(gained)
    found: list[tuple[Rule | None, Rule | None]] = []
    for was in lost:
        near = [now for now in left if _overlap(was, now)]
        now = max(near, key=lambda rule: _overlap(was, rule), default=None)
        if now is not None:
            left.remove(now)
        if now is None or _relation([was], [now]) is not Relation.SAME:
            found.append((was, now))
    return [*found, *((None, now) for now in left)]


def _overlap(was: Rule, now: Rule) -> float:
    one, other = _names(was), _names(now)
    share = len(one & other) / max(len(one | other), 1)
    return share if share >= 0.5 else 0


def _names(rule: Rule) -> frozenset[str]:
    return frozenset(named(rule.meaning)) if is_presence(rule.meaning) else frozenset()


def _report(recorder: Recorder, pair: Pair, was: Rule | None, now: Rule | None) -> None:
    kind = "rule-added" if was is None else "rule-removed"
    if was is not None and now is not None:
        kind = _KINDS.get(_relation([was], [now]) or Relation.CHANGED, "rule-changed")
    at = (was.at if was else pair.base.at, now.at if now else pair.revision.at)
    concerns = frozenset(chain.from_iterable(_names(rule) for rule in (was, now) if rule))
    old, new = (rule and rule.meaning for rule in (was, now))
    words = {"old": _said(was), "new": _said(now)}
    recorder.emit(pair.id(kind), pair.spot, at, old, new, concerns, words=words)


def _said(rule: Rule | None) -> str:
    """The sentence behind a rule, or the rule itself."""
    if rule is None:
        return "none"
    return printable(rule.sentence or canonical(rule.meaning), 200)
