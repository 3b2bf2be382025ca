"""The specs of this repository: what their documents become, and what happens when one changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.diagnostics import BadInput, Severity
from generator.document import Object, walk
from generator.normalize import Normalized, normalize
from generator.read import read
from generator.specs import Specs, load_specs
from generator.validate import validate

from ..helpers.cli import ROOT

LITE = "captures/modellix/seedance-1.0-lite-t2v.txt"

CAPTURED = {
    "modellix/seedance-1.0-pro-fast-t2v": "/bytedance/seedance-1.0-pro-fast-t2v",
    "modellix/seedance-1.0-lite-t2v": "/text-to-video/bytedance/seedance-1.0-lite-t2v/async",
    "modellix/seedance-2.0-fast-v2v": "/bytedance/seedance-2.0-fast-v2v/async",
    "modellix/seedance-2.0-fast-i2v": "/bytedance/seedance-2.0-fast-i2v/async",
}


@pytest.fixture(scope="module")
def specs() -> Specs:
    """The specs folder of this repository."""
    return load_specs(ROOT / "specs")


@pytest.fixture(scope="module")
def normalized(specs: Specs) -> Normalized:
    """Its two documents."""
    return built(specs)


def built(specs: Specs) -> Normalized:
    """Everything up to normalize."""
    documents = specs.manifest.documents
    return normalize(specs, {e.file: read(specs.files[e.file], e.file, e.form) for e in documents})


def changed(specs: Specs, file: str, old: str, new: str) -> Specs:
    """The same specs with one file edited."""
    data = specs.files[file].decode()
    assert old in data
    return specs._replace(files={**specs.files, file: data.replace(old, new).encode()})


def modellix(normalized: Normalized) -> Object:
    """The Modellix document."""
    return normalized.providers["modellix"].document


def request(document: Object, name: str) -> Object:
    """A component of a document."""
    schema: Object = document["components"]["schemas"][name]
    return schema


def test_both_documents_are_valid_and_have_one_server_each(normalized: Normalized) -> None:
    servers = {
        provider: sourced.document["servers"] for provider, sourced in normalized.providers.items()
    }
    assert servers == {
        "modellix": [{"url": "https://api.modellix.ai/api/v1"}],
        "runware": [{"url": "https://api.runware.ai"}],
    }
    for sourced in normalized.providers.values():
        assert [e.message for e in OpenAPIV31SpecValidator(sourced.document).iter_errors()] == []


def test_validation_finds_no_error(normalized: Normalized) -> None:
    assert [f for f in validate(normalized) if f.severity >= Severity.ERROR] == []


def test_every_captured_variant_is_paid_and_at_its_documented_path(normalized: Normalized) -> None:
    paths = modellix(normalized)["paths"]
    for variant, path in CAPTURED.items():
        operation = paths[path]["post"]
        assert operation["x-variant"]["id"] == variant
        assert operation["x-paid"] is True
    assert "x-paid" not in paths["/tasks/{task_id}"]["get"]


def test_the_staging_host_is_nowhere(normalized: Normalized) -> None:
    for sourced in normalized.providers.values():
        assert "jpushoa" not in json.dumps(sourced.document)


def test_only_the_retired_variant_is_deprecated(normalized: Normalized) -> None:
    paths = modellix(normalized)["paths"]
    deprecated = {v for v, path in CAPTURED.items() if paths[path]["post"].get("deprecated")}
    assert deprecated == {"modellix/seedance-1.0-lite-t2v"}
    lite = paths[CAPTURED["modellix/seedance-1.0-lite-t2v"]]["post"]
    assert lite["x-variant"]["status"] == "retired"


def test_operation_ids_are_the_stated_ones_where_there_are_any(normalized: Normalized) -> None:
    paths = modellix(normalized)["paths"]
    ids = [paths[path]["post"]["operationId"] for path in CAPTURED.values()]
    assert ids == [
        "seedance10ProFastT2v",
        "seedance10LiteT2v",
        "seedance20FastV2vAsync",
        "seedance20FastI2vAsync",
    ]


def test_all_four_submits_share_the_one_full_answer(normalized: Normalized) -> None:
    paths = modellix(normalized)["paths"]
    for path in CAPTURED.values():
        content = paths[path]["post"]["responses"]["200"]["content"]["application/json"]
        assert content["schema"] == {"$ref": "#/components/schemas/TaskSubmission"}
    data = request(modellix(normalized), "TaskSubmissionData")
    assert data["required"] == ["status", "task_id", "model_id"]
    origin = normalized.providers["modellix"].origin("/components/schemas/TaskSubmissionData")
    assert origin is not None
    assert origin.place.file == "captures/modellix/seedance-2.0-fast-i2v.json"


def test_documented_examples_are_kept(normalized: Normalized) -> None:
    operation = modellix(normalized)["paths"][CAPTURED["modellix/seedance-1.0-lite-t2v"]]["post"]
    body = operation["requestBody"]["content"]["application/json"]
    assert body["example"] == {"prompt": "A serene beach at sunset with gentle waves"}
    answer = operation["responses"]["200"]["content"]["application/json"]["example"]
    assert answer["data"]["task_id"] == "task-video-abc123"


def test_properties_keep_the_order_of_the_page(normalized: Normalized) -> None:
    lite = request(modellix(normalized), "Seedance10LiteT2vRequest")
    assert list(lite["properties"]) == [
        "prompt", "ratio", "resolution", "duration", "frames", "seed", "camera_fixed",
        "service_tier", "execution_expires_after", "return_last_frame",
    ]  # fmt: skip
    task = request(normalized.providers["runware"].document, "Seedance10ProFastRequest")
    names = list(task["properties"])
    assert names[:3] == ["taskType", "taskUUID", "outputType"]
    at = names.index("positivePrompt")
    assert names[at : at + 4] == ["positivePrompt", "width", "height", "resolution"]


def test_a_runware_task_is_told_apart_by_its_model(normalized: Normalized) -> None:
    document = normalized.providers["runware"].document
    inference = request(document, "VideoInferenceTask")
    assert inference["discriminator"]["propertyName"] == "model"
    reference = "#/components/schemas/Seedance10ProFastRequest"
    assert inference["discriminator"]["mapping"]["bytedance:2@2"] == reference
    task = request(document, "Seedance10ProFastRequest")
    assert task["x-variant"]["id"] == "runware/bytedance:2@2"
    assert task["properties"]["taskUUID"]["x-client-id"] == "uuid4"
    assert task["properties"]["seed"]["maximum"] == 2**63 - 1
    assert task["dependentRequired"] == {"width": ["height"], "height": ["width"]}
    frame = request(document, "Seedance10ProFastRequestInputsFrameImages")["properties"]["frame"]
    assert frame["enum"] == ["first", 0]


def test_requests_are_closed_all_the_way_down(normalized: Normalized) -> None:
    for sourced in normalized.providers.values():
        for name, schema in sourced.document["components"]["schemas"].items():
            if "Request" in name:
                closed = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
                assert closed is not None, name


def test_every_value_comes_from_a_line_of_an_input(specs: Specs, normalized: Normalized) -> None:
    lines = {file: len(data.splitlines()) for file, data in specs.files.items()}
    for sourced in normalized.providers.values():
        for at, _value in walk(sourced.document):
            origin = sourced.origin(at)
            assert origin is not None, at
            assert 1 <= origin.place.line <= lines[origin.place.file], (at, origin)


def test_what_an_overlay_put_in_says_why(normalized: Normalized) -> None:
    origin = normalized.providers["runware"].origin(
        "/components/schemas/Seedance10ProFastRequest/properties/resolution/enum"
    )
    assert origin is not None and origin.rule is not None and origin.text is not None
    assert origin.kind == "overlay"
    assert origin.place.file == "overlays/runware/seedance-1.0-pro-fast.yaml"
    assert "newest first-party source" in origin.rule
    assert "runware-sdk 1.8.0" in origin.text


def test_normalizing_twice_gives_the_same(specs: Specs, normalized: Normalized) -> None:
    again = built(specs)
    for provider, sourced in normalized.providers.items():
        assert json.dumps(again.providers[provider].document) == json.dumps(sourced.document)
        assert again.providers[provider].origins == sourced.origins
    assert again.findings == normalized.findings


def test_a_page_that_names_the_known_host_makes_its_overlay_stale(specs: Specs) -> None:
    newer = changed(specs, LITE, "modellixapi.jpushoa.com", "api.modellix.ai")
    with pytest.raises(BadInput) as caught:
        built(newer)
    found = str(caught.value)
    assert found.startswith("overlays/modellix/seedance-1.0-lite-t2v.yaml:")
    assert "[overlay-stale]" in found
    assert f"(see {LITE}:8" in found


def test_a_page_with_another_host_is_refused(specs: Specs) -> None:
    file = "captures/modellix/seedance-2.0-fast-v2v.txt"
    newer = changed(specs, file, "--url https://api.modellix.ai/", "--url https://evil.example/")
    with pytest.raises(BadInput) as caught:
        built(newer)
    found = str(caught.value)
    assert found.startswith(f"{file}:9")
    assert "[host-not-vouched]" in found


def test_an_overlay_without_its_target_is_reported_with_file_and_line(specs: Specs) -> None:
    file = "overlays/runware/seedance-1.0-pro-fast.yaml"
    broken = changed(specs, file, "properties.resolution\n", "properties.resolutions\n")
    with pytest.raises(BadInput) as caught:
        built(broken)
    assert str(caught.value).startswith(f"{file}:")
    assert "[overlay-no-match]" in str(caught.value)


def test_the_manifest_lists_every_capture(specs: Specs) -> None:
    folder = ROOT / "specs"
    captures = {p.relative_to(folder).as_posix() for p in folder.rglob("captures/*/*")}
    listed = {entry.file for entry in specs.manifest.documents}
    assert captures == {file for file in listed if Path(file).parts[0] == "captures"}
