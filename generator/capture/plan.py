"""``specs/capture.yaml``: where current documents and indexes are, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Place, refuse
from ..document import Json
from ..manifest import Document
from ..specs import Specs, load_node

PLAN = "capture.yaml"
_AGENT = re.compile(r"[!-~]([ -~]*[!-~])?")


@dataclass(frozen=True, slots=True)
class Index:
    """A page that lists variants: every match of ``pattern`` names one."""

    address: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Source:
    """How to capture one provider: addresses of a document, the richest form first."""

    documents: tuple[str, ...] = ("{page}",)
    indexes: tuple[Index, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Who asks, how patiently, and where."""

    agent: str
    pause: float = 2.0
    sources: Mapping[str, Source] = field(default_factory=dict)


def load_plan(specs: Specs, folder: Path) -> Plan:
    """The plan of a specs folder.

    Raises:
        BadInput: it is missing, or not of the form that is expected.
    """
    if PLAN not in specs.files:
        raise refuse("capture-plan", Place(PLAN), f"there is no {PLAN} in {folder.name}/")
    value = load_node(specs.files[PLAN], PLAN, "capture").value
    try:
        sources = {name: _source(some) for name, some in value.get("providers", {}).items()}
        plan = Plan(value["agent"], float(value.get("pause-seconds", 2)), sources)
    except (AttributeError, KeyError, TypeError, ValueError, re.error) as error:
        raise refuse("capture-plan", Place(PLAN), f"not a capture plan: {error}") from None
    strange = sorted(set(plan.sources) - set(specs.manifest.providers))
    if strange:
        raise refuse("capture-plan", Place(PLAN), f"unknown providers {strange}")
    if not isinstance(plan.agent, str) or not _AGENT.fullmatch(plan.agent):
        raise refuse("capture-plan", Place(PLAN), "agent is no line of printable ASCII")
    if not 0 <= plan.pause <= 3600:
        raise refuse("capture-plan", Place(PLAN), "pause-seconds is not from 0 to 3600")
    return plan


def _source(value: Json) -> Source:
    indexes = tuple(
        Index(str(index["address"]), re.compile(index["pattern"]))
        for index in value.get("indexes", [])
    )
    return Source(tuple(map(str, value.get("documents", ["{page}"]))), indexes)


def addresses(entry: Document, source: Source) -> tuple[str, ...]:
    """Where a document may be found, the richest form first; each address once."""
    slug = entry.variant.replace(".", "-")
    made = (
        address.replace("{variant}", entry.variant)
        .replace("{slug}", slug)
        .replace("{page}", entry.page)
        for address in source.documents
    )
    return tuple(dict.fromkeys(made))
