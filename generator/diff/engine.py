"""Two OpenAPI documents in, every change between them out."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Json, Object, Sourced, equal, get, pointer
from .access import Access
from .change import Change, Comparison, canonical
from .exchange import compare_exchange, words_of
from .flat import Raw, is_number, resolved
from .notes import compare_deprecated, compare_rest, compare_words
from .operations import ALL_METHODS, Operation, match, operations, plainly
from .record import Recorder, Spot
from .references import are_written_alike, references, shared
from .scalars import Pair
from .schemas import compare_schemas
from .unions import branches, matched
from .variants import compare_variant
from .view import Node, View, fields, words

_ROOT = words("""
    openapi info servers paths components security tags externalDocs x-provider x-tasks
    jsonSchemaDialect
""")
_OPERATION = words("""
    parameters requestBody responses servers security tags summary description operationId
    deprecated externalDocs x-variant x-paid
""")


_ADVICE = frozenset({"advice", "rate-limit", "retention", "reconcile", "webhook"})
_SCHEMAS = "#/components/schemas/"


def diff(base: Sourced, revision: Sourced) -> tuple[Change, ...]:
    """Every change between two OpenAPI documents, worst first."""
    return compare(base, revision).changes


def compare(base: Sourced, revision: Sourced) -> Comparison:
    """Every change, with findings about the documents and what is needed to judge them."""
    recorder = Recorder(View(base), View(revision))
    _document(recorder)
    components = shared(base.document, revision.document)
    recorder.touched = components.touched
    before, after = operations(recorder.base), operations(recorder.revision)
    recorder.operations = len(before), len(after)
    access = Access(recorder)
    pairs = sorted(match(recorder.base, recorder.revision, before, after), key=_order)
    _schemes(recorder)
    told: set[tuple[str, str]] = set()
    for was, now in pairs:
        if was and now:
            _pair(recorder, access, was, now)
            _path(recorder, was, now, told)
        else:
            _lone(recorder, was, now)
    if not before or not after:
        access.report_servers(
            _root_servers(base),
            _root_servers(revision),
            Spot(trail=("servers",)),
            ("/servers",) * 2,
        )
    if recorder.touched:
        idle = _unused(recorder.base, components.base)
        idle_now = _unused(recorder.revision, components.revision)
        _components(recorder, idle, idle_now, with_operations=bool(before or after))
    return recorder.comparison()


def _order(pair: tuple[Operation | None, Operation | None]) -> str:
    operation = pair[0] or pair[1]
    return operation.label if operation else ""


def _root_servers(sourced: Sourced) -> tuple[str, ...]:
    listed = sourced.document.get("servers")
    return (
        tuple(plainly(str(fields(s).get("url"))) for s in listed)
        if isinstance(listed, list)
        else ()
    )


def _pair(recorder: Recorder, access: Access, base: Operation, revision: Operation) -> None:
    spot = Spot("", base.label, revision.variant or base.variant)
    moved = base.template != revision.template and base.urls != revision.urls
    moved = moved or base.method != revision.method
    if moved:
        old, new = base.label, revision.label
        at = (base.node.at, revision.node.at)
        recorder.emit("endpoint-moved", spot, at, old, new, words={"old": old, "new": new})
    access.compare(base, revision, spot, moved=moved)
    if not moved and _is_untouched(recorder, base, revision):
        return
    _operation(recorder, base, revision, spot)
    compare_exchange(recorder, base, revision, spot)


def _is_untouched(recorder: Recorder, base: Operation, revision: Operation) -> bool:
    """Whether two operations read the same, and so does everything that they refer to."""
    left, right = ([o.path, o.node.value, o.item.value.get("parameters")] for o in (base, revision))
    return are_written_alike(left, right) and recorder.touched.isdisjoint(references(left))


def _operation(recorder: Recorder, base: Operation, revision: Operation, spot: Spot) -> None:
    pair = Pair(words_of(base.node), words_of(revision.node), spot)
    compare_deprecated(recorder, pair, "endpoint")
    at = pair.at("x-variant")
    compare_variant(recorder, spot, pair.base.words, pair.revision.words, at)
    old, new = (flat.words.get("operationId") for flat in (pair.base, pair.revision))
    if old != new:
        # The names of our own package come from x-variant, not from operationId.
        named = base.variant is not None and revision.variant is not None
        check = "variant-fact-changed" if named else "operation-id-changed"
        recorder.emit(check, spot, pair.at("operationId"), old, new)
    compare_words(recorder, pair, modelled=False)
    _info(recorder, pair, ("summary", "tags"))
    compare_rest(recorder, spot, pair.base, pair.revision, _OPERATION)


_PATH = frozenset({*ALL_METHODS, "parameters", "servers", "summary", "description", "$ref"})


def _path(
    recorder: Recorder, base: Operation, revision: Operation, told: set[tuple[str, str]]
) -> None:
    """What stands beside the operations of a path, once for all of them."""
    at = (base.item.at, revision.item.at)
    if at not in told and not equal(base.item.value, revision.item.value):
        pair = Pair(words_of(base.item), words_of(revision.item), Spot("", base.path))
        compare_words(recorder, pair, modelled=False)
        _info(recorder, pair, ("summary",))
        compare_rest(recorder, pair.spot, pair.base, pair.revision, _PATH)
    told.add(at)


def _schemes(recorder: Recorder) -> None:
    """What is said about the ways to authenticate; what they are counts where they are used."""
    for name in sorted({*_scheme_names(recorder.base)} & {*_scheme_names(recorder.revision)}):
        at = pointer("components", "securitySchemes", name)
        base, revision = (
            view.node(get(view.sourced.document, at), at)
            for view in (recorder.base, recorder.revision)
        )
        pair = Pair(words_of(base), words_of(revision), Spot(trail=("securitySchemes", name)))
        compare_words(recorder, pair, modelled=False)
        _info(recorder, pair, ("bearerFormat",))


def _scheme_names(view: View) -> Object:
    return fields(fields(view.sourced.document.get("components")).get("securitySchemes"))


def _info(recorder: Recorder, pair: Pair, words: tuple[str, ...]) -> None:
    for word in words:
        old, new = pair.base.words.get(word), pair.revision.words.get(word)
        if not equal(old, new):
            check = "description-changed" if word == "summary" else "document-info-changed"
            recorder.emit(check, pair.spot.child(word), pair.at(word), old, new)


def _lone(recorder: Recorder, was: Operation | None, now: Operation | None) -> None:
    operation = was or now
    assert operation is not None
    spot = Spot("", operation.label, operation.variant)
    if was:
        recorder.emit("endpoint-removed", spot, (was.node.at, None), operation.label, None)
    else:
        recorder.emit("endpoint-added", spot, (None, operation.node.at), None, operation.label)


def _document(recorder: Recorder) -> None:
    """What stands at the root: words about the document, and our own facts."""
    was, now = recorder.base.sourced.document, recorder.revision.sourced.document
    base, revision = words_of(Node(was, "")), words_of(Node(now, ""))
    pair = Pair(base, revision, Spot())
    info = Pair(
        words_of(recorder.base.below(Node(was, ""), "info")),
        words_of(recorder.revision.below(Node(now, ""), "info")),
        Spot(trail=("info",)),
    )
    _info(recorder, pair, ("openapi", "tags", "externalDocs", "jsonSchemaDialect"))
    _info(recorder, info, tuple(sorted({*info.base.words, *info.revision.words})))
    for word in ("x-provider", "x-tasks"):
        for trail, old, new in _leaves(was.get(word), now.get(word)):
            at = (pointer(word), pointer(word))
            check = "provider-changed" if word == "x-provider" else _task_check(trail, old, new)
            recorder.emit(check, Spot(trail=(word, *trail)), at, old, new)
    compare_rest(recorder, Spot(), base, revision, _ROOT)


def _task_check(trail: tuple[str, ...], old: Json, new: Json) -> str:
    """Numbers are times and limits; everything else is how the provider is talked to."""
    advice = (is_number(old) or is_number(new)) or (trail and trail[0] in _ADVICE)
    return "task-advice-changed" if advice else "task-protocol-changed"


def _leaves(old: Json, new: Json) -> Iterator[tuple[tuple[str, ...], Json, Json]]:
    """The innermost values that differ, by the names that lead to them."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*old, *new}):
            for trail, was, now in _leaves(old.get(key), new.get(key)):
                yield (str(key), *trail), was, now
    elif not equal(old, new):
        yield (), old, new


