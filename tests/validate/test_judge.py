"""The judge says the same wherever it is asked: what else is installed decides nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.cli import ROOT

ASK = "import sys; from generator.validate.tool import judged; print(judged(sys.stdin.read()))"
FORMATS = {
    "fqdn": ("hostname", "class FQDN:\n    is_valid = False\n    def __init__(*_, **__): ..."),
    "rfc3987": ("iri", "def parse(text, rule): raise ValueError"),
    "rfc3986_validator": ("uri", "def validate_rfc3986(text, rule): return False"),
    "rfc3987_syntax": ("iri-reference", "def is_valid_syntax(rule, text): return False"),
    "jsonpointer": (
        "json-pointer",
        "JsonPointerException = ValueError\ndef JsonPointer(text): raise ValueError",
    ),
    "uri_template": ("uri-template", "def validate(text): return False"),
    "isoduration": (
        "duration",
        "class DurationParsingException(ValueError): ...\n"
        "def parse_duration(text): raise DurationParsingException",
    ),
}


def judged(kind: str, path: Path) -> list[str]:
    """What is said about a default, in a process that finds modules in a folder, too."""
    schema = {"type": "string", "format": kind, "default": "what stands here"}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "A service", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Field": schema}},
    }
    env = {**os.environ, "PYTHONPATH": f"{path}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        input=json.dumps(document),
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("package", FORMATS)
def test_a_package_that_the_judge_does_not_require_decides_nothing(
    tmp_path: Path, package: str
) -> None:
    kind, code = FORMATS[package]
    (tmp_path / f"{package}.py").write_text(code)
    assert judged(kind, tmp_path) == []


def test_what_the_judge_requires_decides() -> None:
    assert judged("date", ROOT) == ["'what stands here' is not a 'date'"]
