"""A call that is taken for plainly right is one that the model takes, and sends the same bytes."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import seedance

from .cases import cases, good, least
from .sides import SUBMITS
from .test_generated_payloads import payloads


def _plain(variant: str) -> Any:
    found = seedance.variants[variant]
    return getattr(import_module(f"seedance.{found.provider}.{found.name}"), "_CALL", None)


CURRENT = [name for name in SUBMITS if _plain(name) is not None]


def _agrees(variant: str, values: Mapping[str, Any]) -> bool:
    """Whether the call was plain; if it was, the model must make the same of the values."""
    body = _plain(variant).body(values)
    if body is None:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # what the model warns of is not plain
        sent = seedance.variants[variant].request_model(**values).to_wire()
    assert json.dumps(body) == json.dumps(sent)
    return True


def test_only_variants_that_are_not_current_are_looked_up() -> None:
    others = {name for name in SUBMITS if seedance.variants[name].status != "current"}
    assert set(CURRENT) == set(SUBMITS) - others


@pytest.mark.parametrize("variant", CURRENT)
def test_at_every_limit(variant: str) -> None:
    found = list(cases(SUBMITS[variant]))
    plain = [case.label for case in found if _agrees(variant, case.payload)]
    assert plain or "inputs" in least(SUBMITS[variant], SUBMITS[variant].schema)  # an object
    assert len(plain) < len(found)


@pytest.mark.parametrize("variant", CURRENT)
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_for_any_values(variant: str, data: st.DataObject) -> None:
    _agrees(variant, data.draw(payloads(variant)))


VARIANT = "modellix/seedance-2.0-fast-i2v"
ADDRESS = "https://example.com/a.png"


@pytest.mark.parametrize(
    "values",
    [
        {"prompt": "A cat"},
        {"seed": 42, "duration": 8, "prompt": "A cat", "generate_audio": False},
        {"prompt": "Eine Katze im Grünen 🐈", "first_frame_image": ADDRESS},
        {"prompt": "A cat", "reference_images": [ADDRESS, ADDRESS]},
        {"prompt": "A cat", "audio_urls": (ADDRESS,)},
    ],
)
def test_plain(values: dict[str, Any]) -> None:
    listed = {name: [*v] if isinstance(v, tuple) else v for name, v in values.items()}
    assert _agrees(VARIANT, listed)
    assert _plain(VARIANT).body(values) == _plain(VARIANT).body(listed)


class Word(str):
    pass


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"prompt": ""},
        {"prompt": "A cat", "seed": True},
        {"prompt": "A cat", "seed": 4.0},
        {"prompt": "A cat", "duration": 8.0},
        {"prompt": "A cat", "duration": True},
        {"prompt": "A cat", "first_frame_image": b"\x89PNG\r\n\x1a\n"},
        {"prompt": "A cat", "first_frame_image": None},
        {"prompt": "A cat", "reference_images": ADDRESS},
        {"prompt": "A cat", "reference_images": [ADDRESS], "first_frame_image": ADDRESS},
        {"prompt": "A cat", "no_such_field": 1},
        {"prompt": "A cat in [Image 1]"},
        {"prompt": "half a pair: \ud83d"},
        {"prompt": Word("A cat")},
    ],
)
def test_left_to_the_model(values: dict[str, Any]) -> None:
    assert _plain(VARIANT).body(values) is None


def test_a_list_is_the_request_s_own() -> None:
    given = [ADDRESS]
    body = _plain(VARIANT).body({"prompt": "A cat", "reference_images": given})
    given.append("something else")
    assert body["reference_images"] == [ADDRESS]


def test_good_values_are_plain_where_no_object_is_needed() -> None:
    submit = SUBMITS[VARIANT]
    for name, schema in submit.schema["properties"].items():
        values = {"prompt": "A cat", name: good(submit, schema)}
        assert _agrees(VARIANT, values), name


CALLS = """
import sys
import httpx
import seedance

answer = {"code": 0, "data": {"task_id": "task-1", "status": "pending"}}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
with seedance.Modellix("key", transport=transport) as client:
    task = client.seedance_2_0_fast_i2v(prompt="A cat", duration=8)
    assert task.id == "task-1"
    loaded = set(sys.modules)
    try:
        client.seedance_2_0_fast_i2v(prompt="A cat", duration=99)
    except seedance.InvalidRequest:
        pass
    print(*loaded, sep="\\n")
    print("---")
    print(*set(sys.modules) - loaded, sep="\\n")
"""


def test_a_call_loads_its_variant_alone_and_a_wrong_one_its_model() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=True)
    first, _, then = (set(part.split()) for part in done.stdout.partition("---"))
    variants = {f"seedance.{v.provider}.{v.name}" for v in seedance.variants.values()}
    models = {f"seedance.{v.provider}.models.{v.name}" for v in seedance.variants.values()}
    assert first & variants == {"seedance.modellix.seedance_2_0_fast_i2v"}
    assert not first & (models | {"seedance.catalogue", "pydantic", "pydantic_core", "asyncio"})
    assert not then & variants
    assert then & models == {"seedance.modellix.models.seedance_2_0_fast_i2v"}
    assert {"pydantic", "seedance.catalogue"} <= then  # the catalogue says where a limit stands
