"""What a reader gives: one document as OpenAPI 3.1, the origin of its values, findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..diagnostics import Finding, Origin, Place, Severity, sort_findings
from ..document import Json, Object, Sourced, parts

# Every finding a reader can make, with what it means; the documentation lists them.
FINDINGS = {
    "address-lost": "the page names no method, URL, authentication or answer",
    "address-mismatch": "the crumb line and the request URL of the page do not agree",
    "bidirectional": "a text changes the direction of writing; it may not say what it shows",
    "children-hidden": "the page hides the members of an object; their shape is from the example",
    "children-lost": "the page hides the members of an object and no example shows them",
    "default-broken": "a default that is no value of the field's type; it is left out",
    "default-unclear": "a default and the pill after it are run together",
    "duplicate-field": "two fields of one name in one section; the first one stands",
    "duplicate-key": "a key twice in one JSON or YAML object",
    "duplicate-label": "one keyword stated twice in a field",
    "encoding": "the file is not text in UTF-8, or in UTF-16 with a byte order mark",
    "example-broken": "an example is not complete JSON",
    "field-lost": "a field of which the page keeps only the description",
    "form-mismatch": "the document does not have the form that was stated",
    "hand-written": "fields in tables or elements that somebody wrote; only their names are sure",
    "integer-rounded": "an integer that JavaScript rounded; the value it stands for is taken",
    "integer-unsafe": "an integer above 2^53, which JavaScript may have rounded",
    "json-not-valid": "not JSON",
    "label-in-description": "a line that reads like a label stands where a description stands",
    "limit-exceeded": "larger than what is accepted of one document; see generator/limits.py",
    "line-not-understood": "a line that no rule of the form consumed",
    "lone-surrogate": "half of a surrogate pair in a text",
    "media-type-lost": "only one of several media types is shown with its fields",
    "not-a-document": "the file is empty, an error page, or of no known form",
    "number-not-finite": "infinity or not-a-number, which JSON does not have",
    "number-too-large": "a number larger than what can be held",
    "number-too-long": "a number of more characters than are read",
    "options-broken": "a list of values ends in a comma: it breaks off",
    "options-hidden": "the alternatives of a field are named, their details are not shown",
    "page-incomplete": "a part is missing that every page of this form has",
    "panel-mismatch": "the example request and the fields do not agree",
    "reader-mode": "the capture lost names and types; it cannot be read",
    "reference-broken": "a reference to nothing in this file, or to another file",
    "required-body-lost": "the page does not say whether the body itself is required",
    "service-left": "a list of tasks: only the task that runs the model is read",
    "specification-lost": "the specification in a page lost its indentation, or is torn apart",
    "status-lost": "the page shows no status line; 200 is assumed",
    "task-unclear": "the list of tasks does not show one task that runs a model",
    "title-lost": "the page shows no title; the last path segment is taken",
    "too-deep": "nested deeper than is read",
    "too-large": "the file is larger than what is read",
    "type-unknown": "a type that is not in the table of types",
    "values-lost": "the page says how many values there are but not which",
    "version-not-read": "a version of the format that is not read",
    "yaml-alias": "too many YAML aliases, or one that contains itself",
    "yaml-not-valid": "not YAML 1.2 with text as keys",
    "yaml-tag": "a YAML tag, which is not read",
}


class Reading(NamedTuple):
    """One document alone. ``sourced`` is None when it cannot be read; then a finding says why."""

    form: str
    sourced: Sourced | None
    findings: tuple[Finding, ...]


@dataclass
class Draft:
    """A document being recovered."""

    file: str
    document: Object = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _stated: dict[int, Origin] = field(default_factory=dict, repr=False)

    def put(self, at: str, value: Json, line: int, rule: str | None = None) -> None:
        """Set a value, making the objects above it; ``rule`` makes it a derived one."""
        *above, last = parts(at)
        target: Json = self.document
        for part in above:
            inside = isinstance(target, list)
            target = target[int(part)] if inside else target.setdefault(part, {})
        target[last] = value
        if rule:
            self.derive(at, line, rule)
        else:
            self.state(at, line)

    def state(self, at: str, line: int) -> None:
        """Note that the value at a pointer is printed on a line."""
        origin = self._stated.get(line)
        if origin is None:
            origin = self._stated[line] = Origin("stated", Place(self.file, line))
        self.origins[at] = origin

    def derive(self, at: str, line: int, rule: str) -> None:
        """Note that the value at a pointer was concluded by a rule from what a line says."""
        self.origins[at] = Origin("derived", Place(self.file, line), rule)

    def find(
        self,
        id: str,
        line: int,
        message: str,
        severity: Severity = Severity.WARNING,
        hint: str | None = None,
    ) -> None:
        """Note a finding of the table above."""
        assert id in FINDINGS, id
        self.findings.append(Finding(id, severity, Place(self.file, line), message, hint))

    def note(self, id: str, line: int, message: str) -> None:
        """A finding that is normal for pages of this form."""
        self.find(id, line, message, Severity.INFO)

    def fail(self, id: str, line: int, message: str, hint: str | None = None) -> None:
        """A finding that makes the document unreadable."""
        self.find(id, line, message, Severity.ERROR, hint)

    def reading(self, form: str) -> Reading:
        """The result; no document when an error was found."""
        findings = sort_findings(self.findings)
        failed = any(finding.severity >= Severity.ERROR for finding in findings)
        return Reading(form, None if failed else Sourced(self.document, self.origins), findings)
