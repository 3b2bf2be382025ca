"""``capture [PROVIDER[/VARIANT]…]``: fetch the current documents named in the manifest."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from ..commands.options import add_folders
from ..diagnostics import printable
from ..normalize.known import known_variants as listed
from ..specs import load_specs
from .run import Captured, capture


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``capture``."""
    parser.add_argument("targets", nargs="*", metavar="PROVIDER[/VARIANT]", help="default: all")
    parser.add_argument("--to", type=Path, metavar="DIR", help="a new folder (default: the specs)")
    parser.add_argument("--json", action="store_true", help="the outcome as JSON")
    add_folders(parser, "specs")


def run(args: argparse.Namespace) -> int:
    """Fetch and report; 0 nothing new, 1 something changed, 2 something could not be judged."""
    known = known_variants(args.specs)
    captured = capture(args.specs, args.to or args.specs, args.targets, known)
    print(json.dumps(asdict(captured), indent=2) if args.json else "\n".join(lines(captured)))
    if captured.failed:
        return 2
    return 1 if captured.drifted else 0


def known_variants(specs: Path) -> list[str]:
    """Names of variants that are known and not generated (``known.yaml``)."""
    return [str(entry["model"]) for entry in listed(load_specs(specs))]


def lines(captured: Captured) -> list[str]:
    """The outcome for a terminal."""
    found = [
        printable(f"{o.status:9} {o.document} {o.address} {o.reason}".rstrip(), 2000)
        for o in captured.outcomes
    ]
    for discovery in captured.discoveries:
        found += [printable(f"new       {discovery.provider}: {name}") for name in discovery.new]
        found += [printable(f"gone      {name}: no index lists it") for name in discovery.gone]
        found += [printable(f"kept      {discovery.provider}: {why}") for why in discovery.failures]
    return found
