"""OpenAPI as JSON or YAML: a bare operation, a path item, a whole document; always to 3.1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from ..diagnostics import BadInput, Origin, Severity
from ..document import Json, Object, pointer
from .beside import NONE, Beside
from .data import check_line_end, load
from .extensions import drop_extensions
from .json_text import Located
from .reading import Draft, Reading
from .references import resolve
from .task_list import read_task
from .upgrade import to_31, version_is_read

FORM = "openapi"

# What walking a document of another structure raises: text where an object should be, and so on.
STRUCTURE = (AttributeError, TypeError, KeyError, IndexError, ValueError)
VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def is_openapi(value: Json) -> bool:
    """Whether a parsed value is a document, a path item or an operation."""
    if not isinstance(value, dict):
        return False
    return (
        any(key in value for key in ("openapi", "swagger"))
        or any(isinstance(value.get(verb), dict) for verb in VERBS)
        or ("responses" in value and ("requestBody" in value or "operationId" in value))
    )


def read_openapi(text: str, file: str) -> Reading:
    """The document as it stands, completed to a whole OpenAPI 3.1 document."""
    try:
        return read_located(load(text, file), file, text=text)
    except BadInput as problem:
        return Reading(FORM, None, problem.findings)


def read_located(
    located: Located,
    file: str,
    form: str = FORM,
    text: str = "\n",
    beside: Mapping[str, bytes] = NONE,
) -> Reading:
    """As ``read_openapi``, from a value that was parsed already.

    ``text`` is what it was parsed from, when that is the whole file. ``beside`` are the other
    files that references may lead into, by path.
    """
    draft = Draft(file)
    check_line_end(draft, text)
    value = located.value
    line = located.places[""].line if "" in located.places else 1
    if not is_openapi(value):
        draft.fail("not-a-document", line, "neither an OpenAPI document nor a part of one")
        return draft.reading(form)
    if not version_is_read(value, draft, line):
        return draft.reading(form)
    try:
        _fill(draft, located, line, beside)
    except STRUCTURE:
        draft.fail("not-a-document", line, "a part of it does not have the structure of OpenAPI")
    return draft.reading(form)


def _fill(draft: Draft, located: Located, line: int, beside: Mapping[str, bytes]) -> None:
    prefix = _place_document(draft, located.value, line)
    if prefix is None:
        return
    for at, place in located.places.items():
        draft.origins.setdefault(prefix(at), Origin("stated", place))
    finish(draft, beside)


def finish(draft: Draft, files: Mapping[str, bytes] = NONE) -> None:
    """A document as it was written to what the other stages take: 3.1, without references."""
    version = str(draft.document.get("openapi", ""))
    drop_extensions(draft)
    to_31(draft)
    resolve(draft, Beside(draft.file, files, version))
    _check_whole(draft)
    if not any(f.severity >= Severity.ERROR for f in draft.findings):
        read_task(draft)


def _check_whole(draft: Draft) -> None:
    """An operation without a response is one that breaks off."""
    paths = draft.document.get("paths", {})
    if not isinstance(paths, dict) or not all(isinstance(item, dict) for item in paths.values()):
        draft.fail("not-a-document", 1, "paths is not an object of path items")
        return
    for path, item in paths.items():
        for verb in VERBS:
            operation = item.get(verb)
            if operation is None and verb not in item:
                continue
            origin = draft.origins.get(pointer("paths", path, verb))
            line = origin.place.line if origin else 1
            if not isinstance(operation, dict) or not isinstance(operation.get("responses"), dict):
                what = f"{verb.upper()} {path} has no responses"
                draft.fail("page-incomplete", line, what)


def _place_document(draft: Draft, value: Object, line: int) -> Callable[[str], str] | None:
    """Put a fragment where it belongs; gives the function from its pointers to the document's."""
    if "openapi" in value:
        draft.document.update(value)
        return lambda at: at
    item = value if any(isinstance(value.get(v), dict) for v in VERBS) else {"post": value}
    nested = "" if item is value else "/post"
    split = _address(draft, item, line)
    if split is None:
        return None
    server, path = split
    rest = {key: part for key, part in item.items() if key != "servers"}
    operations = [rest[verb] for verb in VERBS if isinstance(rest.get(verb), dict)]
    title = next((found["summary"] for found in operations if "summary" in found), path)
    draft.document.update(
        openapi="3.1.0",
        info={"title": title, "version": "0"},
        servers=[{"url": server}],
        paths={path: rest},
    )
    return lambda at: _moved(at, pointer("paths", path) + nested)


def _moved(at: str, base: str) -> str:
    return at if at == "/servers" or at.startswith("/servers/") else base + at


def _address(draft: Draft, item: Object, line: int) -> tuple[str, str] | None:
    """Server and path of the one request URL that a path item's servers state."""
    holders = [item, *(item[verb] for verb in VERBS if isinstance(item.get(verb), dict))]
    listed: Json = next((holder["servers"] for holder in holders if holder.get("servers")), [])
    first = listed[0] if isinstance(listed, list) and listed else None
    url = first.get("url", "") if isinstance(first, dict) else ""
    try:
        split = urlsplit(url if isinstance(url, str) else "")
    except ValueError:  # brackets that are no IPv6 address
        split = urlsplit("")
    if not (split.scheme and split.netloc and split.path.strip("/")):
        draft.fail("page-incomplete", line, "a path item without a server URL that has a path")
        return None
    return f"{split.scheme}://{split.netloc}", split.path