def _components(
    recorder: Recorder, before: dict[str, Raw], after: dict[str, Raw], *, with_operations: bool
) -> None:
    """Schemas that no operation uses: the whole document when there are no operations."""
    if with_operations:
        for name in sorted(before.keys() & after.keys()):
            _idle(recorder, name, before[name], after[name])
        for name in sorted(before.keys() - _schemas(recorder.revision).keys()):
            _idle(recorder, name, before[name], None)
        for name in sorted(after.keys() - _schemas(recorder.base).keys()):
            _idle(recorder, name, None, after[name])
        return
    pairs = matched(
        branches(recorder.base, before.values()), branches(recorder.revision, after.values())
    )
    for was, now in pairs:
        branch = was or now
        assert branch is not None
        spot = Spot("request", branch.name, branch.variant)
        if was and now:
            compare_schemas(recorder, was.raw, now.raw, spot)
        elif was:
            recorder.emit("variant-removed", spot, (was.raw[1], None), was.name)
        else:
            recorder.emit("variant-added", spot, (None, branch.raw[1]), None, branch.name)


def _idle(recorder: Recorder, name: str, was: Raw | None, now: Raw | None) -> None:
    old = resolved(recorder.base, *was) if was else None
    new = resolved(recorder.revision, *now) if now else None
    if not (was and now) or canonical(old) != canonical(new):
        spot = Spot(trail=("components", name))
        recorder.emit("component-changed", spot, (was and was[1], now and now[1]), old, new)


def _schemas(view: View) -> Object:
    return fields(fields(view.sourced.document.get("components")).get("schemas"))


def _unused(view: View, refers: dict[str, set[str]]) -> dict[str, Raw]:
    """The schemas that nothing refers to, neither an operation nor another schema."""
    document = view.sourced.document
    components = fields(document.get("components"))
    schemas = _schemas(view)
    named: set[str] = set()
    for word, value in [*document.items(), *components.items()]:
        if word not in ("components", "schemas"):
            named |= references(value)
    places = {name: pointer("components", "schemas", name) for name in schemas}
    for name, at in places.items():
        named |= refers["#" + at] - {_SCHEMAS + name}
    return {
        name: (schemas[name], at) for name, at in places.items() if _SCHEMAS + name not in named
    }
