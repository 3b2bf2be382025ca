"""``python -m generator diff`` as people run it: exit codes, refusals, allow file, git."""

from __future__ import annotations

import json
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.diff.report import FORMATS
from tests.diff.documents import altered, document, members
from tests.helpers.cli import ROOT, command, generator

CAPTURES = ROOT / "specs" / "captures" / "modellix"
PROMPT = {"type": "string", "maxLength": 10000}
BODY = members(prompt=PROMPT, ratio={"type": "string", "enum": ["16:9", "1:1"]})


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return _write(tmp_path / "base.json", document(BODY))


def _write(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value))
    return path


def _narrowed(tmp_path: Path) -> Path:
    body = altered(BODY)
    body["properties"]["prompt"]["maxLength"] = 2000
    return _write(tmp_path / "revision.json", document(body))


def _json(*arguments: str | Path, code: int) -> Any:
    done = command("diff", *arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (code, "")
    return json.loads(done.stdout)


def test_no_change(base: Path) -> None:
    report = _json(base, base, code=0)
    assert report["changes"] == []
    assert report["summary"]["total"] == 0


def test_a_breaking_change_with_its_places(base: Path, tmp_path: Path) -> None:
    report = _json(base, _narrowed(tmp_path), code=1)
    (change,) = report["changes"]
    assert change["id"] == "request-max-length-lowered"
    assert change["severity"] == change["wire"] == change["source"] == "breaking"
    assert (change["old"], change["new"]) == (10000, 2000)
    assert change["pointer"].endswith("/schema/properties/prompt/maxLength")
    assert change["path"] == "POST /videos › request body › prompt"
    assert change["base"] == {"file": str(base), "line": 1, "column": change["base"]["column"]}
    assert change["base"]["column"] > 100
    assert report["summary"]["breaking"] == 1


@pytest.mark.parametrize(
    ("gate", "code"), [("breaking", 0), ("warning", 0), ("info", 1), ("docs", 1), ("never", 0)]
)
def test_the_gate(base: Path, tmp_path: Path, gate: str, code: int) -> None:
    assert generator("diff", _narrowed(tmp_path), base, "--fail-on", gate).returncode == code


def test_yaml_is_compared_with_json(base: Path, tmp_path: Path) -> None:
    yaml = tmp_path / "revision.yaml"
    yaml.write_text("openapi: 3.1.0\n" + json.dumps({**document(BODY), "openapi": "3.1.0"}))
    # Not YAML any more: a second document on the line after the first key.
    assert _json(base, yaml, code=2)["refused"] is True
    lines = [f"{key}: {json.dumps(value)}" for key, value in document(BODY).items()]
    yaml.write_text("\n".join(lines) + "\n")
    assert _json(base, yaml, code=0)["changes"] == []


@pytest.mark.parametrize("text", ["", "{", "<html>Sign in</html>", "nothing of the kind", "[]"])
def test_what_cannot_be_read_is_refused(base: Path, tmp_path: Path, text: str) -> None:
    other = tmp_path / "other"
    other.write_text(text)
    for sides in ((base, other), (other, base)):
        report = _json(*sides, code=2)
        assert report["refused"] is True
        assert report["reason"].startswith("a side cannot be read")
    done = command("diff", base, other)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "could not judge" in done.stderr


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_refusal_is_a_report_in_every_form(base: Path, tmp_path: Path, form: str) -> None:
    other = tmp_path / "other"
    other.write_text("<html>Sign in</html>")
    done = command("diff", base, other, "--format", form)
    assert done.returncode == 2 and "Sign in" not in done.stdout
    if form == "junit":
        suite = ElementTree.fromstring(done.stdout)
        assert suite.attrib["errors"] == "1" and suite.find("testcase/error") is not None
    elif form == "html":
        assert done.stdout.startswith("<!doctype html>") and "could not judge" in done.stdout
    elif form != "text":
        assert "cannot be read" in done.stdout


def test_a_missing_file_is_refused(base: Path, tmp_path: Path) -> None:
    assert _json(base, tmp_path / "none.json", code=2)["refused"] is True


def test_vanished_fields_are_refused_until_somebody_says_so(tmp_path: Path) -> None:
    many = members(**{f"field{n}": {"type": "string", "maxLength": n + 1} for n in range(6)})
    few = members(**{f"field{n}": {"type": "string", "maxLength": n + 1} for n in range(2)})
    sides = _write(tmp_path / "a.json", document(many)), _write(tmp_path / "b.json", document(few))
    report = _json(*sides, code=2)
    assert report["id"] == "fields-vanished"
    assert "4 of 6" in report["reason"]
    assert "--even-if fields-vanished" in report["override"]
    assert len(_json(*sides, "--even-if", "fields-vanished", code=1)["changes"]) == 4


def test_vanished_operations_are_refused(tmp_path: Path) -> None:
    base = document(BODY)
    for name in ("a", "b", "c", "d"):
        base["paths"][f"/{name}/{name}"] = {"get": {"responses": {"200": {"description": name}}}}
    sides = _write(tmp_path / "a.json", base), _write(tmp_path / "b.json", document(BODY))
    assert _json(*sides, code=2)["id"] == "fields-vanished"


def test_a_document_without_any_operation_is_refused(base: Path, tmp_path: Path) -> None:
    empty = _write(tmp_path / "empty.json", {**document(BODY), "paths": {}})
    assert _json(base, empty, code=2)["id"] == "fields-vanished"
    assert _json(empty, base, code=0)["summary"]["info"] == 1


def test_a_page_of_another_variant_is_refused() -> None:
    sides = CAPTURES / "seedance-1.0-pro-fast-t2v.txt", CAPTURES / "seedance-2.0-fast-v2v.txt"
    assert _json(*sides, code=2)["id"] == "different-operation"


def test_a_truncated_page_is_refused(tmp_path: Path) -> None:
    page = CAPTURES / "seedance-2.0-fast-v2v.txt"
    half = tmp_path / page.name
    half.write_bytes(page.read_bytes()[:1500])
    assert _json(page, half, code=2)["refused"] is True


def test_a_page_that_changed_is_compared_with_lines(tmp_path: Path) -> None:
    page = CAPTURES / "seedance-2.0-fast-v2v.txt"
    text = page.read_text()
    changed = tmp_path / page.name
    assert text.count("1080p") or text.count("720p")
    changed.write_text(text.replace("4294967295", "2147483647"))
    report = _json(page, changed, code=1)
    assert [c["id"] for c in report["changes"]] == ["request-maximum-lowered"]
    assert report["changes"][0]["revision"]["line"] > 10


def test_values_that_a_page_no_longer_shows_are_not_removed(tmp_path: Path) -> None:
    page = ROOT / "specs" / "captures" / "runware" / "seedance-1.0-pro-fast.txt"
    lines = page.read_text().splitlines(keepends=True)
    cut = [line for line in lines if not line.startswith("  • `")]
    assert len(cut) < len(lines)
    changed = tmp_path / page.name
    changed.write_text("".join(cut))
    report = _json(page, changed, code=2)
    assert (report["refused"], report["id"]) == (True, "facts-lost")
    assert "outputFormat" in report["reason"]


def test_specs_folders_and_git_revisions(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    target = _write(tmp_path / "api.json", document(BODY))
    git("add", ".")
    git("commit", "-qm", "first")
    _write(target, document(altered(BODY) | {"required": ["prompt"]}))
    done = generator("diff", "git:HEAD:api.json", "api.json", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert [c["id"] for c in json.loads(done.stdout)["changes"]] == ["request-became-required"]
    for bad in ("git:nowhere:api.json", "git:--output=x:api.json", "git:HEAD:none.json", "git::a"):
        done = generator("diff", bad, "api.json", "--format", "json", cwd=tmp_path)
        assert done.returncode == 2
        assert json.loads(done.stdout)["refused"] is True
    assert not (tmp_path / "x").exists()


def test_the_specs_folder_against_itself() -> None:
    assert _json(ROOT / "specs", ROOT / "specs", code=0)["changes"] == []


def test_the_allow_file(base: Path, tmp_path: Path) -> None:
    revision = _narrowed(tmp_path)
    (change,) = _json(base, revision, code=1)["changes"]
    allow = tmp_path / "allow.yaml"
    entry = "- fingerprint: {}\n  reason: agreed with the provider\n  expires: {}\n"
    tomorrow, yesterday = (date.today() + timedelta(days=n) for n in (2, -2))
    allow.write_text(entry.format(change["fingerprint"], tomorrow))
    report = _json(base, revision, "--allow", allow, code=0)
    assert report["changes"] == []
    assert report["accepted"][0]["accepted"]["reason"] == "agreed with the provider"
    allow.write_text(entry.format(change["fingerprint"], yesterday))
    report = _json(base, revision, "--allow", allow, code=1)
    assert [finding["id"] for finding in report["findings"]] == ["allow-expired"]
    allow.write_text(entry.format("0123456789abcdef", tomorrow))
    report = _json(base, revision, "--allow", allow, code=1)
    assert [finding["id"] for finding in report["findings"]] == ["allow-not-needed"]


@pytest.mark.parametrize(
    "text",
    ["{}", "- a", "- fingerprint: x", "- {fingerprint: a, reason: '', expires: 2026-01-01}",
     "- {fingerprint: a, reason: b, expires: soon}", "- [", "a: b: c"],
)  # fmt: skip
def test_a_bad_allow_file_is_refused(base: Path, tmp_path: Path, text: str) -> None:
    allow = tmp_path / "allow.yaml"
    allow.write_text(text)
    report = _json(base, base, "--allow", allow, code=2)
    assert report["refused"] is True
    assert "allow.yaml" in report["reason"]


def test_junit_counts_only_what_closes_the_gate(base: Path, tmp_path: Path) -> None:
    body = altered(BODY)
    body["properties"]["prompt"] |= {"maxLength": 2000, "description": "new"}
    revision = _write(tmp_path / "b.json", document(body))
    done = command("diff", base, revision, "--format", "junit")
    suite = ElementTree.fromstring(done.stdout)
    assert suite.attrib["tests"] == "2"
    assert suite.attrib["failures"] == "1"
    assert len(suite.findall("testcase/failure")) == 1
