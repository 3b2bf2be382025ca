"""Records take their fields in order or by name, and nothing else; they cannot be changed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest


@pytest.fixture
def operation(seedance: Any) -> Any:
    """A record with two fields and a third that may be left out."""
    return import_module(f"{seedance.__name__}._runtime.provider").Operation


def test_fields_in_order_or_by_name(operation: Any) -> None:
    one = operation("GET", "/tasks")
    assert (one.method, one.path, one.body) == ("GET", "/tasks", None)
    assert one == operation(path="/tasks", method="GET")
    assert one == operation("GET", "/tasks", None)
    assert one != operation("GET", "/tasks", {"a": 1})
    assert one != ("GET", "/tasks", None)
    assert repr(operation("GET", path="/a")) == "Operation(method='GET', path='/a', body=None)"


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        (("GET",), {}),
        (("GET", "/tasks", None, 1), {}),
        (("GET", "/tasks"), {"header": "x"}),
        (("GET", "/tasks"), {"method": "POST"}),
    ],
)
def test_anything_else_is_refused(
    operation: Any, values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="Operation has the fields method, path, body"):
        operation(*values, **named)


def test_it_cannot_be_changed(operation: Any) -> None:
    one = operation("GET", "/tasks")
    with pytest.raises(AttributeError, match="cannot be changed"):
        one.method = "POST"
    assert one.method == "GET"
