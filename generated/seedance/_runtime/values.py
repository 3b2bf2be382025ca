"""From the parameters of a call to what is sent; what is wrong with them, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from .errors import InvalidRequest
from .omit import Omitted
from .provider import Provider

if TYPE_CHECKING:
    from .model import Request
    from .variants import Variant


def request_body(
    provider: Provider, variant: Variant, values: Mapping[str, object], validate: bool
) -> dict[str, Any]:
    """What is sent for the values that were given; ``InvalidRequest`` with all problems."""
    given = {
        name: value if type(value) in _PLAIN else _listed(value)
        for name, value in values.items()
        if type(value) is not Omitted
    }
    model = variant.request_model
    if not validate:
        return _unchecked(provider, model, given)
    from pydantic import ValidationError

    try:
        return model(**given).to_wire()
    except ValidationError as error:
        failed = invalid_request(variant.id, error)
    raise failed


def recheck(request: Request) -> None:
    """``InvalidRequest`` when a request made without checks does not pass them."""
    from pydantic import ValidationError

    try:
        type(request).model_validate(request.model_dump(by_alias=True, exclude_unset=True))
        return
    except ValidationError as error:
        failed = invalid_request(request.VARIANT, error)
    raise failed


_PLAIN = frozenset({str, int, float, bool, list})


def _listed(value: object) -> object:
    """A tuple or another sequence as the list that requests hold; anything else as it is."""
    kind = type(value)
    if issubclass(kind, Sequence) and not issubclass(kind, str | bytes | list):
        return list(cast("Sequence[object]", value))
    return value


def _unchecked(
    provider: Provider, model: type[Request], given: Mapping[str, object]
) -> dict[str, Any]:
    """What is sent for values that the caller insists on, by wire names, with the constants."""
    from .media_fields import sendable

    aliases = {name: field.alias or name for name, field in model.model_fields.items()}
    plain = provider.media_encoding == "base64"
    wire = {aliases.get(name, name): sendable(value, plain) for name, value in given.items()}
    return {**model.CONSTANTS, **wire}


def invalid_request(variant_id: str, error: Any) -> InvalidRequest:
    """pydantic's error as ours: every problem on a line of its own, no values."""
    problems: list[Mapping[str, str]] = []
    for item in error.errors(include_url=False, include_input=False):
        name = ".".join(str(part) for part in item["loc"])
        problems.append({"field": name, "message": item["msg"], "type": item["type"]})
    lines = [
        (
            f"  {problem['field']}: {problem['message']}"
            if problem["field"]
            else f"  {problem['message']}"
        )
        for problem in problems
    ]
    return InvalidRequest(
        "\n".join([f"the request for {variant_id} was not sent:", *lines]), tuple(problems)
    )
