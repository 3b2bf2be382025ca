"""The package under test, assembled once per run, and servers to test it against."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from .package import assemble, on_path


@pytest.fixture(scope="session")
def seedance(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package by hand."""
    on_path(assemble(tmp_path_factory.mktemp("package")))
    return importlib.import_module("seedance_by_hand")


@pytest.fixture(scope="session")
def testing(seedance: ModuleType) -> ModuleType:
    """Its ``testing`` package."""
    return importlib.import_module("seedance_by_hand.testing")


@pytest.fixture(params=["modellix", "runware"])
def fake(request: pytest.FixtureRequest, seedance: Any, testing: Any) -> Iterator[Any]:
    """A provider on this machine, of each kind."""
    with testing.FakeProvider(getattr(seedance, request.param.title())) as provider:
        yield provider
