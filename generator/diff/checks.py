"""Every check as data: id, verdicts, mirror, what it means. The documentation is made from it."""

# ruff: noqa: E501 -- a table reads best with one row a line

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .change import Level

BREAKING, WARNING, INFO, DOCS = Level.BREAKING, Level.WARNING, Level.INFO, Level.DOCS


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of change. ``message`` is filled with name, old, new, lost and gained."""

    id: str
    area: str
    wire: Level
    source: Level
    mirror: str
    message: str
    reason: str

    @property
    def severity(self) -> Level:
        """The worse of the two verdicts."""
        return max(self.wire, self.source)


_REASON = {
    "narrower": ("accepts less than before: calls that followed the old document can be refused",
                 "promises more than before: callers need not do anything"),
    "wider": ("accepts more than before: existing calls stay valid",
              "promises less than before: code that relied on the old document can fail"),
    "other": ("accepts other values than before: calls that followed the old document can be refused",
              "promises something else than before: code that relied on the old document can fail"),
    "unknown": ("the documents do not say enough to decide whether existing calls stay valid",
                "the documents do not say enough to decide whether existing code keeps working"),
}  # fmt: skip
_LEVELS = {
    "narrower": (BREAKING, INFO),
    "wider": (INFO, BREAKING),
    "other": (BREAKING, BREAKING),
    "unknown": (WARNING, WARNING),
}

# What can happen to the set of values that a schema accepts, once for requests and once for
# answers: what happened, in which direction, its mirror image, the message.
_VALUES: tuple[tuple[str, str, str, str], ...] = (
    ("type-narrowed", "narrower", "type-widened", "{name}: type {old} became {new}"),
    ("type-widened", "wider", "type-narrowed", "{name}: type {old} became {new}"),
    ("type-changed", "other", "type-changed", "{name}: type {old} became {new}"),
    ("became-nullable", "wider", "became-not-nullable", "{name} may now be null"),
    ("became-not-nullable", "narrower", "became-nullable", "{name} may no longer be null"),
    ("enum-value-added", "wider", "enum-value-removed", "{name}: {gained} added to the values"),
    ("enum-value-removed", "narrower", "enum-value-added", "{name}: {lost} removed from the values"),
    ("enum-added", "narrower", "enum-removed", "{name} is now limited to {new}"),
    ("enum-removed", "wider", "enum-added", "{name} is no longer limited to {old}"),
    ("const-added", "narrower", "const-removed", "{name} is now always {new}"),
    ("const-removed", "wider", "const-added", "{name} is no longer always {old}"),
    ("const-changed", "other", "const-changed", "{name}: the fixed value {old} became {new}"),
    ("values-narrowed", "narrower", "values-widened", "{name}: {lost} no longer among the values"),
    ("values-widened", "wider", "values-narrowed", "{name}: {gained} now among the values"),
    ("values-changed", "other", "values-changed", "{name}: the values {old} became {new}"),
    ("minimum-raised", "narrower", "minimum-lowered", "{name}: minimum {old} became {new}"),
    ("minimum-lowered", "wider", "minimum-raised", "{name}: minimum {old} became {new}"),
    ("maximum-lowered", "narrower", "maximum-raised", "{name}: maximum {old} became {new}"),
    ("maximum-raised", "wider", "maximum-lowered", "{name}: maximum {old} became {new}"),
    ("multiple-of-narrowed", "narrower", "multiple-of-widened", "{name}: multiples of {old} became multiples of {new}"),
    ("multiple-of-widened", "wider", "multiple-of-narrowed", "{name}: multiples of {old} became multiples of {new}"),
    ("multiple-of-changed", "other", "multiple-of-changed", "{name}: multiples of {old} became multiples of {new}"),
    ("min-length-raised", "narrower", "min-length-lowered", "{name}: shortest length {old} became {new}"),
    ("min-length-lowered", "wider", "min-length-raised", "{name}: shortest length {old} became {new}"),
    ("max-length-lowered", "narrower", "max-length-raised", "{name}: longest length {old} became {new}"),
    ("max-length-raised", "wider", "max-length-lowered", "{name}: longest length {old} became {new}"),
    ("min-items-raised", "narrower", "min-items-lowered", "{name}: fewest items {old} became {new}"),
    ("min-items-lowered", "wider", "min-items-raised", "{name}: fewest items {old} became {new}"),
    ("max-items-lowered", "narrower", "max-items-raised", "{name}: most items {old} became {new}"),
    ("max-items-raised", "wider", "max-items-lowered", "{name}: most items {old} became {new}"),
    ("min-properties-raised", "narrower", "min-properties-lowered", "{name}: fewest members {old} became {new}"),
    ("min-properties-lowered", "wider", "min-properties-raised", "{name}: fewest members {old} became {new}"),
    ("max-properties-lowered", "narrower", "max-properties-raised", "{name}: most members {old} became {new}"),
    ("max-properties-raised", "wider", "max-properties-lowered", "{name}: most members {old} became {new}"),
    ("unique-items-required", "narrower", "unique-items-dropped", "{name}: items must now differ from each other"),
    ("unique-items-dropped", "wider", "unique-items-required", "{name}: items may now be equal"),
    ("pattern-added", "narrower", "pattern-removed", "{name} must now match {new}"),
    ("pattern-removed", "wider", "pattern-added", "{name} need no longer match {old}"),
    ("pattern-changed", "unknown", "pattern-changed", "{name}: pattern {old} became {new}"),
    ("format-narrowed", "narrower", "format-widened", "{name}: format {old} became {new}"),
    ("format-widened", "wider", "format-narrowed", "{name}: format {old} became {new}"),
    ("format-changed", "other", "format-changed", "{name}: format {old} became {new}"),
    ("alternative-added", "wider", "alternative-removed", "{name}: the alternative {new} was added"),
    ("alternative-removed", "narrower", "alternative-added", "{name}: the alternative {old} was removed"),
    ("unknown-members-refused", "narrower", "unknown-members-allowed", "{name}: members that the document does not name are now excluded"),
    ("unknown-members-allowed", "wider", "unknown-members-refused", "{name}: members that the document does not name are now allowed"),
    ("rule-added", "narrower", "rule-removed", "{name}: new rule: {new}"),
    ("rule-removed", "wider", "rule-added", "{name}: rule dropped: {old}"),
    ("rule-tightened", "narrower", "rule-relaxed", "{name}: the rule {old} became {new}"),
    ("rule-relaxed", "wider", "rule-tightened", "{name}: the rule {old} became {new}"),
    ("rule-changed", "other", "rule-changed", "{name}: the rule {old} became {new}"),
    ("became-required", "narrower", "became-optional", "{name} is now required"),
    ("became-optional", "wider", "became-required", "{name} is no longer required"),
)  # fmt: skip

# Where the direction alone does not give the verdict: (wire, source, reason).
_EXCEPTIONS: dict[str, tuple[Level, Level, str]] = {
    "response-enum-value-added": (WARNING, WARNING,
        "the package accepts unknown values in answers, but code that handles every value misses it"),
    "response-values-widened": (WARNING, WARNING,
        "the package accepts unknown values in answers, but code that handles every value misses it"),
    "response-unknown-members-allowed": (INFO, INFO,
        "answers are read openly: members that the document does not name are kept"),
}  # fmt: skip

_FIELDS: tuple[tuple[str, Level, Level, str, str, str], ...] = (
    ("request-required-property-added", BREAKING, BREAKING, "request-required-property-removed",
     "{name} is new and required", "calls without it are refused, and a default does not help"),
    ("request-required-property-removed", WARNING, BREAKING, "request-required-property-added",
     "{name} is gone", "the argument is gone from the function; the provider ignores or refuses it"),
    ("request-optional-property-added", INFO, INFO, "request-optional-property-removed",
     "{name} is new and optional", "existing calls stay valid"),
    ("request-optional-property-removed", WARNING, BREAKING, "request-optional-property-added",
     "{name} is gone", "the argument is gone from the function; the provider ignores or refuses it"),
    ("request-property-renamed", BREAKING, BREAKING, "request-property-renamed",
     "{old} is probably now called {new}", "calls that use the old name are refused or ignored"),
    ("request-property-moved", BREAKING, BREAKING, "request-property-moved",
     "{old} is now at {new}", "calls that send it at the old place are refused or ignored"),
    ("request-default-added", WARNING, INFO, "request-default-removed",
     "{name}: default {new} added", "what happens without the field, and what it costs, may change"),
    ("request-default-removed", WARNING, INFO, "request-default-added",
     "{name}: default {old} removed", "what happens without the field, and what it costs, may change"),
    ("request-default-changed", WARNING, INFO, "request-default-changed",
     "{name}: default {old} became {new}",
     "defaults are not sent: calls that leave the field out now do, or cost, something else"),
    ("request-became-read-only", BREAKING, BREAKING, "request-no-longer-read-only",
     "{name} may no longer be sent", "calls that send it are refused or ignored"),
    ("request-no-longer-read-only", INFO, INFO, "request-became-read-only",
     "{name} may now be sent", "existing calls stay valid"),
    ("response-required-property-added", INFO, INFO, "response-required-property-removed",
     "{name} is new and always there", "additional facts in an answer harm nobody"),
    ("response-required-property-removed", BREAKING, BREAKING, "response-required-property-added",
     "{name} is gone", "code that reads it fails"),
    ("response-optional-property-added", INFO, INFO, "response-optional-property-removed",
     "{name} is new", "additional facts in an answer harm nobody"),
    ("response-optional-property-removed", WARNING, WARNING, "response-optional-property-added",
     "{name} is gone", "it never was promised, but code that reads it when it is there loses it"),
    ("response-property-renamed", BREAKING, BREAKING, "response-property-renamed",
     "{old} is probably now called {new}", "code that reads the old name fails"),
    ("response-property-moved", BREAKING, BREAKING, "response-property-moved",
     "{old} is now at {new}", "code that reads it at the old place fails"),
    ("response-default-added", INFO, INFO, "response-default-removed",
     "{name}: default {new} added", "answers are read as they come"),
    ("response-default-removed", INFO, INFO, "response-default-added",
     "{name}: default {old} removed", "answers are read as they come"),
    ("response-default-changed", INFO, INFO, "response-default-changed",
     "{name}: default {old} became {new}", "answers are read as they come"),
    ("response-became-write-only", BREAKING, BREAKING, "response-no-longer-write-only",
     "{name} is no longer in the answer", "code that reads it fails"),
    ("response-no-longer-write-only", INFO, INFO, "response-became-write-only",
     "{name} is now in the answer", "additional facts in an answer harm nobody"),
    ("field-deprecated", WARNING, WARNING, "field-reactivated",
     "{name} is deprecated", "it works for now; it may go without another notice"),
    ("field-reactivated", INFO, INFO, "field-deprecated",
     "{name} is no longer deprecated", "existing calls stay valid"),
    ("media-kind-changed", WARNING, BREAKING, "media-kind-changed",
     "{name}: takes {new} instead of {old}", "the package reads and encodes files by this kind"),
    ("client-id-changed", WARNING, INFO, "client-id-changed",
     "{name}: the id that the client chooses was {old}, is {new}",
     "the package makes this value itself; hand-written ids may not fit any more"),
)  # fmt: skip

_OPERATIONS: tuple[tuple[str, Level, Level, str, str, str], ...] = (
    ("endpoint-added", INFO, INFO, "endpoint-removed",
     "{name} is new", "existing calls stay valid"),
    ("endpoint-removed", BREAKING, BREAKING, "endpoint-added",
     "{name} is gone", "calls to it fail and its function is gone"),
    ("endpoint-moved", BREAKING, INFO, "endpoint-moved",
     "{old} moved to {new}", "calls to the old address fail; the function stays"),
    ("endpoint-deprecated", WARNING, WARNING, "endpoint-reactivated",
     "{name} is deprecated", "it works for now; it may go without another notice"),
    ("endpoint-reactivated", INFO, INFO, "endpoint-deprecated",
     "{name} is no longer deprecated", "existing calls stay valid"),
    ("operation-id-changed", INFO, BREAKING, "operation-id-changed",
     "{name}: operationId {old} became {new}", "names in generated code are made from it"),
    ("variant-added", INFO, INFO, "variant-removed",
     "the variant {new} is new", "existing calls stay valid"),
    ("variant-removed", BREAKING, BREAKING, "variant-added",
     "the variant {old} is gone", "calls to it fail and its function is gone"),
    ("variant-retired", BREAKING, WARNING, "variant-restored",
     "the variant {name} is {new}", "the provider takes no new tasks; the function stays for now"),
    ("variant-restored", INFO, INFO, "variant-retired",
     "the variant {name} is {new} again", "existing calls work again"),
    ("variant-renamed", INFO, BREAKING, "variant-renamed",
     "the Python name {old} became {new}", "the wire stays; imports and calls by the old name fail"),
    ("variant-fact-changed", INFO, INFO, "variant-fact-changed",
     "{name}: {old} became {new}", "a fact of the catalogue; calls stay valid"),
    ("variant-listed", INFO, INFO, "variant-unlisted",
     "the provider's index lists {name}, which the manifest does not have", "it can be added"),
    ("variant-unlisted", WARNING, WARNING, "variant-listed",
     "no index of the provider lists {name} any more",
     "a retirement, perhaps: the documents stay until its page or its service says so too"),
    ("became-paid", WARNING, WARNING, "became-free",
     "{name} now costs money", "calls that were free are charged"),
    ("became-free", INFO, INFO, "became-paid",
     "{name} no longer costs money", "existing calls stay valid"),
    ("task-protocol-changed", BREAKING, INFO, "task-protocol-changed",
     "how tasks are submitted and watched changed: {name}: {old} became {new}",
     "an installed package waits for tasks in the old way; the new one knows the new way"),
    ("task-advice-changed", WARNING, INFO, "task-advice-changed",
     "what is advised about tasks changed: {name}: {old} became {new}",
     "times, limits and advice: installed packages go on with the old ones"),
    ("provider-changed", INFO, BREAKING, "provider-changed",
     "the provider's {name}: {old} became {new}",
     "client class, hosts or key variable of the package change"),
    ("provider-added", INFO, INFO, "provider-removed",
     "the provider {new} is new", "existing calls stay valid"),
    ("provider-removed", BREAKING, BREAKING, "provider-added",
     "the provider {old} is gone", "its client is gone from the package"),
    ("server-added", INFO, INFO, "server-removed",
     "the server {new} was added", "existing calls stay valid"),
    ("server-removed", BREAKING, BREAKING, "server-added",
     "the server {old} is gone", "calls to it fail"),
    ("server-changed", BREAKING, BREAKING, "server-changed",
     "the server {old} became {new}",
     "calls, and the key with them, go to another address: never without a named approval"),
    ("security-added", BREAKING, BREAKING, "security-removed",
     "{name} now asks for {new}", "calls without it are refused"),
    ("security-removed", INFO, INFO, "security-added",
     "{name} no longer asks for {old}", "existing calls stay valid"),
    ("security-changed", BREAKING, BREAKING, "security-changed",
     "{name} asks for {new} instead of {old}", "calls that authenticate in the old way are refused"),
    ("security-alternative-added", INFO, INFO, "security-alternative-removed",
     "{name} now also takes {new}", "existing calls stay valid"),
    ("security-alternative-removed", BREAKING, BREAKING, "security-alternative-added",
     "{name} no longer takes {old}", "calls that authenticate in that way are refused"),
    ("required-parameter-added", BREAKING, BREAKING, "required-parameter-removed",
     "{name} is new and required", "calls without it are refused"),
    ("required-parameter-removed", WARNING, BREAKING, "required-parameter-added",
     "{name} is gone", "the argument is gone from the function; the provider ignores or refuses it"),
    ("optional-parameter-added", INFO, INFO, "optional-parameter-removed",
     "{name} is new and optional", "existing calls stay valid"),
    ("optional-parameter-removed", WARNING, BREAKING, "optional-parameter-added",
     "{name} is gone", "the argument is gone from the function; the provider ignores or refuses it"),
    ("path-parameter-renamed", DOCS, BREAKING, "path-parameter-renamed",
     "the path parameter {old} is now called {new}", "the address stays; the argument's name changes"),
    ("parameter-serialization-changed", BREAKING, INFO, "parameter-serialization-changed",
     "{name}: written as {new} instead of {old}", "the provider reads something else than was sent"),
    ("required-body-added", BREAKING, BREAKING, "required-body-removed",
     "a body is now required", "calls without it are refused"),
    ("required-body-removed", WARNING, BREAKING, "required-body-added",
     "the body is gone", "its arguments are gone from the function"),
    ("optional-body-added", INFO, INFO, "optional-body-removed",
     "a body may now be sent", "existing calls stay valid"),
    ("optional-body-removed", WARNING, BREAKING, "optional-body-added",
     "the body is gone", "its arguments are gone from the function"),
    ("request-media-type-added", INFO, INFO, "request-media-type-removed",
     "the body may now be {new}", "existing calls stay valid"),
    ("request-media-type-removed", BREAKING, BREAKING, "request-media-type-added",
     "the body may no longer be {old}", "calls that send it are refused"),
    ("request-media-type-changed", BREAKING, INFO, "request-media-type-changed",
     "the body is {new} instead of {old}", "an installed package sends the old type"),
    ("response-media-type-added", INFO, INFO, "response-media-type-removed",
     "the answer may now be {new}", "it comes to those who ask for it"),
    ("response-media-type-removed", BREAKING, BREAKING, "response-media-type-added",
     "the answer is no longer {old}", "code that reads it fails"),
    ("response-media-type-changed", BREAKING, BREAKING, "response-media-type-changed",
     "the answer is {new} instead of {old}", "code that reads the old type fails"),
    ("success-status-added", INFO, INFO, "success-status-removed",
     "success may now be {new}", "any 2xx counts as success"),
    ("success-status-removed", BREAKING, BREAKING, "success-status-added",
     "success is no longer {old}", "the answer that callers wait for is gone"),
    ("success-status-changed", BREAKING, BREAKING, "success-status-changed",
     "success is {new} instead of {old}", "code that compares the status fails"),
    ("error-status-added", INFO, INFO, "error-status-removed",
     "the error {new} is now documented", "errors of every status are raised"),
    ("error-status-removed", INFO, INFO, "error-status-added",
     "the error {old} is no longer documented", "errors of every status are raised"),
)  # fmt: skip

_OTHERS: tuple[tuple[str, Level, Level, str, str, str], ...] = (
    ("description-changed", DOCS, DOCS, "description-changed",
     "{name}: the description changed", "words only"),
    ("example-changed", DOCS, DOCS, "example-changed",
     "{name}: the example changed", "examples promise nothing"),
    ("prose-rule-added", WARNING, WARNING, "prose-rule-removed",
     "{name}: the description now says {new}",
     "prose gained what reads like a rule that no schema keyword carries"),
    ("prose-rule-removed", INFO, INFO, "prose-rule-added",
     "{name}: the description no longer says {old}",
     "prose lost what read like a rule that no schema keyword carried"),
    ("prose-rule-changed", WARNING, WARNING, "prose-rule-changed",
     "{name}: the description said {old}, now says {new}",
     "prose changed what reads like a rule that no schema keyword carries"),
    ("document-info-changed", DOCS, DOCS, "document-info-changed",
     "the document's {name}: {old} became {new}", "words about the document itself"),
    ("extension-changed", DOCS, DOCS, "extension-changed",
     "{name} changed", "an extension that this program does not use"),
    ("component-changed", INFO, INFO, "component-changed",
     "{name} changed; no operation uses it", "nobody can meet it in a call"),
    ("unclassified", WARNING, WARNING, "unclassified",
     "{name} changed in a way that no check knows", "look at it: nothing changes unseen"),
)  # fmt: skip


def _value_checks(side: str, index: int) -> Iterator[Check]:
    for kind, direction, mirror, message in _VALUES:
        check = f"{side}-{kind}"
        level = _LEVELS[direction][index]
        plain = (level, level, _REASON[direction][index])
        wire, source, reason = _EXCEPTIONS.get(check, plain)
        yield Check(check, f"{side} values", wire, source, f"{side}-{mirror}", message, reason)


def _plain_checks() -> Iterator[Check]:
    for area, rows in (("fields", _FIELDS), ("operations", _OPERATIONS), ("other", _OTHERS)):
        for check, wire, source, mirror, message, reason in rows:
            yield Check(check, area, wire, source, mirror, message, reason)


CHECKS: dict[str, Check] = {
    check.id: check
    for check in (*_plain_checks(), *_value_checks("request", 0), *_value_checks("response", 1))
}

# One event, one finding: what a check at some place explains at the same place, by kind (the id
# without its side), so that it is not said twice. What is not listed stays visible.
ECHOES: dict[str, frozenset[str]] = {
    "type-changed": frozenset({
        "default-added", "default-removed", "default-changed", "example-changed",
        "became-nullable", "became-not-nullable", "format-narrowed", "format-widened",
    }),
    "const-changed": frozenset({"default-changed", "example-changed"}),
    "variant-retired": frozenset({"endpoint-deprecated", "field-deprecated"}),
    "variant-restored": frozenset({"endpoint-reactivated", "field-reactivated"}),
    "endpoint-moved": frozenset({"operation-id-changed"}),
}  # fmt: skip


def kind(id: str) -> str:
    """A check's id without its side."""
    return id.removeprefix("request-").removeprefix("response-")
