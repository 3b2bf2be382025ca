"""The ways in which a provider can fail, and what each puts on the wire."""

from __future__ import annotations

from enum import Enum


class Fault(Enum):
    """What happens to one request. ``status`` faults answer with that HTTP status."""

    RESET = "reads the request, then closes without an answer"
    CLOSE_AFTER_HEADERS = "sends the headers, then closes"
    CLOSE_IN_BODY = "sends half the body, then closes"
    BROKEN_JSON = "2xx with a body that is not JSON"
    EMPTY = "2xx with an empty body"
    NO_ID = "2xx whose answer names no task"
    OTHER_ID = "2xx about another task"
    TOO_LARGE = "2xx with a body over every limit"
    DRIP = "sends a byte of the head every fifth of a second"
    DRIP_BODY = "sends a byte of the body every fifth of a second"
    SILENT = "reads the request and says nothing"
    HTML = "502 with a page of HTML"
    STATUS_400 = 400
    STATUS_401 = 401
    STATUS_402 = 402
    STATUS_404 = 404
    STATUS_408 = 408
    STATUS_409 = 409
    STATUS_425 = 425
    STATUS_429 = 429
    STATUS_500 = 500
    STATUS_502 = 502
    STATUS_503 = 503
    STATUS_504 = 504
    REDIRECT_301 = 301
    REDIRECT_302 = 302
    REDIRECT_303 = 303
    REDIRECT_307 = 307
    REDIRECT_308 = 308

    @property
    def status(self) -> int | None:
        """The HTTP status this fault answers with, if that is all it does."""
        return self.value if isinstance(self.value, int) else None
