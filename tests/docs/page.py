"""The page as the tests see it: made of the specs of this repository, or of changed ones."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import cache

from generator.describe import describe
from generator.describe.docs import Docs, describe_docs
from generator.document import Object, Sourced
from generator.normalize import Normalized, normalize
from generator.read import read
from generator.render.docs import render_docs
from generator.render.templates import load_templates
from generator.specs import load_specs

from ..helpers.cli import ROOT


@cache
def normalized() -> Normalized:
    """The documents of this repository."""
    specs = load_specs(ROOT / "specs")
    entries = specs.manifest.documents
    return normalize(specs, {e.file: read(specs.files[e.file], e.file, e.form) for e in entries})


def docs(change: Callable[[Object], None] = lambda document: None) -> Docs:
    """The description of the page, from documents that ``change`` has changed."""
    providers = {}
    for name, sourced in normalized().providers.items():
        document = deepcopy(sourced.document)
        change(document)
        providers[name] = Sourced(document, sourced.origins)
    changed = replace(normalized(), providers=providers, marks={})
    return describe_docs(describe(changed), changed.known)


def rendered(described: Docs) -> dict[str, str]:
    """The files."""
    return render_docs(described, load_templates(ROOT / "templates"))
