"""The authorization section of a rendered page to OpenAPI security schemes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ..document import Object
from .field import Field
from .fields import field_starts, parse_fields
from .page import is_doubled
from .reading import Draft
from .text import Line

_STOCK_BEARER = re.compile(r"Bearer authentication header of the form|Bearer 认证请求头")
_SENT = re.compile(r"(?<![^\s:'\"])(?P<name>[^\s:'\"]+): (?P<scheme>\w+ )?<(?P<value>[\w-]+)>")
_RULE = "security-scheme-from-panel"


def write_security(
    draft: Draft, lines: Sequence[Line] | None, panel: str, headings: Mapping[str, Line]
) -> None:
    """Put the schemes and what an operation needs of them; ``panel`` shows how each is sent."""
    if lines is None:
        return
    starts = field_starts(lines)
    above = [line for line in lines[: starts[0] if starts else 0] if not line.blank]
    alternatives = bool(above) and is_doubled(above[0].text)
    if alternatives:
        what = f"{above[0].text[: len(above[0].text) // 2]!r}: one of several ways is shown"
        draft.note("options-hidden", above[0].number, what)
    body = lines[starts[0] :] if starts else []
    starts = [index - starts[0] for index in starts]
    for line in above[alternatives:]:
        draft.find("line-not-understood", line.number, f"{line.text!r} among the authorizations")
    schemes: Object = {}
    sent: dict[str, re.Match[str]] = {}
    for match in _SENT.finditer(panel):
        sent.setdefault(match["name"], match)
    counted: Counter[str] = Counter()
    for field in parse_fields(body, starts, draft):
        name, scheme = _scheme(field, sent.get(field.name))
        counted[name] += 1
        schemes[name if counted[name] == 1 else f"{name}{counted[name]}"] = scheme
    if not schemes:
        return
    heading = headings["security"].number
    draft.put("/components/securitySchemes", schemes, heading, _RULE)
    together: list[Object] = [{name: [] for name in schemes}]
    wanted: list[Object] = [{name: []} for name in schemes] if alternatives else together
    draft.put("/security", wanted, heading, _RULE)


def _scheme(field: Field, header: re.Match[str] | None) -> tuple[str, Object]:
    """The security scheme of a field; ``header`` is what the panel sends under its name."""
    said = field.schema.get("description")
    description: Object = {"description": said} if said else {}
    bearer = header["scheme"] == "Bearer " if header else bool(_STOCK_BEARER.search(said or ""))
    if bearer:
        return "bearerAuth", {"type": "http", "scheme": "bearer", **description}
    if header and header["value"] == "encoded-value":
        return "basicAuth", {"type": "http", "scheme": "basic", **description}
    location = field.location or "header"
    return "apiKeyAuth", {"type": "apiKey", "in": location, "name": field.name, **description}
