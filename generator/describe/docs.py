"""What the documentation page shows: every variant as plain values, ready to be printed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from ..cache import Memo, no_memo
from ..document import Object, Sourced, get, pointer
from ..normalize import Normalized
from ..plain import Kept, as_text
from ..spread import Task, remembered
from .code import literal
from .docs_fields import DocField, DocRule, Link, described_fields, described_rules, linked
from .docs_words import TASKS, parameter, prices, range_words
from .limits import limits
from .names import identifier
from .samples import Sampler


@dataclass(frozen=True, slots=True)
class DocVariant:
    """One variant with everything that its row and its details show."""

    id: str
    anchor: str
    provider: str
    provider_title: str
    model: str
    title: str
    state: str
    tasks: tuple[str, ...]
    task_words: tuple[str, ...]
    resolutions: tuple[str, ...]
    ratios: tuple[str, ...]
    shortest: str
    longest: str
    seconds: str
    frames: str
    seed: str
    audio: str
    inputs: tuple[str, ...]
    price: tuple[str, ...]
    price_note: str
    price_source: Link | None
    released: str
    summary: str
    reason: str
    replacement: str
    call: str
    address: str
    page: Link | None
    file: Link | None
    fields: tuple[DocField, ...]
    rules: tuple[DocRule, ...]
    samples: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    disagreements: tuple[DocRule, ...]
    reported: tuple[DocRule, ...]
    sources: tuple[Link, ...]

    @property
    def callable(self) -> bool:
        """Whether the package has a function for it."""
        return bool(self.call)


@dataclass(frozen=True, slots=True)
class Listed:
    """A variant on the page; ``shown`` is all of it."""

    id: str
    provider: str
    model: str
    resolutions: tuple[str, ...]
    shown: Kept[DocVariant]


@dataclass(frozen=True, slots=True)
class Docs:
    """The page: all variants, and the values of the filters."""

    variants: tuple[Listed, ...]
    providers: tuple[tuple[str, str], ...]
    tasks: tuple[tuple[str, str], ...]
    resolutions: tuple[str, ...]


def describe_docs(normalized: Normalized, known: Iterable[Object], memo: Memo = no_memo) -> Docs:
    """The page for the normalized documents and the variants known besides them."""
    providers = normalized.providers
    called = _called(normalized, memo)
    titles = {name: str(_provider(sourced)["title"]) for name, sourced in providers.items()}
    listed = [_listed(_told(_known(entry, titles[entry["provider"]]))) for entry in known]
    order = list(titles)
    variants = sorted([*called, *listed], key=lambda v: (order.index(v.provider), v.model))
    offered = {name for variant in variants for name in variant.resolutions}
    return Docs(
        tuple(variants),
        tuple(titles.items()),
        tuple(TASKS.items()),
        tuple(sorted(offered, key=_size)),
    )


def _size(resolution: str) -> tuple[int, str]:
    digits = "".join(filter(str.isdigit, resolution))
    return (int(digits or 0) * (1000 if resolution.endswith("k") else 1), resolution)


def _provider(sourced: Sourced) -> Object:
    found: Object = sourced.document["x-provider"]
    return found


def _told(variant: DocVariant) -> str:
    """A variant as text: a line for what the page needs to know of all, and one for the rest."""
    head = (variant.id, variant.provider, variant.model, variant.resolutions)
    return f"{json.dumps(head)}\n{as_text(variant)}"


def _listed(text: str) -> Listed:
    """What became this text."""
    head, shown = text.split("\n")
    name, provider, model, resolutions = json.loads(head)
    return Listed(name, provider, model, tuple(resolutions), Kept(DocVariant, shown))


def _called(normalized: Normalized, memo: Memo) -> list[Listed]:
    """Every variant that can be called; those with a mark are remembered by it."""
    tasks: list[tuple[tuple[str, ...], Task]] = []
    for sourced in normalized.providers.values():
        for at, holder, address in _submits(sourced):
            mark = normalized.marks.get(holder["x-variant"]["id"], "")
            tasks.append(((mark,), partial(_tell, sourced, at, holder, address)))
    known = all(mark for (mark,), _ in tasks)
    return [*map(_listed, remembered(memo if known else no_memo, "doc", tasks))]


def _submits(sourced: Sourced) -> Iterator[tuple[str, Object, str]]:
    """Pointer to the request, holder of ``x-variant``, and address of every variant."""
    for path, item in sourced.document["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and "x-variant" in operation:
                body = operation["requestBody"]["content"]["application/json"]["schema"]
                address = f"{method.upper()} {_server(sourced)}{path}"
                yield body["$ref"].removeprefix("#"), operation, address
    for name, schema in sourced.document["components"]["schemas"].items():
        if "x-variant" in schema:
            path = next(iter(sourced.document["paths"]))
            address = f"POST {_server(sourced)}{path}"
            yield pointer("components", "schemas", name), schema, address


def _server(sourced: Sourced) -> str:
    return str(sourced.document["servers"][0]["url"])


def _tell(sourced: Sourced, at: str, holder: Object, address: str) -> str:
    return _told(_described(sourced, at, holder, address))


def _described(sourced: Sourced, at: str, holder: Object, address: str) -> DocVariant:
    schema = get(sourced.document, at)
    components = sourced.document["components"]["schemas"]
    variant, provider = holder["x-variant"], _provider(sourced)
    fields = described_fields(sourced, at)
    shown = _shown(variant, limits(schema, components, variant), provider["title"])
    return DocVariant(
        **shown,
        state="retired" if variant["status"] == "retired" else variant["completeness"],
        summary=str(holder.get("description", "")),
        reason="",
        call=f"{provider['class']}().{variant['name']}",
        address=address,
        page=Link(variant["page"], variant["page"]),
        file=Link(variant["file"], f"../../specs/{variant['file']}"),
        fields=fields,
        rules=described_rules(sourced, at),
        samples=_samples(Sampler(schema, components, variant), provider["class"], variant["name"]),
    )


def _known(entry: Object, provider_title: str) -> DocVariant:
    return DocVariant(
        **_shown(entry, limits({}, {}, entry), provider_title),
        state="retired" if entry["status"] == "retired" else "known",
        summary="",
        reason=entry["reason"],
        call="",
        address="",
        page=None,
        file=Link("known.yaml", "../../specs/known.yaml"),
        fields=(),
        rules=(),
        samples=(),
    )


def _shown(variant: Object, can: Object, provider_title: str) -> Object:
    """The part of a variant that catalogue facts and limits give."""
    price = variant.get("price", {})
    span = can.get("duration")
    return {
        "id": variant["id"],
        "anchor": "".join(c if c.isalnum() else "-" for c in variant["id"]),
        "provider": variant["provider"],
        "provider_title": provider_title,
        "model": variant["model"],
        "title": variant["title"],
        "tasks": tuple(variant.get("tasks", ())),
        "task_words": tuple(TASKS[task] for task in variant.get("tasks", ())),
        "resolutions": tuple(map(str, can.get("resolutions", ()))),
        "ratios": tuple(map(str, can.get("ratios", ()))),
        "shortest": str((span or {}).get("minimum", "")),
        "longest": str((span or {}).get("maximum", "")),
        "seconds": range_words(span),
        "frames": range_words(can.get("frames")),
        "seed": range_words(can.get("seed")),
        "audio": {True: "yes", False: "no", None: ""}[can.get("audio")],
        "inputs": tuple(_input(name, told) for name, told in can.get("inputs", {}).items()),
        "price": prices(price),
        "price_note": _price_note(price),
        "price_source": _source(price.get("source")),
        "released": variant.get("released", ""),
        "replacement": variant.get("replacement") or "",
        "unknown": tuple(variant.get("unknown", ())),
        "disagreements": tuple(map(_disagreement, variant.get("disagreements", ()))),
        "reported": tuple(
            DocRule(told["text"], linked(told["source"])) for told in variant.get("reported", ())
        ),
        "sources": tuple(map(_dated, variant.get("sources", ()))),
    }


def _price_note(price: Object) -> str:
    seen = f"as of {price['as_of']}" if price.get("as_of") else ""
    return "; ".join(filter(None, (seen, price.get("note"))))


def _input(name: str, told: Object) -> str:
    count = f" (up to {told['maximum']})" if told.get("maximum", 1) > 1 else ""
    return f"{parameter(name)}: {told['media']}{count}"


def _source(address: str | None) -> Link | None:
    return linked(address)[0] if address else None


def _dated(source: Object) -> Link:
    seen = f" ({source['observed']})" if source.get("observed") else ""
    (link,) = linked(source["address"])
    return Link(link.text + seen, link.href)


def _disagreement(entry: Object) -> DocRule:
    about = f"{entry['field']}: {entry['keyword']}" if entry.get("field") else entry["keyword"]
    text = f"{about} is {entry['value']!r} there; {entry.get('reason', 'the other stands')}"
    return DocRule(text, linked(entry["address"]))


def _samples(sampler: Sampler, class_name: str, function: str) -> tuple[tuple[str, str], ...]:
    """A minimal and a full call as Python source; values that are too long are not laid out."""
    least, full = sampler.requests()
    requests = (("Minimal", least), ("Full", full))[: 1 if full == least else 2]
    return tuple((name, _program(class_name, function, request)) for name, request in requests)


def _program(class_name: str, function: str, request: Object) -> str:
    lines = [f"        {identifier(name)}={literal(value)},\n" for name, value in request.items()]
    given = f"\n{''.join(lines)}    " if lines else ""
    return (
        f"from seedance import {class_name}\n\n"
        f"with {class_name}() as client:\n"
        f"    task = client.{function}({given})\n"
        f"    print(task.id, task.status)\n"
    )
