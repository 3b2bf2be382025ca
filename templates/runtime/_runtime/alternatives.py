"""What else would take a request, and what keeps the others from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .variants import Variant, catalogue

if TYPE_CHECKING:
    from .model import Request


class Alternative(NamedTuple):
    """Another variant, and what keeps it from taking the same request (empty: nothing)."""

    variant: Variant
    problems: tuple[str, ...]


# What each provider calls the same thing; a request is carried over by these Python names.
_SAME = ({"prompt", "positive_prompt"},)


def alternatives(request: Request) -> list[Alternative]:
    """The other current variants, those with the fewest obstacles first."""
    found = [
        Alternative(variant, _obstacles(request, variant))
        for variant in catalogue().find()
        if variant.id != request.VARIANT
    ]
    return sorted(found, key=lambda one: (len(one.problems), one.variant.id))


def _obstacles(request: Request, variant: Variant) -> tuple[str, ...]:
    from pydantic import ValidationError

    model = variant.request_model
    own = {*request.CONSTANTS, request.CLIENT_ID}
    fields = type(request).model_fields
    names = {n for n in request.model_fields_set if (fields[n].alias or n) not in own}
    values = {_renamed(n, model): _plain(getattr(request, n)) for n in names}
    try:
        model(**values)
    except ValidationError as error:
        return tuple(
            f"{'.'.join(map(str, item['loc']))}: {item['msg']}"
            for item in error.errors(include_url=False, include_input=False)
        )
    return ()


def _plain(value: Any) -> Any:
    """An object as a dictionary: the class that another variant has for it is another one."""
    return value.to_wire() if hasattr(value, "to_wire") else value


def _renamed(name: str, model: type[Request]) -> str:
    if name in model.model_fields:
        return name
    same = [other for names in _SAME if name in names for other in sorted(names)]
    return next((other for other in same if other in model.model_fields), name)
