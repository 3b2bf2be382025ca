"""The package against the documents: their own example payloads, over real HTTP on loopback.

The server checks each body with a JSON Schema validator against the normalized OpenAPI document;
it shares nothing with the models of the package.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

import seedance
from tests.helpers.documents import Submit, document, minimal, submits, validator
from tests.helpers.loopback import Loopback, Reply

KEY = "key-for-tests"
SUBMITS = submits()
CAPTURED = {
    "modellix/seedance-1.0-pro-fast-t2v",
    "modellix/seedance-1.0-lite-t2v",
    "modellix/seedance-2.0-fast-v2v",
    "modellix/seedance-2.0-fast-i2v",
    "runware/bytedance:2@2",
}
by_id = pytest.mark.parametrize("submit", SUBMITS, ids=lambda submit: submit.id)


def example(submit: Submit) -> dict[str, Any]:
    """The document's own example request, or the least that its schema demands."""
    return dict(submit.example or minimal(submit.schema))


def accepted(submit: Submit, sent: Any) -> dict[str, Any]:
    """The documented answer to a submit; where no page shows one, the acknowledgement of the task.

    Facts documents show no answer: it is the provider's, which the other variants share.
    """
    if submit.in_array:
        (task,) = sent
        return {"data": [{"taskType": task["taskType"], "taskUUID": task["taskUUID"]}]}
    shown = submit.answer or next(other.answer for other in SUBMITS if other.answer)
    return dict(shown)


def test_every_captured_variant_is_there() -> None:
    assert {submit.id for submit in SUBMITS} >= CAPTURED
    assert {submit.id for submit in SUBMITS} <= set(seedance.variants)


@by_id
def test_the_documented_request_is_accepted_and_goes_out_unchanged(submit: Submit) -> None:
    payload = {**submit.constants, **example(submit)}
    request = seedance.variants[submit.id].request_model.model_validate(payload)
    assert request.to_wire() == payload
    assert json.loads(json.dumps(request.to_wire())) == payload


def check_arrival(submit: Submit, server: Loopback, payload: dict[str, Any]) -> None:
    (request,) = server.received
    prefix = "/api/v1" if submit.provider == "modellix" else ""
    assert (request.method, request.path) == (submit.method, prefix + submit.path)
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["content-type"] == "application/json"
    body = json.loads(request.body)
    schema = {"type": "array", "items": submit.schema} if submit.in_array else submit.schema
    assert list(validator(submit.provider, schema).iter_errors(body)) == []
    (sent,) = body if submit.in_array else [body]
    constants = submit.constants
    assert {name: value for name, value in sent.items() if name not in constants} == {
        name: value for name, value in payload.items() if name not in constants
    }
    assert set(sent) == set(payload) | set(constants)


def arguments(submit: Submit, payload: dict[str, Any]) -> dict[str, Any]:
    """The payload as keyword arguments of the endpoint function."""
    fields = seedance.variants[submit.id].fields
    return {fields[wire]["name"]: value for wire, value in payload.items()}


@by_id
@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_documented_call_arrives_as_documented(submit: Submit, kind: str) -> None:
    payload = example(submit)
    with Loopback(lambda request: Reply(200, accepted(submit, json.loads(request.body)))) as server:
        base_url = server.url + ("/api/v1" if submit.provider == "modellix" else "")
        title = submit.provider.capitalize()
        if kind == "sync":
            with getattr(seedance, title)(api_key=KEY, base_url=base_url) as client:
                task = getattr(client, submit.name)(**arguments(submit, payload))
        else:

            async def call() -> Any:
                async with getattr(seedance, f"Async{title}")(
                    api_key=KEY, base_url=base_url
                ) as client:
                    return await getattr(client, submit.name)(**arguments(submit, payload))

            task = asyncio.run(call())
    check_arrival(submit, server, payload)
    sent = json.loads(server.received[0].body)
    answer = accepted(submit, sent)
    assert task.raw == answer
    assert task.provider == submit.provider
    if submit.in_array:
        assert task.id == sent[0]["taskUUID"]
    else:
        assert task.id == answer["data"]["task_id"]
        assert task.status == answer["data"]["status"]
        assert task.model_id == answer["data"]["model_id"]


SHOWN = [submit for submit in SUBMITS if submit.answer]


def test_every_captured_document_of_modellix_shows_its_answer() -> None:
    captured = {known for known in CAPTURED if known.startswith("modellix/")}
    assert captured <= {submit.id for submit in SHOWN}


@pytest.mark.parametrize("submit", SHOWN, ids=lambda submit: submit.id)
def test_the_documented_answer_parses_and_dumps_back(submit: Submit) -> None:
    model = seedance.variants[submit.id].answer_model("submit")
    assert model is not None
    parsed = model.model_validate(submit.answer)
    assert parsed.model_dump(mode="json", by_alias=True, exclude_unset=True) == submit.answer


def errors() -> list[tuple[Submit, int, dict[str, Any]]]:
    """Every documented error answer of every submit that has an example."""
    found = []
    for submit in SUBMITS:
        root = document(submit.provider)
        operation = root["paths"][submit.path][submit.method.lower()]
        for status, response in operation["responses"].items():
            if "$ref" in response:
                response = root["components"]["responses"][response["$ref"].rsplit("/", 1)[-1]]
            content = response.get("content", {}).get("application/json", {})
            code = 400 if status == "default" else int(status)
            if code >= 400 and "example" in content:
                found.append((submit, code, content["example"]))
    return found


def test_errors_are_documented() -> None:
    assert {submit.provider for submit, _, _ in errors()} == set(seedance_providers())


def seedance_providers() -> set[str]:
    """The providers that have at least one callable variant."""
    return {submit.provider for submit in SUBMITS}


@pytest.mark.parametrize(
    ("submit", "status", "body"), errors(), ids=lambda value: getattr(value, "id", None)
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_each_documented_error_is_typed(submit: Submit, status: int, body: dict[str, Any]) -> None:
    with Loopback(lambda _: Reply(status, body)) as server:
        base_url = server.url + ("/api/v1" if submit.provider == "modellix" else "")
        client = getattr(seedance, submit.provider.capitalize())(api_key=KEY, base_url=base_url)
        with client, pytest.raises(seedance.SeedanceError) as caught:
            getattr(client, submit.name)(**arguments(submit, example(submit)))
    error = caught.value
    assert isinstance(error, (seedance.Rejected, seedance.OutcomeUnknown))
    assert error.status == status
    assert KEY not in repr(error) + str(error)
    if isinstance(error, seedance.Rejected):
        assert json.loads(error.body) == body
        assert error.code is not None
        assert error.message
    assert len(server.received) == 1
