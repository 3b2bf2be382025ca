"""A capture cut off anywhere: the same operation, or none; never a smaller one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Json, get
from generator.read import read

CAPTURES = Path(__file__).parents[2] / "specs" / "captures"
FILES = sorted(path for path in CAPTURES.rglob("*") if path.is_file())
# Ends after the last field's pills, where another whole capture ends: only its description is gone.
LOOKS_WHOLE = {("seedance-1.0-pro-fast-t2v.txt", 2250)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_cut_capture(path: Path) -> None:
    data = path.read_bytes()
    whole = read(data, path.name).sourced
    assert whole is not None
    for cut in range(0, len(data), 50):
        reading = read(data[:cut], path.name)
        if reading.sourced is None:
            assert any(finding.severity.label == "error" for finding in reading.findings)
        elif (path.name, cut) in LOOKS_WHOLE:
            assert _requests(reading.sourced.document) == _requests(whole.document)
        else:
            assert reading.sourced.document == whole.document, cut


def _requests(document: Json) -> Json:
    return [
        operation["requestBody"]
        for item in document["paths"].values()
        for operation in item.values()
    ]


YAML = """openapi: 3.1.0
info: {title: T, version: "1"}
servers:
  - url: https://api.example.com/v1
paths:
  /things:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                a: {type: string}
                b: {type: integer}
              required:
                - a
      responses:
        "200":
          description: Fine.
"""


def test_yaml_cut_inside_a_line_is_refused() -> None:
    whole = read(YAML.encode(), "x.yaml").sourced
    assert whole is not None
    for cut in range(len(YAML) - 1):
        if YAML[cut - 1 : cut] == "\n":
            continue
        reading = read(YAML[:cut].encode(), "x.yaml")
        assert reading.sourced is None, cut


@pytest.mark.parametrize("fence", ["````", "```"])
def test_a_markdown_page_whose_block_is_not_closed(fence: str) -> None:
    heading = "## OpenAPI" if fence == "````" else "## OpenAPI Specification"
    page = f"# T\n\n{heading}\n\n{fence}yaml post /things\n{YAML}{fence}\n"
    whole = read(page.encode(), "x.md").sourced
    assert whole is not None
    schema = "/paths/~1things/post/requestBody/content/application~1json/schema"
    assert list(get(whole.document, schema)["properties"]) == ["a", "b"]
    for cut in range(0, len(page) - len(fence) - 1, 7):
        assert read(page[:cut].encode(), "x.md").sourced is None, cut
