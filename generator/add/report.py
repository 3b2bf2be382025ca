"""What was understood of an added document, for people."""

from __future__ import annotations

from collections.abc import Iterator

from ..describe.docs import DocVariant
from ..describe.source import Source
from ..describe.variants import shown_alone
from ..diagnostics import Severity
from ..intake.detect import Identity
from ..intake.plan import Plan
from ..pipeline import Judged


def understood(judged: Judged, identity: Identity, plan: Plan) -> Iterator[str]:
    """Lines that say which variant it is, how it is called, and what is known of each field."""
    variant = _variant(judged, identity)
    yield f"{variant.id}: {variant.title} ({variant.state})"
    yield f"  called by  {variant.call}(…)"
    yield f"  sent as    {variant.address}"
    instead = f" instead of {plan.replaces}" if plan.replaces else ""
    beside = f" beside {plan.beside}, merged fact by fact" if plan.beside else ""
    yield f"  file       specs/{plan.file}{instead}{beside}"
    for field in variant.fields:
        limits = ", ".join(filter(None, ("/".join(field.values), field.limits)))
        told = [field.type, "required" if field.required else "", limits]
        default = f"default {field.default}" if field.default else ""
        yield f"  field      {field.name}: {', '.join(filter(None, (*told, default)))}"
    for rule in variant.rules:
        yield f"  rule       {rule.text}"
    for text in variant.unknown:
        yield f"  not known  {text}"
    if not variant.tasks:
        yield "  not known  what it makes a video from: say so in an overlay (x-catalogue.tasks)"


def _variant(judged: Judged, identity: Identity) -> DocVariant:
    source = Source(judged.normalized.providers[identity.provider])
    return shown_alone(source, f"{identity.provider}/{identity.variant}")


def findings_lines(judged: Judged, file: str) -> Iterator[str]:
    """The findings about the document, those that stop ``generate`` first."""
    places = ((f, (f.place, f.other)) for f in judged.judgement.open)
    own = [f for f, both in places if any(place and place.file == file for place in both)]
    yield from map(str, sorted(own, key=lambda finding: -finding.severity))
    blocking = sum(finding.severity >= Severity.WARNING for finding in judged.judgement.open)
    if blocking:
        yield f"{blocking} findings to accept (accepted-findings.yaml) or to mend by an overlay"
