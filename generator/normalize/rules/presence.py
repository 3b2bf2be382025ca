"""Statements about which fields go together, as keywords of the object that holds the fields."""

from __future__ import annotations

from itertools import combinations

from ...document import Json, Object
from .subject import Fields, Path, Subject, Unknown, named_fields
from .verdict import Edit, Groups, Needs, Rule, Verdict, enforced
from .words import literal


def not_together(subject: Subject, found: Groups) -> Verdict | None:
    """``fields`` exclude ``subject`` (or the described field), each of them."""
    lists = _lists(subject, found, "subject", "fields")
    if not isinstance(lists, tuple):
        return lists
    ours, theirs = lists
    pairs = [(a, b) for a in ours.paths for b in theirs.paths if a != b]
    return enforced(*(_excluded(subject, pair) for pair in pairs)) if pairs else None


def not_when(subject: Subject, found: Groups) -> Verdict | None:
    """``fields`` exclude the subject; two that do so only together are not understood."""
    lists = _lists(subject, found, "fields")
    if isinstance(lists, tuple) and len(lists[0].paths) > 1 and not lists[0].alternatives:
        return None
    return not_together(subject, found)


def exclusive(subject: Subject, found: Groups) -> Verdict | None:
    """At most one of ``fields`` may be given."""
    lists = _lists(subject, found, "fields")
    if not isinstance(lists, tuple) or len(lists[0].paths) < 2:
        return lists if isinstance(lists, Verdict) else None
    return enforced(*(_excluded(subject, pair) for pair in combinations(lists[0].paths, 2)))


def not_both(subject: Subject, found: Groups) -> Verdict | None:
    """Two ``fields`` exclude each other; three "not together" could mean pairs or all at once."""
    lists = _lists(subject, found, "fields")
    if isinstance(lists, tuple) and len(lists[0].paths) != 2:
        return None
    return exclusive(subject, found)


def at_least_one(subject: Subject, found: Groups) -> Verdict | None:
    """One of ``fields`` must be given, whatever field the sentence stands at."""
    return _choice(subject, found, "anyOf")


def exactly_one(subject: Subject, found: Groups) -> Verdict | None:
    """One of ``fields`` must be given, and only one."""
    return _choice(subject, found, "oneOf")


def requires(subject: Subject, found: Groups) -> Verdict | None:
    """``subject`` (or the described field) can only be given when ``fields`` are."""
    lists = _lists(subject, found, "subject", "fields")
    if not isinstance(lists, tuple):
        return lists
    ours, needed = lists
    if set(ours.paths) & set(needed.paths):
        return None
    return enforced(*(edit for path in ours.paths for edit in _needs(subject, path, needed)))


def required_with(subject: Subject, found: Groups) -> Verdict | None:
    """``subject`` (or the described field) must be given when ``fields`` are."""
    lists = _lists(subject, found, "subject", "fields")
    if not isinstance(lists, tuple):
        return lists
    ours, given = lists
    if set(ours.paths) & set(given.paths) or (len(given.paths) > 1 and not given.alternatives):
        return None
    needed = Fields(ours.paths)
    return enforced(*(edit for path in given.paths for edit in _needs(subject, path, needed)))


def together(subject: Subject, found: Groups) -> Verdict | None:
    """Each of ``fields`` (and of ``subject``) can only be given with the others."""
    lists = _lists(subject, found, *(("subject", "fields") if "subject" in found else ("fields",)))
    if not isinstance(lists, tuple):
        return lists
    paths = tuple(dict.fromkeys(path for fields in lists for path in fields.paths))
    if len(paths) < 2:
        return None
    others = {path: Fields(tuple(p for p in paths if p != path)) for path in paths}
    return enforced(*(edit for path in paths for edit in _needs(subject, path, others[path])))


def required_when(subject: Subject, found: Groups) -> Verdict | None:
    """``subject`` (or the described field) must be given when ``fields`` has ``value``."""
    return _conditional(subject, found, "needs")


def only_when(subject: Subject, found: Groups) -> Verdict | None:
    """``subject`` (or the described field) can only be given when ``fields`` has ``value``."""
    return _conditional(subject, found, "is needed by")


