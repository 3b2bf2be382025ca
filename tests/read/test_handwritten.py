"""What stands in a page by hand: read exactly, or refused with a word on what to capture."""

from __future__ import annotations

import pytest

from generator.diagnostics import Finding
from generator.read import read

SPECIFICATION = """\
openapi: 3.1.0
info: {title: T, version: "1"}
servers:
  - url: https://api.example.com
paths:
  /v1/videos:
    post:
      parameters:
        - {name: dry, in: query, schema: {type: boolean}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                prompt: {type: string}
                image: {type: object, properties: {url: {type: string}}}
      responses:
        "200":
          description: Fine.
"""
TABLE = """\
| Parameter | Type | Required | Description |
| :--- | --- | --- | --- |
| `prompt` | string | Yes | What to show. |
| **dry** | boolean | No | Nothing happens. |
| image.url | string | No | Where it is. |
| image\\_size | string | No | Not in the specification. |

| Model | Type | Price |
| --- | --- | --- |
| fast | video | 1 |
"""
ELEMENTS = """\
<ParamField body="prompt" type="string" required>
  What to show.
</ParamField>
<ParamField
  query="seed"
  type="integer"
>
  Any number.
</ParamField>
"""
TITLED = "openapi.json post /v1/videos"


def page(*parts: str) -> str:
    return "\n".join(["# Create a video", "", "> Makes a video.", "", *parts])


def whole(text: str, *expected: tuple[str, int]) -> None:
    """The text is read to the specification, with these findings."""
    reading = read(text.encode(), "page.md")
    alone = read(SPECIFICATION.encode(), "page.yaml").sourced
    assert alone is not None
    assert reading.sourced is not None, reading.findings
    assert reading.sourced.document == alone.document
    assert [(f.id, f.place.line if f.place else 0) for f in reading.findings] == [*expected]


def refused(text: str) -> Finding:
    """The one reason why a text is not read."""
    reading = read(text.encode(), "page.md")
    assert reading.sourced is None
    [finding] = reading.findings
    return finding


@pytest.mark.parametrize(
    "block",
    [
        f"## OpenAPI\n\n````yaml {TITLED}\n{SPECIFICATION}````\n",
        f"## OpenAPI\n\n```yaml {TITLED}\n{SPECIFICATION}```\n",
        f"## OpenAPI\n\n```yaml\n{SPECIFICATION}```\n",
        f"## OpenAPI\n\n~~~\n{SPECIFICATION}~~~\n",
        f"## OpenAPI\n\n```bash\ncurl\n```\n\n```yaml\n{SPECIFICATION}```\n\n```json\n[]\n```\n",
        f"## OpenAPI\n\n{TITLED}\n{SPECIFICATION}",
        f"{TITLED}\n\n{SPECIFICATION}",
        f"POST /v1/videos\n{SPECIFICATION}\nWas this page helpful?\n\nYes\nNo\n",
    ],
)
def test_a_specification_is_read_however_it_is_set_off(block: str) -> None:
    whole(page(block))


def test_the_lines_are_those_of_the_page() -> None:
    text = page(TITLED, SPECIFICATION)
    sourced = read(text.encode(), "page.md").sourced
    assert sourced is not None
    origin = sourced.origin(
        "/paths/~1v1~1videos/post/requestBody/content/application~1json/schema/properties/prompt"
    )
    assert origin is not None
    assert "prompt:" in text.split("\n")[origin.place.line - 1]


def test_a_field_that_only_the_table_has_is_reported() -> None:
    text = page(TABLE, f"## OpenAPI\n\n````yaml {TITLED}\n{SPECIFICATION}````\n")
    line = text.split("image\\_size")[0].count("\n") + 1
    whole(text, ("hand-written", line))


def test_a_field_that_only_an_element_has_is_reported() -> None:
    text = page(ELEMENTS, f"## OpenAPI\n\n````yaml {TITLED}\n{SPECIFICATION}````\n")
    whole(text, ("hand-written", text.split("<ParamField\n")[0].count("\n") + 1))


def test_a_table_inside_code_is_not_a_table() -> None:
    text = page(f"```\n{TABLE}```\n", f"## OpenAPI\n\n````yaml {TITLED}\n{SPECIFICATION}````\n")
    whole(text)


@pytest.mark.parametrize(
    ("fields", "count"), [(TABLE, 4), (ELEMENTS, 2), (TABLE + "\n" + ELEMENTS, 6)]
)
def test_a_page_with_nothing_else_is_refused(fields: str, count: int) -> None:
    text = page("```\nPOST https://api.example.com/v1/videos\n```\n", fields)
    finding = refused(text)
    assert (finding.id, f"its {count} fields" in finding.message) == ("hand-written", True)
    assert finding.place is not None
    assert "prompt" in text.split("\n")[finding.place.line - 1]
    assert "capture the schema" in str(finding.hint)


def test_prose_alone_is_refused_too() -> None:
    finding = refused(page("`POST /v1/videos`\n\n**prompt** (string, required): what to show.\n"))
    assert finding.id == "not-a-document"
    assert "facts document" in str(finding.hint)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SPECIFICATION.replace("  ", ""), "lost its indentation"),
        (SPECIFICATION.replace("paths:", "Copy\npaths:"), "other text stands inside"),
        (SPECIFICATION.rstrip("\n"), "has no line end"),
    ],
)
def test_a_specification_that_is_torn_is_refused(text: str, said: str) -> None:
    finding = refused(page("## OpenAPI", "", TITLED, text))
    assert finding.id == "specification-lost"
    assert said in finding.message
    assert finding.hint == "capture the page's .md form"


def test_a_specification_about_another_operation_is_refused() -> None:
    finding = refused(page("openapi.json get /v1/other", SPECIFICATION))
    assert finding.id == "address-mismatch"
