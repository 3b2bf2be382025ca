"""Rules between members that contradict each other: required and forbidden at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..diagnostics import Finding
from ..document import Json, Object, Sourced, pointer
from ..schemas import all_schemas, finding

MAX_NAMES = 12
"""Every choice of this many members is tried; no document ties more of them together."""

_PRESENCE = frozenset({"required", "not", "anyOf", "oneOf", "allOf", "dependentRequired"})
_ANNOTATIONS = ("description", "title", "$comment")


def check(sourced: Sourced) -> Iterator[Finding]:
    """Findings on objects that no set of members can satisfy, and on members that never fit."""
    for at, schema in all_schemas(sourced.document):
        if isinstance(schema.get("properties"), dict):
            direct = list(_direct(sourced, at, schema))
            yield from direct or _searched(sourced, at, schema)


def _direct(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    """Members that are required while a rule forbids them together: both places are known."""
    always = set(schema.get("required", ()))
    for index, rule in enumerate(schema.get("allOf", ())):
        forbidden = rule.get("not", {}).get("required") if _about_presence(rule) else None
        if forbidden and set(forbidden) <= always:
            names = " and ".join(forbidden)
            message = f"{names} cannot be given together and are required"
            where, other = at + pointer("allOf", index), at + pointer("required")
            yield finding(sourced, where, "rules-contradict", message, other=other)


def _searched(sourced: Sourced, at: str, schema: Object) -> Iterator[Finding]:
    """Try every set of the members that rules speak of."""
    rules = [r for r in (*schema.get("allOf", ()), _own(schema)) if _about_presence(r)]
    names = sorted({name for rule in rules for name in _mentioned(rule)})
    if not names or len(names) > MAX_NAMES:
        return
    allowed = [chosen for chosen in _subsets(names) if all(_holds(rule, chosen) for rule in rules)]
    if not allowed:
        message = f"no choice of {', '.join(names)} satisfies all rules"
        yield finding(sourced, at, "rules-contradict", message)
        return
    for name in names:
        if not any(name in chosen for chosen in allowed):
            message = f"{name} can never be given: the rules exclude each other"
            where = at + pointer("properties", name)
            yield finding(sourced, where, "rules-contradict", message)


def _own(schema: Object) -> Object:
    return {key: value for key, value in schema.items() if key in _PRESENCE and key != "allOf"}


def _about_presence(rule: Json) -> bool:
    """Whether a schema speaks only of which members are there."""
    if not isinstance(rule, dict):
        return False
    keys = [key for key in rule if key not in _ANNOTATIONS and not key.startswith("x-")]
    parts = [p for key in ("anyOf", "oneOf", "allOf") for p in rule.get(key, ())]
    parts += [rule["not"]] if "not" in rule else []
    return set(keys) <= _PRESENCE and all(map(_about_presence, parts))


def _mentioned(rule: Object) -> set[str]:
    names = set(rule.get("required", ()))
    for name, needs in rule.get("dependentRequired", {}).items():
        names |= {name, *needs}
    for key in ("anyOf", "oneOf", "allOf"):
        names |= {name for part in rule.get(key, ()) for name in _mentioned(part)}
    return names | (_mentioned(rule["not"]) if "not" in rule else set())


def _subsets(names: list[str]) -> Iterator[frozenset[str]]:
    for size in range(len(names) + 1):
        yield from map(frozenset, combinations(names, size))


def _holds(rule: Object, chosen: frozenset[str]) -> bool:
    """Whether a set of members satisfies a rule about presence."""
    dependent = rule.get("dependentRequired", {}).items()
    return (
        set(rule.get("required", ())) <= chosen
        and all(set(needs) <= chosen for name, needs in dependent if name in chosen)
        and not ("not" in rule and _holds(rule["not"], chosen))
        and all(_holds(part, chosen) for part in rule.get("allOf", ()))
        and ("anyOf" not in rule or any(_holds(part, chosen) for part in rule["anyOf"]))
        and ("oneOf" not in rule or sum(_holds(p, chosen) for p in rule["oneOf"]) == 1)
    )
