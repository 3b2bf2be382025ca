"""Text from pages in every form of the report: shown, and never obeyed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diff import compare
from generator.diff.report import FORMATS, Report
from generator.diff.report.github import data, property_text
from generator.diff.report.html import escape as escape_html
from generator.diff.report.markdown import escape as escape_markdown
from generator.document import Sourced
from tests.diff.documents import document, members

HOSTILE = (
    "</pre><script>document.title='owned'</script><img src=x onerror=document.title='owned'>"
    " @octocat #12 GH-7 https://evil.example/a www.evil.example [link](javascript:x) `code`"
    " ${{ github.token }} $(touch owned) \x1b[31m\u202e\n::error::gotcha\r%0A | <!-- ]]>"
)
ARTEFACTS = Path(__file__).parents[2] / "artefacts"


def report(text: str, colour: bool = False) -> Report:
    """A report in which a page's text stands in every place it can reach."""
    base = document(members(prompt={"type": "string", "description": "a"}))
    revision = document(
        members(
            **{
                "prompt": {"type": "string", "description": text, "enum": [text]},
                text: {"type": "string"},
            }
        )
    )
    revision["info"]["title"] = text
    found = compare(Sourced(base), Sourced(revision))
    assert len(found.changes) == 4
    return Report(text, text, found.changes, colour=colour)


def test_text_cannot_move_the_cursor() -> None:
    shown = FORMATS["text"](report(HOSTILE))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", shown)
    assert not any(line.startswith("::") for line in shown.splitlines())
    assert "\x1b[31;1mbreaking" in FORMATS["text"](report("x", colour=True))


def test_markdown_has_no_live_marks() -> None:
    shown = FORMATS["markdown"](report(HOSTILE))
    assert "<script" not in shown.replace("\\<", "")
    for live in ("@octocat", "#12", "GH-7", "https://", "www.", "](", "<!--", "<img"):
        assert live not in shown, live


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_escapes_hold(text: str) -> None:
    assert not re.search(r"(?<!\\)[<>`*_\[\]|]", escape_markdown(text).replace("\\\\", ""))
    assert not re.search(r"@\w|://|#\d", escape_markdown(text))
    assert not re.search("[<>\"']", escape_html(text))
    assert not re.search(r"[\r\n]", data(text))
    assert not re.search(r"[\r\n:,]", property_text(text))


def test_annotations_stay_on_their_lines() -> None:
    shown = FORMATS["github"](report(HOSTILE))
    for line in shown.splitlines():
        assert re.match(r"::(error|warning|notice) [^:]*::[^\r\n]*$", line), line


def test_junit_is_xml() -> None:
    suite = ElementTree.fromstring(FORMATS["junit"](report(HOSTILE + "\x00\ufffe\ud800")))
    assert suite.attrib["tests"] == "4"


def test_html_loads_and_runs_nothing() -> None:
    shown = FORMATS["html"](report(HOSTILE))
    assert "<script" not in shown
    assert "<img" not in shown
    assert "default-src &#x27;none&#x27;" in shown
    assert not re.search(r"(src|href)=", shown.replace("src=x onerror=", ""))


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_an_empty_report_says_so(form: str) -> None:
    shown = FORMATS[form](Report("a", "b", ()))
    assert shown.endswith("\n")
    assert "no change" in shown or '"total": 0' in shown


@pytest.mark.browser
def test_the_page_in_a_browser(tmp_path: Path) -> None:
    """In headless Chromium: both sides are shown, nothing of the page's text comes alive."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser, "this test needs Chromium (Debian: apt-get install chromium)"
    page = tmp_path / "drift.html"
    page.write_text(FORMATS["html"](report(HOSTILE)))
    ARTEFACTS.mkdir(exist_ok=True)
    picture = ARTEFACTS / "drift-report.png"
    picture.unlink(missing_ok=True)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
        ]
        command += [f"--user-data-dir={tmp_path / 'profile'}", "--v=0", *arguments, page.as_uri()]
        return subprocess.run(
            command, capture_output=True, text=True, timeout=120, check=True, cwd=tmp_path
        )

    done = run("--dump-dom", "--virtual-time-budget=2000")
    assert "<title>Drift: " in done.stdout
    assert "owned'&lt;/script&gt;" in done.stdout
    assert "CONSOLE" not in done.stderr
    run(f"--screenshot={picture}", "--window-size=1200,1600")
    assert picture.stat().st_size > 10_000
    assert not (tmp_path / "owned").exists()
