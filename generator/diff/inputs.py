"""What BASE and REVISION name: a file, a specs folder, or either of them in a git revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics import BadInput, Finding, Origin, Severity, printable, refuse
from ..document import Json, Sourced
from ..limits import BYTES, require_limits
from ..read.json_text import Located
from ..read.text import decode
from .evidence import Side, lost_facts
from .operations import ALL_METHODS
from .places import load_document
from .view import fields

if TYPE_CHECKING:
    from ..read import Reading
    from ..specs import Specs

_GIT = "git:"


@dataclass(frozen=True, slots=True)
class Input:
    """One side: documents by provider (one nameless document for a file), and how it was read."""

    label: str
    documents: dict[str, Sourced]
    side: Side
    findings: tuple[Finding, ...] = ()


@contextmanager
def found_at(name: str) -> Iterator[Path]:
    """The file or folder that a command line names; a git revision is unpacked for the time.

    Raises:
        BadInput: there is no such file, folder or revision.
    """
    if not name.startswith(_GIT):
        path = Path(name)
        try:
            path.stat()
        except OSError as error:
            what = f"there is no {printable(name, 200)!r}: {error.strerror}"
            raise refuse("file-not-readable", None, what, "check the path") from None
        yield path
        return
    from .revision import unpacked  # brings archives and processes along, which files need not

    with unpacked(name[len(_GIT) :]) as path:
        yield path


def load(name: str, form: str | None = None) -> Input:
    """Read one side.

    Raises:
        BadInput: it cannot be read; every reason is in it.
    """
    with found_at(name) as path:
        return _folder(name, path) if path.is_dir() else _file(name, path, form)


def _folder(name: str, path: Path) -> Input:
    from ..readings import read_all  # comparing two plain documents needs none of it
    from ..specs import load_specs

    specs = load_specs(path)
    return of_specs(name, specs, read_all(specs))


def of_specs(name: str, specs: Specs, readings: Mapping[str, Reading]) -> Input:
    """The side that a specs folder makes, from the readings of its documents.

    Raises:
        BadInput: the documents and overlays do not fit each other.
    """
    from ..normalize import normalize

    normalized = normalize(specs, readings)
    errors = tuple(f for f in normalized.findings if f.severity >= Severity.ERROR)
    if errors:
        raise BadInput(errors)
    lost = {file: lost_facts(reading.findings) for file, reading in readings.items()}
    side = Side(lost=lost, scraped=True)
    return Input(name, dict(normalized.providers), side)


def _file(name: str, path: Path, form: str | None) -> Input:
    try:
        with path.open("rb") as file:
            data = file.read(BYTES + 1)  # whatever its size is: one more is too large
    except OSError as error:
        raise refuse("file-not-readable", None, f"{name}: {error.strerror}") from None
    if form is None:
        whole = _whole_document(data, name)
        if whole is not None:
            return Input(name, {"": require_limits(whole)}, Side())
    from ..read import read

    reading = read(data, name, form)
    if reading.sourced is None:
        raise BadInput(reading.findings)
    lost = {"": lost_facts(reading.findings)}
    side = Side(reading.form, subject(reading.sourced), lost, scraped=True)
    return Input(name, {"": reading.sourced}, side, reading.findings)


def _whole_document(data: bytes, name: str) -> Sourced | None:
    """A complete OpenAPI document, taken as it stands; None when the file is something else."""
    text = decode(data, name)
    if text.lstrip()[:1] in ("{", "["):
        found = load_document(text, name)
        return found if isinstance(found.document, dict) and "openapi" in found.document else None
    try:
        located = _yaml(text, name)
    except BadInput:
        return None  # the readers say what is wrong with it
    if located is None or not isinstance(located.value, dict) or "openapi" not in located.value:
        return None
    origins = {at: Origin("stated", place) for at, place in located.places.items()}
    return Sourced(located.value, origins)


def _yaml(text: str, name: str) -> Located | None:
    """A YAML document that says that it is OpenAPI; page text is not tried as YAML at all."""
    says_so = any(line.startswith(("openapi:", '"openapi":')) for line in text.splitlines()[:200])
    if not says_so:
        return None
    from ..read.yaml12 import load_yaml  # comparing documents in JSON needs none of it

    return load_yaml(text, name)


def subject(sourced: Sourced) -> tuple[str, ...]:
    """By what one recognises which operation or model a captured document is about."""
    document = sourced.document
    found = {f"title {_plain(fields(document.get('info')).get('title'))}"}
    for path, item in fields(document.get("paths")).items():
        found.add("address " + max(path.split("/"), key=len))
        for method in ALL_METHODS:
            operation = fields(fields(item).get(method))
            found.add(f"title {_plain(operation.get('summary'))}")
            found.add(f"operation {operation.get('operationId', '')}")
    return tuple(sorted(token for token in found if not token.endswith(" ")))


def _plain(value: Json) -> str:
    return " ".join(value.lower().split()) if isinstance(value, str) else ""
