"""What one operation takes and gives: parameters, body, answers."""

from __future__ import annotations

import re

from ..document import Json, pointer
from .flat import Flat, Raw
from .notes import compare_deprecated, compare_rest, compare_words
from .operations import Operation
from .record import Recorder, Spot
from .scalars import Pair
from .schemas import compare_schemas
from .view import Node, View, fields, items, words

_IN_PATH = re.compile(r"\{([^{}]*)\}")
# OpenAPI: header parameters with these names are ignored.
_NO_PARAMETERS = frozenset({"accept", "content-type", "authorization"})
_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_PARAMETER = words("""
    name in required schema content style explode allowReserved description example examples
    deprecated allowEmptyValue
""")
_BODY = frozenset({"content", "required", "description"})
_MEDIA = frozenset({"schema", "example", "examples"})


def words_of(node: Node) -> Flat:
    """An object that is no schema, as far as its own words go."""
    where = {word: node.at + pointer(word) for word in node.value}
    return Flat(node.at, words=dict(node.value), where=where)


def compare_exchange(recorder: Recorder, base: Operation, revision: Operation, spot: Spot) -> None:
    """Report every change in parameters, body and answers."""
    _parameters(recorder, base, revision, spot)
    _body(recorder, base, revision, spot)
    _answers(recorder, base, revision, spot)


def _parameters(recorder: Recorder, base: Operation, revision: Operation, spot: Spot) -> None:
    before = _by_key(recorder.base, base)
    after = _by_key(recorder.revision, revision)
    for key in [*before, *(key for key in after if key not in before)]:
        shown = before.get(key) or after[key]
        name = f"{key[0]} {shown.value.get('name')}"
        inner = Spot("request", spot.operation, spot.variant, (*spot.trail, name))
        if key in before and key in after:
            _parameter(recorder, before[key], after[key], inner)
        else:
            _lone(recorder, before.get(key), after.get(key), inner)


def _by_key(view: View, operation: Operation) -> dict[tuple[str, str], Node]:
    """Parameters by place and name; those in the path by position, whatever they are called."""
    positions = {name: str(i) for i, name in enumerate(_IN_PATH.findall(operation.path))}
    found: dict[tuple[str, str], Node] = {}
    for holder in (operation.item, operation.node):
        for index, value in enumerate(items(holder.value.get("parameters"))):
            node = view.node(value, holder.child("parameters", index))
            where, name = str(node.value.get("in")), str(node.value.get("name"))
            if where == "header":
                name = name.lower()
            if where == "path":
                name = positions.get(name, name)
            if where != "header" or name not in _NO_PARAMETERS:
                found[where + " parameter", name] = node
    return found


def _lone(recorder: Recorder, was: Node | None, now: Node | None, spot: Spot) -> None:
    node = was or now
    assert node is not None
    need = "required" if _is_required(node) else "optional"
    name = node.value.get("name")
    if was:
        recorder.emit(f"{need}-parameter-removed", spot, (node.at, None), name, None)
    else:
        recorder.emit(f"{need}-parameter-added", spot, (None, node.at), None, name)


def _is_required(node: Node) -> bool:
    return node.value.get("required") is True or node.value.get("in") == "path"


def _parameter(recorder: Recorder, base: Node, revision: Node, spot: Spot) -> None:
    pair = Pair(words_of(base), words_of(revision), spot)
    was, now = _is_required(base), _is_required(revision)
    if was != now:
        kind = "became-required" if now else "became-optional"
        recorder.emit(pair.id(kind), spot, pair.at("required"), was, now)
    old, new = base.value.get("name"), revision.value.get("name")
    if old != new and base.value.get("in") == "path":
        recorder.emit("path-parameter-renamed", spot, pair.at("name"), old, new)
    if _style(base) != _style(revision):
        at = pair.at("style")
        recorder.emit("parameter-serialization-changed", spot, at, _style(base), _style(revision))
    noticed = len(recorder.drafts)
    compare_schemas(recorder, _schema(base), _schema(revision), spot)
    compare_deprecated(recorder, pair, "field")
    compare_words(recorder, pair, modelled=len(recorder.drafts) > noticed)
    compare_rest(recorder, spot, pair.base, pair.revision, _PARAMETER)


def _style(node: Node) -> str:
    where = node.value.get("in")
    style = node.value.get("style", _STYLES.get(str(where), "form"))
    explode = node.value.get("explode", style == "form")
    content = ", ".join(sorted(fields(node.value.get("content"))))
    reserved = "reserved characters as they are" if node.value.get("allowReserved") is True else ""
    parts = (str(style), "exploded" if explode else "", content, reserved)
    return " ".join(part for part in parts if part)


def _schema(node: Node) -> Raw:
    for name, media in fields(node.value.get("content")).items():
        return fields(media).get("schema"), node.child("content", name, "schema")
    return node.value.get("schema"), node.child("schema")


