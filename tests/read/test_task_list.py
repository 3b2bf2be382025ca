"""A list of tasks as body: the task that runs the model is read as a page about the model is."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.document import walk
from generator.read import Reading, read
from tests.helpers.cli import ROOT, command
from tests.helpers.fewer import fewer_specs

SAMPLE = ROOT / "tests/cases/read/runware-schema/page.json"
PAGE = ROOT / "specs/captures/runware/seedance-1.0-pro-fast.txt"
Document = dict[str, Any]


def sample() -> Document:
    loaded: Document = json.loads(SAMPLE.read_text("utf-8"))
    return loaded


def reading(document: Document) -> Reading:
    return read(json.dumps(document, indent=1).encode(), "schema.json")


def task(found: Reading) -> Document:
    """The one schema that a reading gives."""
    assert found.sourced is not None, found.findings
    assert found.sourced.document["paths"] == {}
    [schema] = found.sourced.document["components"]["schemas"].values()
    assert isinstance(schema, dict)
    return schema


def schemas(document: Document) -> Document:
    found: Document = document["components"]["schemas"]
    return found


def reference(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def in_place(document: Document) -> None:
    """The task stands where it is used, as in documents without components."""
    schemas(document)["RequestBody"]["items"] = schemas(document).pop("Task")


def one_of(document: Document) -> None:
    """The items are one of several tasks, told apart by a discriminator."""
    mapping = {"videoInference": reference("Task")["$ref"]}
    schemas(document)["RequestBody"]["items"] = {
        "oneOf": [reference("AuthenticationTask"), reference("Task")],
        "discriminator": {"propertyName": "taskType", "mapping": mapping},
    }


def any_of_in_any_of(document: Document) -> None:
    """Tasks that need a key, among them those with a model."""
    schemas(document)["Models"] = {"anyOf": [reference("Task")]}
    schemas(document)["RequestBody"]["items"] = {
        "anyOf": [reference("AuthenticationTask"), reference("Models")]
    }


def all_of(document: Document) -> None:
    """What every task has, and what this one adds."""
    whole = schemas(document)["Task"]
    fields = whole["properties"]
    shared = ("taskType", "taskUUID", "includeCost")
    base = {"type": "object", "properties": {}, "required": ["taskType", "taskUUID"]}
    base["properties"] = {name: fields.pop(name) for name in shared}
    base["properties"]["taskType"] = {"type": "string", "description": "Any."}
    kind = {**sample()["components"]["schemas"]["Task"]["properties"]["taskType"]}
    own = {key: whole.pop(key) for key in ("properties", "required")}
    own["properties"]["taskType"] = kind
    schemas(document)["Base"] = base
    whole["allOf"] = [reference("Base"), own, *whole["allOf"]]


def all_of_with_one_of(document: Document) -> None:
    """What every task has, and then one of several."""
    all_of(document)
    base, own, *rules = schemas(document)["Task"].pop("allOf")
    schemas(document)["Own"] = {**schemas(document)["Task"], **own, "allOf": rules}
    other = {"properties": {"taskType": {"enum": ["getResponse"]}}}
    schemas(document)["RequestBody"]["items"] = {
        "allOf": [base, {"oneOf": [other, reference("Own")]}]
    }


def body_in_place(document: Document) -> None:
    """The body is not named either."""
    content = document["paths"]["/"]["post"]["requestBody"]["content"]
    content["application/json"]["schema"] = schemas(document).pop("RequestBody")


@pytest.mark.parametrize(
    "change", [in_place, one_of, any_of_in_any_of, all_of, all_of_with_one_of, body_in_place]
)
def test_however_the_list_is_written_the_task_is_the_same(
    change: Callable[[Document], None],
) -> None:
    document = sample()
    change(document)
    assert document != sample()
    found, expected = task(reading(document)), task(reading(sample()))
    found["required"].sort()
    expected["required"].sort()
    assert found == expected


def test_a_field_is_what_it_is_on_the_page_of_a_model() -> None:
    """Where both state a keyword of a field they have in common, they state the same."""
    page = task(read(PAGE.read_bytes(), "page.txt"))
    here = task(reading(sample()))
    differing = {"description", "enum", "x-value-descriptions"}
    both = [name for name in page["properties"] if name in here["properties"]]
    assert len(both) == 10
    for name in (name for name in both if name not in ("model", "inputs")):
        mine, theirs = here["properties"][name], page["properties"][name]
        common = (mine.keys() & theirs.keys()) - differing
        assert "type" in common
        assert {key: mine[key] for key in common} == {key: theirs[key] for key in common}
    lists = [schema["properties"]["inputs"]["properties"] for schema in (here, page)]
    shapes = [fields["frameImages"]["items"]["anyOf"] for fields in lists]
    assert [[set(kind) for kind in shape] for shape in shapes] == [
        [{"type", "description"}, {"type", "properties", "required"}]
    ] * 2
    assert here["required"] == page["required"]


def test_values_are_where_the_document_states_them() -> None:
    lines = SAMPLE.read_text("utf-8").splitlines()
    stated = read(SAMPLE.read_bytes(), "schema.json").sourced
    assert stated is not None
    name = "Seedance10Sample"
    at = f"/components/schemas/{name}"
    for where, words in {
        "/title": "Runware API - Seedance",
        "/description": "makes short videos",
        "/properties/model/const": "bytedance:8@8",
        "/properties/model/type": "bytedance:8@8",
        "/properties/outputFormat/enum": '"oneOf"',
        "/properties/inputs/properties/frameImages/items/anyOf/1/properties/image": '"Image"',
        "/properties/seed/maximum": "9223372036854776000",
        "/allOf/0/not/required": '"allOf"',
    }.items():
        origin = stated.origin(at + where)
        assert origin is not None
        assert words in lines[origin.place.line - 1]
    below = {at + where for where, _ in walk(stated.document["components"]["schemas"][name])}
    unknown = {where for where in below if where not in stated.origins}
    assert not [where for where in unknown if where.rpartition("/")[0] not in stated.origins]
    assert not [where for where in stated.origins if where.startswith(at) and where not in below]


def without_model(document: Document) -> None:
    schemas(document)["Task"]["properties"]["model"] = {"type": "string"}


def two_models(document: Document) -> None:
    other = copy.deepcopy(schemas(document)["Task"])
    other["properties"]["model"]["const"] = "bytedance:9@9"
    schemas(document)["RequestBody"]["items"] = {"oneOf": [reference("Task"), other]}


def contradicting_parts(document: Document) -> None:
    other = {"properties": {"taskType": {"const": "imageInference"}}}
    schemas(document)["RequestBody"]["items"] = {"allOf": [reference("Task"), other]}


def circle(document: Document) -> None:
    schemas(document)["Task"]["properties"]["after"] = reference("Task")


def too_many(document: Document) -> None:
    two = [{"properties": {"model": {"const": model}}} for model in "ab"]
    items = {"allOf": [reference("Task"), *[{"oneOf": two}] * 10]}
    schemas(document)["RequestBody"]["items"] = items


RULES = [
    {"if": {"required": ["seed"]}, "then": {"required": ["duration"]}},
    {"if": {"required": ["seed"]}, "properties": {"seed": {"minimum": 1}}},
    {"properties": {"resolution": {"const": "720p"}}},
    {"anyOf": [{"properties": {"width": {"const": 1}}}, {"required": ["resolution"]}]},
    {"properties": {"extra": True}, "not": {"required": ["extra", "seed"]}},
    True,
]


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_rule_stays_a_rule(rule: object) -> None:
    """What restricts fields that are described elsewhere is no description of a task."""
    document = sample()
    schemas(document)["Task"]["allOf"].append(rule)
    schemas(document)["Task"]["oneOf"] = [{"required": ["width"]}, {"required": ["resolution"]}]
    found = task(reading(document))
    assert found["allOf"][1:] == [rule]
    assert found["oneOf"] == [{"required": ["width"]}, {"required": ["resolution"]}]
    assert found["properties"] == task(reading(sample()))["properties"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without_model, "it holds 0: none"),
        (two_models, "it holds 2: bytedance:8@8, bytedance:9@9"),
        (contradicting_parts, "two parts of a task disagree on 'const'"),
        (circle, "a part of the task leads back to itself"),
        (too_many, "more alternatives than are looked at"),
    ],
)
def test_a_list_that_does_not_show_one_task_is_refused(
    change: Callable[[Document], None], said: str
) -> None:
    document = sample()
    change(document)
    found = reading(document)
    assert found.sourced is None
    assert {finding.id for finding in found.findings if finding.severity > 20} == {"task-unclear"}
    assert any(said in str(finding) for finding in found.findings)


def test_a_list_of_something_else_stays_as_it_is() -> None:
    document = sample()
    del schemas(document)["Task"]["properties"]["taskType"]
    found = reading(document).sourced
    assert found is not None
    assert found.document["paths"].keys() == {"/"}


CALL = """
import json
from seedance import Runware
from seedance.testing import FakeProvider

