"""What the sync and async clients hold and do before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, NoReturn

from .core import Core, Submission
from .plain import PlainCall
from .provider import Provider
from .values import recheck, request_body

if TYPE_CHECKING:
    from .model import Request

REQUEST_SECONDS = 60.0


class ClientBase:
    """What both clients hold; not used alone."""

    PROVIDER: ClassVar[Provider]
    core: Core

    def __repr__(self) -> str:
        state = " closed" if self.core.closed else ""
        return f"<{type(self).__name__} {self.core.base_url}{state}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client holds a key and connections and cannot be pickled; make a new one"
        )

    def prepare(
        self,
        variant_id: str | PlainCall,
        values: Mapping[str, object],
        validate: bool,
        timeout: float | None,
        extra_headers: Mapping[str, str] | None,
    ) -> Submission:
        """The paid call for these values; for this package's use."""
        core = self.core
        core.check_open()
        if isinstance(variant_id, PlainCall):
            body = variant_id.body(values) if validate else None
            if body is not None and variant_id.provider == core.provider.id:
                return core.submission(variant_id, body, timeout, extra_headers)
            variant_id = variant_id.id
        variant = core.variant(variant_id)
        body = request_body(core.provider, variant, values, validate)
        return core.submission(variant, body, timeout, extra_headers)

    def prepare_request(
        self,
        request: Request,
        validate: bool,
        timeout: float | None,
        extra_headers: Mapping[str, str] | None,
        webhook_url: str | None,
    ) -> Submission:
        """The paid call for this request; for this package's use."""
        core = self.core
        core.check_open()
        variant = core.variant(request.VARIANT)
        if validate:
            recheck(request)
        return core.submission(variant, request.to_wire(), timeout, extra_headers, webhook_url)