def _body(recorder: Recorder, base: Operation, revision: Operation, spot: Spot) -> None:
    was = recorder.base.below(base.node, "requestBody")
    now = recorder.revision.below(revision.node, "requestBody")
    spot = Spot("request", spot.operation, spot.variant, (*spot.trail, "request body"))
    if bool(was.value) != bool(now.value):
        node, what = (now, "added") if now.value else (was, "removed")
        need = "required" if node.value.get("required") is True else "optional"
        at = (was.at, None) if was.value else (None, now.at)
        recorder.emit(f"{need}-body-{what}", spot, at, bool(was.value), bool(now.value))
        return
    pair = Pair(words_of(was), words_of(now), spot)
    old, new = (node.value.get("required") is True for node in (was, now))
    if old != new:
        kind = "became-required" if new else "became-optional"
        recorder.emit(pair.id(kind), spot, pair.at("required"), old, new)
    _content(recorder, was, now, spot)
    compare_words(recorder, pair, modelled=False)
    compare_rest(recorder, spot, pair.base, pair.revision, _BODY)


def _content(recorder: Recorder, base: Node, revision: Node, spot: Spot) -> None:
    before, after = _media(base), _media(revision)
    lost = [name for name in before if name not in after]
    gained = [name for name in after if name not in before]
    pairs = [(name, name) for name in before if name in after]
    side = spot.side
    if len(lost) == len(gained) == 1:
        at = (before[lost[0]].at, after[gained[0]].at)
        recorder.emit(f"{side}-media-type-changed", spot, at, lost[0], gained[0])
        pairs += [(lost.pop(), gained.pop())]
    for name in lost:
        recorder.emit(f"{side}-media-type-removed", spot.child(name), (before[name].at, None), name)
    for name in gained:
        at_new = (None, after[name].at)
        recorder.emit(f"{side}-media-type-added", spot.child(name), at_new, None, name)
    for old, new in pairs:
        inner = spot if len(before) == 1 else spot.child(old)
        _medium(recorder, before[old], after[new], inner)


def _media(node: Node) -> dict[str, Node]:
    """Media types without parameters such as a charset."""
    content = fields(node.value.get("content"))
    return {
        str(name)
        .partition(";")[0]
        .strip()
        .lower(): Node(fields(value), node.child("content", name))
        for name, value in content.items()
    }


def _medium(recorder: Recorder, base: Node, revision: Node, spot: Spot) -> None:
    was = (base.value.get("schema"), base.child("schema"))
    now = (revision.value.get("schema"), revision.child("schema"))
    compare_schemas(recorder, was, now, spot)
    pair = Pair(words_of(base), words_of(revision), spot)
    compare_words(recorder, pair, modelled=True)
    compare_rest(recorder, spot, pair.base, pair.revision, _MEDIA)


def _answers(recorder: Recorder, base: Operation, revision: Operation, spot: Spot) -> None:
    before = _statuses(recorder.base, base)
    after = _statuses(recorder.revision, revision)
    lost = [status for status in before if status not in after]
    gained = [status for status in after if status not in before]
    pairs = [(status, status) for status in before if status in after]
    one_lost, one_gained = list(filter(_is_success, lost)), list(filter(_is_success, gained))
    if len(one_lost) == len(one_gained) == 1:
        old, new = one_lost[0], one_gained[0]
        inner = _answer_spot(spot, old)
        at = (before[old].at, after[new].at)
        recorder.emit("success-status-changed", inner, at, old, new)
        pairs.append((old, new))
    paired = {status for pair in pairs for status in pair}
    for old, new in pairs:
        _answer(recorder, before[old], after[new], _answer_spot(spot, old))
    _lone_statuses(recorder, {s: before[s] for s in lost if s not in paired}, "removed", spot)
    _lone_statuses(recorder, {s: after[s] for s in gained if s not in paired}, "added", spot)


def _answer_spot(spot: Spot, status: str) -> Spot:
    return Spot("response", spot.operation, spot.variant, (*spot.trail, f"answer {status}"))


def _statuses(view: View, operation: Operation) -> dict[str, Node]:
    holder = view.below(operation.node, "responses")
    return {
        str(status).lower(): view.node(value, holder.child(status))
        for status, value in holder.value.items()
        if not str(status).startswith("x-")
    }


def _is_success(status: str) -> bool:
    return status.startswith("2")


def _lone_statuses(recorder: Recorder, found: dict[str, Node], what: str, spot: Spot) -> None:
    for status, node in found.items():
        kind = "success" if _is_success(status) else "error"
        removed = what == "removed"
        at = (node.at, None) if removed else (None, node.at)
        values: tuple[Json, Json] = (status, None) if removed else (None, status)
        recorder.emit(f"{kind}-status-{what}", _answer_spot(spot, status), at, *values)


def _answer(recorder: Recorder, base: Node, revision: Node, spot: Spot) -> None:
    _content(recorder, base, revision, spot)
    pair = Pair(words_of(base), words_of(revision), spot)
    compare_words(recorder, pair, modelled=True)
    compare_rest(recorder, spot, pair.base, pair.revision, _BODY)
