"""OpenAPI as JSON or YAML: a bare operation, a path item, a whole document; always to 3.1."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from ..diagnostics import BadInput, Origin
from ..document import Json, Object, parts, pointer, walk
from .json_text import Located, load_json
from .reading import Draft, Reading
from .upgrade import to_31
from .yaml12 import load_yaml

FORM = "openapi"

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def load(text: str, file: str, first_line: int = 1) -> Located:
    """JSON when it begins like JSON, YAML 1.2 otherwise."""
    is_json = text.lstrip()[:1] in ("{", "[")
    return load_json(text, file, first_line) if is_json else load_yaml(text, file, first_line)


def is_openapi(value: Json) -> bool:
    """Whether a parsed value is a document, a path item or an operation."""
    if not isinstance(value, dict):
        return False
    return (
        any(key in value for key in ("openapi", "swagger"))
        or any(isinstance(value.get(verb), dict) for verb in _VERBS)
        or ("responses" in value and ("requestBody" in value or "operationId" in value))
    )


def read_openapi(text: str, file: str) -> Reading:
    """The document as it stands, completed to a whole OpenAPI 3.1 document."""
    try:
        located = load(text, file)
    except BadInput as problem:
        return Reading(FORM, None, problem.findings)
    return read_located(located, file)


def read_located(located: Located, file: str, form: str = FORM) -> Reading:
    """As ``read_openapi``, from a value that was parsed already."""
    draft = Draft(file)
    value = located.value
    line = located.places[""].line if "" in located.places else 1
    if not is_openapi(value):
        draft.fail("not-a-document", line, "neither an OpenAPI document nor a part of one")
        return draft.reading(form)
    if "swagger" in value:
        what = "Swagger 2.0 is not read: convert it to OpenAPI 3 first (swagger2openapi)"
        draft.fail("not-a-document", line, what)
        return draft.reading(form)
    prefix = _place_document(draft, value, line)
    if prefix is None:
        return draft.reading(form)
    for at, place in located.places.items():
        draft.origins.setdefault(prefix(at), Origin("stated", place))
    _drop_extensions(draft)
    to_31(draft)
    return draft.reading(form)


def _place_document(draft: Draft, value: Object, line: int) -> Callable[[str], str] | None:
    """Put a fragment where it belongs; gives the function from its pointers to the document's."""
    if "openapi" in value:
        draft.document.update(value)
        return lambda at: at
    item = value if any(isinstance(value.get(v), dict) for v in _VERBS) else {"post": value}
    nested = "" if item is value else "/post"
    split = _address(draft, item, line)
    if split is None:
        return None
    server, path = split
    rest = {key: part for key, part in item.items() if key != "servers"}
    title = next((rest[v]["summary"] for v in _VERBS if "summary" in rest.get(v, {})), path)
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
    servers: list[Object] = item.get("servers") or next(
        (item[verb]["servers"] for verb in _VERBS if "servers" in item.get(verb, {})), []
    )
    url = servers[0].get("url", "") if servers and isinstance(servers[0], dict) else ""
    split = urlsplit(url)
    if not (split.scheme and split.netloc and split.path.strip("/")):
        draft.fail("page-incomplete", line, "a path item without a server URL that has a path")
        return None
    return f"{split.scheme}://{split.netloc}", split.path


def _drop_extensions(draft: Draft) -> None:
    """Documents carry no directives: their ``x-…`` keys go, except the page that x-mint names."""
    for at, value in list(walk(draft.document)):
        if not isinstance(value, dict) or _is_data(at):
            continue
        for key in [key for key in value if key.startswith("x-")]:
            del value[key]
            dropped = at + pointer(key)
            for origin in [o for o in draft.origins if (o + "/").startswith(dropped + "/")]:
                del draft.origins[origin]


def _is_data(at: str) -> bool:
    """Whether a pointer is inside an example, a default or a value, or names properties."""
    steps = parts(at)
    names = {"example", "examples", "default", "enum", "const"}
    return bool(steps) and (steps[-1] == "properties" or bool(names & set(_keys(steps))))


def _keys(steps: list[str]) -> Iterator[str]:
    for index, step in enumerate(steps):
        if index == 0 or steps[index - 1] != "properties":
            yield step
