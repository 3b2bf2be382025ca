"""Whether the rules about which fields are given leave a request possible at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from ...diagnostics import Finding, Place, Severity
from ...document import Object, Sourced, pointer

MOST_FIELDS = 14
"""Fields whose combinations are tried one by one; more are never in rules of one object."""

_Rule = tuple[str, Object]


def presence_conflicts(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    """An error when no set of fields fits the rules of an object, or none with a certain field."""
    rules = list(_rules(schema, at))
    names = sorted({name for _at, rule in rules for name in _names(rule)})
    required = [name for name in schema.get("required") or () if name in names]
    if len(names) > MOST_FIELDS or not rules:
        return
    possible = [given for given in _combinations(names, required) if _fits(rules, given)]
    lost = [name for name in names if not any(name in given for given in possible)]
    if not possible:
        lost = required or names
    if lost:
        yield _conflict(sourced, at, rules, lost, bool(possible))


def _conflict(
    sourced: Sourced, at: str, rules: list[_Rule], lost: list[str], possible: bool
) -> Finding:
    about = [rule_at for rule_at, rule in rules if set(lost) & set(_names(rule))]
    places = [place for place in (_place(sourced, rule_at) for rule_at in about) if place]
    if len(set(places)) < 2 and (place := _place(sourced, at + "/required")):
        places.append(place)
    what = f"{', '.join(lost)} can never be given" if possible else "no request fits"
    message = f"the rules contradict each other: {what}"
    other = next((place for place in places if place != places[0]), None)
    return Finding("rules-contradict", Severity.ERROR, places[0], message, other=other)


def _place(sourced: Sourced, at: str) -> Place | None:
    origin = sourced.origin(at)
    return origin.place if origin else None


def _rules(schema: Object, at: str) -> Iterator[_Rule]:
    """The rules that are about presence only, as schemas of required fields."""
    for index, rule in enumerate(schema.get("allOf") or ()):
        if isinstance(rule, dict) and _is_presence(rule):
            yield at + pointer("allOf", index), rule
    for name, needed in (schema.get("dependentRequired") or {}).items():
        rule = {"if": {"required": [name]}, "then": {"required": needed}}
        yield at + pointer("dependentRequired", name), rule


def _is_presence(rule: Object) -> bool:
    """Whether a schema consists of ``required`` and logic."""
    for key, value in rule.items():
        if key in ("anyOf", "oneOf"):
            if not all(isinstance(inner, dict) and _is_presence(inner) for inner in value):
                return False
        elif key in ("not", "if", "then"):
            if not isinstance(value, dict) or not _is_presence(value):
                return False
        elif key not in ("required", "description") and not key.startswith("x-"):
            return False
    return True


def _names(rule: Object) -> set[str]:
    found = set(rule.get("required") or ())
    for key in ("anyOf", "oneOf"):
        for inner in rule.get(key) or ():
            found |= _names(inner)
    for key in ("not", "if", "then"):
        if key in rule:
            found |= _names(rule[key])
    return found


def _combinations(names: list[str], required: list[str]) -> Iterator[frozenset[str]]:
    for choice in product((False, True), repeat=len(names)):
        given = frozenset(name for name, is_given in zip(names, choice, strict=True) if is_given)
        if given.issuperset(required):
            yield given


def _fits(rules: Iterable[_Rule], given: frozenset[str]) -> bool:
    return all(_holds(rule, given) for _at, rule in rules)


def _holds(rule: Object, given: frozenset[str]) -> bool:
    if not given.issuperset(rule.get("required") or ()):
        return False
    if "not" in rule and _holds(rule["not"], given):
        return False
    if "anyOf" in rule and not any(_holds(inner, given) for inner in rule["anyOf"]):
        return False
    if "oneOf" in rule and sum(_holds(inner, given) for inner in rule["oneOf"]) != 1:
        return False
    return "if" not in rule or not _holds(rule["if"], given) or _holds(rule.get("then", {}), given)