def _lists(subject: Subject, found: Groups, *names: str) -> tuple[Fields, ...] | Verdict | None:
    """The fields that the named groups stand for; a verdict when one of them does not exist."""
    lists = [named_fields(subject, found.get(name)) for name in names]
    if any(fields is None for fields in lists):
        return None
    for fields in lists:
        if isinstance(fields, Unknown):
            return Verdict("names-no-field", note=fields.name)
    return tuple(fields for fields in lists if isinstance(fields, Fields))


def _choice(subject: Subject, found: Groups, keyword: str) -> Verdict | None:
    lists = _lists(subject, found, "fields")
    if not isinstance(lists, tuple) or len(lists[0].paths) < 2:
        return lists if isinstance(lists, Verdict) else None
    holder = _holder(lists[0].paths)
    choices = [_given([path[len(holder) :]]) for path in lists[0].paths]
    return enforced(Rule(subject.request.fields[holder], {keyword: choices}))


def _excluded(subject: Subject, pair: tuple[Path, Path]) -> Edit:
    holder = _holder(pair)
    inside = [path[len(holder) :] for path in pair]
    return Rule(subject.request.fields[holder], {"not": _given(inside)})


def _needs(subject: Subject, path: Path, needed: Fields) -> tuple[Edit, ...]:
    """Edits by which ``path`` needs all of the fields, or one of them when they are alternatives.

    The keyword ``dependentRequired`` covers the plain case: siblings that are all needed.
    """
    holder = _holder((path, *needed.paths))
    at, depth = subject.request.fields[holder], len(holder)
    inside = [other[depth:] for other in needed.paths]
    either = needed.alternatives and len(inside) > 1
    if not either and all(len(p) == 1 for p in (path[depth:], *inside)):
        return (Needs(at, path[depth], tuple(p[0] for p in inside)),)
    then = {"anyOf": [_given([p]) for p in inside]} if either else _given(inside)
    return (Rule(at, {"if": _given([path[depth:]]), "then": then}),)


def _conditional(subject: Subject, found: Groups, how: str) -> Verdict | None:
    lists = _lists(subject, found, "subject", "fields")
    if not isinstance(lists, tuple):
        return lists
    ours, others = lists
    if len(ours.paths) != 1 or len(others.paths) != 1 or ours.paths == others.paths:
        return None
    value = literal(subject.request.schema(others.paths[0]), found["value"] or "")
    holder = _holder((ours.paths[0], others.paths[0]))
    depth = len(holder)
    if value is None or len(others.paths[0]) != depth + 1 or len(ours.paths[0]) != depth + 1:
        return None
    ours_given = _given([ours.paths[0][depth:]])
    default = subject.request.schema(others.paths[0]).get("default")
    has_value = _valued(others.paths[0][depth], value.value, default == value.value)
    parts = (has_value, ours_given) if how == "needs" else (ours_given, has_value)
    rule = {"if": parts[0], "then": parts[1]}
    return enforced(Rule(subject.request.fields[holder], rule))


def _valued(name: str, value: Json, is_default: bool) -> Object:
    """A schema for objects in which a field has a value, which it also has left out by default."""
    schema: Object = {} if is_default else {"required": [name]}
    return {**schema, "properties": {name: {"const": value}}}


def _holder(paths: tuple[Path, ...]) -> Path:
    """The path to the innermost object that holds all the fields."""
    depth = 0
    shortest = min(len(path) for path in paths) - 1
    while depth < shortest and len({path[: depth + 1] for path in paths}) == 1:
        depth += 1
    return paths[0][:depth]


def _given(paths: list[Path]) -> Object:
    """A schema for objects in which all the fields are given, nested ones included."""
    nested: dict[str, list[Path]] = {}
    for path in paths:
        below = nested.setdefault(path[0], [])
        if len(path) > 1:
            below.append(path[1:])
    schema: Object = {"required": list(nested)}
    inner = {name: _given(below) for name, below in nested.items() if below}
    return {**schema, "properties": inner} if inner else schema
