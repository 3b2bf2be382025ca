"""What the sync and async clients share: their settings, and preparing calls; no I/O."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .errors import (
    ConfigurationError,
    InvalidRequest,
    ProviderError,
    RetiredVariant,
    UsageError,
)
from .exchange import Call, Reply
from .hosts import check_base_url
from .preview import MASK, Preview
from .protocol import submit_call
from .provider import Provider
from .redact import redact
from .secret import find_key
from .variants import catalogue
from .wait import shared_pace
from .warn import warn
from .wire import Wire

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from .plain import PlainCall
    from .variants import Variant

E = TypeVar("E", bound=ProviderError)

_HEADER_NAME = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_FIXED_HEADERS = frozenset({"host", "content-length", "content-type", "transfer-encoding"})
USER_AGENT = "seedance-typed (python)"


class Submission(NamedTuple):
    """One paid call, ready to be sent, and what must be known if its answer never comes."""

    variant: str
    call: Call
    wire: Mapping[str, Any]
    client_id: str | None
    expected: int
    extra: Mapping[str, str]
    timeout: float
    sent_at: str = ""

    def __repr__(self) -> str:
        return f"<Submission {self.variant} {self.sent_at}>"


def now_text() -> str:
    """The time in UTC as ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Core:
    """One client's settings. Everything here is the same for both kinds of client."""

    def __init__(
        self,
        provider: Provider,
        api_key: str | None,
        base_url: str | None,
        allow_custom_host: bool,
        timeout: float,
        headers: Mapping[str, str] | None,
    ) -> None:
        self.provider = provider
        self.secret = find_key(api_key, provider.key_environment, provider.title)
        self.base_url = check_base_url(
            base_url if base_url is not None else provider.server,
            provider.hosts,
            allow_custom_host,
        )
        self.timeout = check_timeout(timeout)
        self.headers = self.extra_headers(headers)
        self.pace = shared_pace(provider, self.secret.digest())
        self.wire = Wire(self.base_url, self._all_headers(self.secret.reveal()))
        self.closed = False
        self._process = os.getpid()
        self._loop: AbstractEventLoop | None = None

    def _all_headers(self, key: str) -> dict[str, str]:
        return {
            "accept": "application/json",
            "accept-encoding": "identity",
            "content-type": "application/json",
            "user-agent": USER_AGENT,
            **self.headers,
            self.provider.auth_header.lower(): self.provider.auth_prefix + key,
        }

    def extra_headers(self, headers: Mapping[str, str] | None) -> dict[str, str]:
        """``headers`` when they may be sent; those this client is responsible for may not."""
        checked: dict[str, str] = {}
        for name, value in (headers or {}).items():
            lower = name.lower()
            if (
                not re.fullmatch(_HEADER_NAME, name)
                or not value.isascii()
                or not value.isprintable()
            ):
                raise ConfigurationError(
                    f"header {redact(name, 60)!r} has a name or value that no header has"
                )
            if lower in _FIXED_HEADERS or lower == self.provider.auth_header.lower():
                raise ConfigurationError(f"header {name!r} is set by the client")
            checked[lower] = value
        return checked

    # --- before sending ---------------------------------------------------------------------

    def check_open(self, loop: AbstractEventLoop | None = None) -> None:
        """``UsageError`` when the client is closed, or belongs to another process or event loop."""
        if self.closed:
            raise UsageError("this client is closed; make a new one, or use it inside its `with`")
        if os.getpid() != self._process:
            raise UsageError("this client was made in another process; make one after the fork")
        if loop is not None:
            self._loop = self._loop or loop
            if loop is not self._loop:
                raise UsageError(
                    "this client was used in another event loop; make one client per asyncio.run()"
                )

    def loop_lives(self, running: AbstractEventLoop) -> bool:
        """Whether connections can be ended in ``running``; False when their loop has ended.

        Raises ``UsageError`` when they belong to another loop that still lives.
        """
        if self._loop is None or self._loop is running:
            return True
        if not self._loop.is_closed():
            raise UsageError("this client was used in another event loop; close it there")
        return False

    def variant(self, variant_id: str) -> Variant:
        """The variant, if it is this provider's and can be called; warns if it is retired."""
        variant = catalogue()[variant_id]
        if variant.provider != self.provider.id:
            raise UsageError(
                f"{variant_id} is offered by {variant.provider}, not by {self.provider.id}"
            )
        if variant.status == "retired":
            words = f"{variant_id} was retired by {self.provider.title}"
            if variant.replacement:
                raise RetiredVariant(f"{words}; use {variant.replacement}", variant.replacement)
            warn(f"{words}; calls may fail", DeprecationWarning)
        return variant

    def submission(
        self,
        variant: Variant | PlainCall,
        wire: dict[str, Any],
        timeout: float | None,
        extra_headers: Mapping[str, str] | None,
        webhook_url: str | None = None,
    ) -> Submission:
        """The paid call for the body ``wire``, with a fresh id where the client chooses it."""
        rules = self.provider.submit
        headers = self.extra_headers(extra_headers)
        if webhook_url is not None:
            self._ask_for_webhook(webhook_url, wire, headers)
        client_id = None
        if rules.client_id is not None:
            from uuid import uuid4

            client_id = str(wire.setdefault(rules.client_id, str(uuid4())))
        try:
            call = submit_call(self.provider, variant.method, variant.path, wire)
        except (TypeError, ValueError) as error:
            raise InvalidRequest(f"the request cannot be written as JSON: {error}") from None
        count = wire.get(rules.results, 1) if rules.results else 1
        expected = count if isinstance(count, int) and count > 0 else 1
        seconds = self.timeout if timeout is None else check_timeout(timeout)
        return Submission(variant.id, call, wire, client_id, expected, headers, seconds, now_text())

    def _ask_for_webhook(self, url: str, wire: dict[str, Any], headers: dict[str, str]) -> None:
        rules = self.provider.webhook
        if rules.field is not None:
            wire[rules.field] = url
        elif rules.header is not None:
            headers.update(self.extra_headers({rules.header: url}))
        else:
            raise UsageError(f"{self.provider.title} documents no webhooks")

    def preview(self, submission: Submission) -> Preview:
        """What would be sent."""
        headers = {**self._all_headers(MASK), **submission.extra}
        body = [submission.wire] if self.provider.submit.in_array else submission.wire
        return Preview(
            method=submission.call.method,
            url=self.base_url + submission.call.path,
            headers=headers,
            json=body,
            variant=submission.variant,
            key_environment=self.provider.key_environment,
            auth_header=self.provider.auth_header,
            task_id=submission.client_id,
        )

    def dry_run(self, submission: Submission) -> Submission:
        """The same call with the header that makes the provider check it without a charge."""
        header = self.provider.dry_run
        if header is None:
            raise UsageError(f"{self.provider.title} documents no dry run; use preview(request)")
        return submission._replace(extra={**submission.extra, header[0].lower(): header[1]})

    def request_id(self, reply: Reply) -> str | None:
        """The provider's own name for the exchange, for support."""
        names = self.provider.request_id
        return next((value for name in names if (value := reply.header(name))), None)

    def hide_key(self, text: str) -> str:
        """``text`` for a message: without the key, should the provider have echoed it."""
        return redact(text.replace(self.secret.reveal(), "***"))


def digest(body: bytes) -> str:
    """A short name of a request's bytes, to compare with a log; nothing can be read from it."""
    return hashlib.blake2b(body, digest_size=8).hexdigest()


def check_timeout(timeout: float) -> float:
    """``timeout`` in seconds, when it is one: a number above zero, and not a way to say never."""
    if not 0 < timeout < 1e6:
        raise ConfigurationError("a request's timeout is a number of seconds above 0")
    return float(timeout)
