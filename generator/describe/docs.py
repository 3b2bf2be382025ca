"""What the documentation page shows: every variant as plain values, ready to be printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ..document import Object
from ..plain import Kept
from .code import literal
from .docs_fields import DocField, DocRule, Link, described_fields, described_rules, linked
from .docs_words import TASKS, parameter, prices, range_words
from .limits import limits
from .names import identifier
from .samples import Sampler
from .source import Source

if TYPE_CHECKING:
    from .package import Package


class DocVariant(NamedTuple):
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


class Listed(NamedTuple):
    """A variant on the page; ``shown`` is all of it."""

    id: str
    provider: str
    model: str
    resolutions: tuple[str, ...]
    shown: Kept[DocVariant]


class Docs(NamedTuple):
    """The page: all variants, and the values of the filters."""

    variants: tuple[Listed, ...]
    providers: tuple[tuple[str, str], ...]
    tasks: tuple[tuple[str, str], ...]
    resolutions: tuple[str, ...]


def describe_docs(package: Package, known: Iterable[Object]) -> Docs:
    """The page for the variants of the package and those known besides them."""
    titles = {name: str(about["title"]) for name, about in package.titles.items()}
    called = [variant.listed for variant in package.variants]
    listed = [_listed(_known(entry, titles[entry["provider"]])) for entry in known]
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


def _listed(variant: DocVariant) -> Listed:
    head = (variant.id, variant.provider, variant.model, variant.resolutions)
    return Listed(*head, Kept.of(variant))


def describe_doc(source: Source, at: str, holder: Object, address: str, can: Object) -> DocVariant:
    """A variant on the page: its request schema is at a pointer, ``holder`` has ``x-variant``.

    ``can`` is what it can do (``limits``), ``address`` where it is sent to.
    """
    variant, provider = holder["x-variant"], source.document["x-provider"]
    sampler = Sampler(source.at(at), source.components, variant)
    return DocVariant(
        **_shown(variant, can, provider["title"]),
        state="retired" if variant["status"] == "retired" else variant["completeness"],
        summary=str(holder.get("description", "")),
        reason="",
        call=f"{provider['class']}().{variant['name']}",
        address=address,
        page=Link(variant["page"], variant["page"]),
        file=Link(variant["file"], f"../../specs/{variant['file']}"),
        fields=described_fields(source, at),
        rules=described_rules(source, at),
        samples=_samples(sampler, provider["class"], variant["name"]),
    )


def _known(entry: Object, provider_title: str) -> DocVariant:
    return DocVariant(
        **_shown(entry, limits((), entry), provider_title),
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
