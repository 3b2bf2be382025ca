"""Templates: mistakes have a file and a line; what is not made to be printed is not printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.describe import describe
from generator.describe.code import Code, Text
from generator.diagnostics import BadInput, Place
from generator.render import load_templates, render
from generator.render.templates import Templates

from .build import document, normalized, schema, templates

MODULE = "package/[provider]/models/module.py.jinja"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("one\ntwo {% if %}\n", 2, "Expected an expression"),
        ("one\n\n{{ nobody }}\n", 3, "'nobody' is undefined"),
        ("one\n{{ value.nothing }}\n", 2, "nothing"),
        ("{{ words }}\n", 1, "a str is not Code"),
        ("\n{{ value ~ words }}\n", 2, "a str is not Code"),
        ("{{ 'made here' }}\n", 1, "a str is not Code"),
        ("{{ value | upper }}\n", 1, "a str is not Code"),
        ("{{ 1 }}\n", 1, "a int is not Code"),
        ("{% include 'other.jinja' %}\n", 1, "other.jinja"),
        ("{{ value }\n", 1, "unexpected"),
    ],
)
def test_a_mistake_is_bad_input_with_file_and_line(text: str, line: int, words: str) -> None:
    made = Templates({"page.jinja": text})
    with pytest.raises(BadInput) as caught:
        made.render("page.jinja", value=Code("x = 1"), words=Text("x"))
    (finding,) = caught.value.findings
    assert finding.place == Place("templates/page.jinja", line)
    assert words in finding.message


def test_code_is_printed_as_it_is() -> None:
    made = Templates({"page.jinja": "{% for line in lines %}\n{{ line }}\n{% endfor %}\n"})
    assert (
        made.render("page.jinja", lines=[Code("a = '<b>'"), Code("c = 1")]) == "a = '<b>'\nc = 1\n"
    )


@pytest.mark.parametrize("path", sorted(p for p in templates() if p.startswith("package/")))
def test_a_broken_template_stops_the_run(path: str) -> None:
    made = normalized(document(schema()))
    broken = {**templates(), path: templates()[path] + "{{ nobody }}"}
    with pytest.raises(BadInput, match=r"nobody.*\[template-error\]") as caught:
        render(describe(made), made.documents, broken)
    place = caught.value.findings[0].place
    assert place is not None
    assert place.file == f"templates/{path}"
    assert place.line == templates()[path].count("\n") + 1


def test_a_missing_template_is_named() -> None:
    made = normalized(document(schema()))
    fewer = {path: text for path, text in templates().items() if path != MODULE}
    with pytest.raises(BadInput, match="template-missing") as caught:
        render(describe(made), made.documents, fewer)
    assert str(caught.value.findings[0].place).startswith(f"templates/{MODULE}")


def test_a_missing_runtime_is_named() -> None:
    made = normalized(document(schema()))
    fewer = {p: t for p, t in templates().items() if not p.endswith("/errors.py")}
    with pytest.raises(BadInput, match="has no __all__"):
        render(describe(made), made.documents, fewer)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="templates-missing"):
        load_templates(tmp_path / "nothing")


def test_a_template_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.jinja").write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match=r"a\.jinja.*template-unreadable"):
        load_templates(tmp_path)