with FakeProvider(Runware) as service:
    with Runware(api_key="k", **service.client_options) as client:
        task = client.seedance_1_0_sample(positive_prompt="A cat", resolution="720p")
        [sent] = service.submits
        print(json.dumps([task.id, sent.body]))
        try:
            client.seedance_1_0_sample(positive_prompt="A cat", resolution="1080p")
        except ValueError as problem:
            print(json.dumps(str(problem)))
        print(len(service.submits))
"""


def test_from_the_document_to_a_call(tmp_path: Path) -> None:
    """The whole way of a new variant: add, generate, and a request over HTTP."""
    fewer_specs(tmp_path / "specs")
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    page = "https://runware.ai/docs/models/bytedance-seedance-1-0-sample/schema.json"
    added = command("add", SAMPLE, "--page", page, cwd=tmp_path)
    assert added.returncode == 0, added.stderr
    made = command("generate", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    env = {"PYTHONPATH": str(tmp_path / "generated")}
    done = subprocess.run(
        [sys.executable, "-c", CALL], env=env, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    (id_, [sent]), refusal, count = map(json.loads, done.stdout.splitlines())
    assert sent == {
        "taskType": "videoInference",
        "taskUUID": id_,
        "model": "bytedance:8@8",
        "positivePrompt": "A cat",
        "resolution": "720p",
    }
    assert "resolution" in refusal
    assert count == 1


def test_a_document_of_another_host_is_refused(tmp_path: Path) -> None:
    """No address is taken from it; still, somebody should look why it names another one."""
    fewer_specs(tmp_path / "specs")
    document = sample()
    document["servers"][0]["url"] = "https://api.runware.example/v1"
    page = tmp_path / "schema.json"
    page.write_text(json.dumps(document), "utf-8")
    arguments = ("--page", "https://runware.ai/docs/x", "--provider", "runware")
    done = command("add", page, *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "[host-not-vouched]" in done.stderr
