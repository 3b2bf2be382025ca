"""Rules that a document states in prose, as keywords of its request schemas.

``statements.py`` is the table of what is recognised; ``reading.py`` applies it to every sentence;
``writing.py`` puts the keywords into the document; ``media.py`` and ``formats.py`` mark what a
field takes; ``contradictions.py`` looks for rules, examples
and defaults that cannot all be right.
"""

from __future__ import annotations

from ...diagnostics import Finding, sort_findings
from ...document import Sourced
from .contradictions import contradictions
from .media import media_edits
from .reading import Outcome, outcomes, stated
from .reports import report
from .statements import STATEMENTS, Statement
from .targets import texts
from .writing import write, write_formats

__all__ = ["STATEMENTS", "Outcome", "Statement", "apply_rules", "outcomes"]


def apply_rules(sourced: Sourced) -> tuple[Sourced, tuple[Finding, ...]]:
    """A document with references resolved → the same with its stated rules, and findings.

    Every sentence that looks like a rule is enforced, checked or reported.
    """
    described = tuple(texts(sourced))
    found = tuple(stated(described))
    ruled = write_formats(write(sourced, [*found, *media_edits(described)]))
    return ruled, sort_findings((*report(sourced, found), *contradictions(ruled)))
