"""Methods that load on first use, and what they say of a name they do not know."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import sys
from types import ModuleType
from typing import Any

import pytest


def known(client: Any, *, prompt: str, duration: int = 5) -> tuple[str, int]:
    """What the call says."""
    return prompt, duration


async def known_async(client: Any, *, prompt: str, duration: int = 5) -> tuple[str, int]:
    return prompt, duration


@pytest.fixture
def client(seedance: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An object with the two functions as methods."""
    module = ModuleType("an_endpoint")
    module.known, module.known_async = known, known_async  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "an_endpoint", module)
    endpoint = importlib.import_module("seedance_by_hand._runtime.endpoint").Endpoint

    class Client:
        known = endpoint("an_endpoint", "known")
        known_async = endpoint("an_endpoint", "known_async")

    return Client()


def test_a_name_that_is_known_passes(client: Any) -> None:
    assert client.known(prompt="a", duration=4) == ("a", 4)
    assert asyncio.run(client.known_async(prompt="a")) == ("a", 5)


@pytest.mark.parametrize("name", ["known", "known_async"])
def test_a_name_that_is_not_comes_with_the_closest(seedance: Any, client: Any, name: str) -> None:
    def call(**given: Any) -> Any:
        made = getattr(client, name)(**given)
        return asyncio.run(made) if inspect.isawaitable(made) else made

    with pytest.raises(TypeError, match="`promt` is not a parameter; did you mean `prompt`") as e:
        call(promt="a")
    assert isinstance(e.value, seedance.errors.InvalidRequest)
    with pytest.raises(seedance.errors.UnknownParameter) as caught:
        call(prompt="a", duraton=4, zzz=1)
    assert [p["field"] for p in caught.value.problems] == ["duraton", "zzz"]
    assert str(caught.value).endswith("`duration`?; `zzz` is not a parameter")
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument"):
        call()


def test_the_method_shows_what_the_function_is(client: Any) -> None:
    owner = type(client)
    assert inspect.signature(owner.known) == inspect.signature(known)
    assert (owner.known.__doc__, owner.known.__name__) == (known.__doc__, "known")
    assert inspect.iscoroutinefunction(owner.known_async)
    assert not inspect.iscoroutinefunction(owner.known)
