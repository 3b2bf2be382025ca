"""The page in a real browser: filters, details, keyboard, phone, both colour schemes, axe."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .page import docs, rendered

pytestmark = pytest.mark.browser

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium; a missing one is a failure, not a skip: the mark selects these tests."""
    from playwright.sync_api import sync_playwright

    program = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    assert program, "install chromium (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as a file."""
    path: Path = tmp_path_factory.mktemp("docs") / "index.html"
    path.write_text(rendered(docs())["docs/index.html"], "utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """An open page. Whatever it writes to the console or asks of the network is a failure."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    noise: list[str] = []
    opened.on("console", lambda message: noise.append(message.text))
    opened.on("pageerror", lambda error: noise.append(str(error)))
    opened.on("request", lambda request: noise.append(request.url))
    opened.goto(address)
    assert noise.pop(0) == address
    yield opened
    assert [line for line in noise if not line.startswith(address)] == []
    opened.close()


def shown(page: Any) -> list[str]:
    """The ids of the variants whose rows are visible."""
    rows = page.locator("#table tbody tr").all()
    return [row.locator("a").get_attribute("href") for row in rows if row.is_visible()]


def wanted(condition: Any) -> list[str]:
    found = (listed.shown.value() for listed in docs().variants)
    return [f"#{variant.anchor}" for variant in found if condition(variant)]


FILTERS = [
    ("provider", "runware", lambda v: v.provider == "runware"),
    ("task", "v2v", lambda v: "v2v" in v.tasks),
    ("resolution", "4k", lambda v: "4k" in v.resolutions),
]


@pytest.mark.parametrize(("name", "value", "condition"), FILTERS)
def test_a_choice_filters(page: Any, name: str, value: str, condition: Any) -> None:
    page.select_option(f"#{name}", value)
    assert shown(page) == wanted(condition)
    assert 0 < len(shown(page)) < len(docs().variants)
    assert page.inner_text("#count") == f"{len(shown(page))} of {len(docs().variants)} variants"


def test_seconds_filter_by_the_longest_documented_video(page: Any) -> None:
    page.fill("#seconds", "13")
    assert shown(page) == wanted(lambda v: v.longest and float(v.longest) >= 13)


def test_words_and_callable_filter(page: Any) -> None:
    page.fill("#words", "2.0 MINI")
    assert shown(page) == wanted(lambda v: "2.0" in v.id and "mini" in v.id)
    page.check("#callable")
    assert shown(page) == wanted(lambda v: "2.0" in v.id and "mini" in v.id and v.callable)


def test_filters_work_together_and_reset(page: Any) -> None:
    page.select_option("#provider", "modellix")
    page.select_option("#task", "t2v")
    page.select_option("#resolution", "1080p")
    page.fill("#seconds", "99")
    assert shown(page) == []
    assert page.is_visible("#none")
    page.click("button[type=reset]")
    page.wait_for_function("document.getElementById('none').hidden")
    assert len(shown(page)) == len(docs().variants)


def test_the_keyboard_is_enough(page: Any) -> None:
    """Tab to a variant, enter opens its details, the focus goes there, enter closes them."""
    anchor = docs().variants[0].shown.value().anchor
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == f"#{anchor}":
            break
    page.keyboard.press("Enter")
    page.wait_for_function(f"document.getElementById('{anchor}').open")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    assert not page.evaluate(f"document.getElementById('{anchor}').open")


def test_an_address_with_a_variant_opens_it(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}#runware-bytedance-2-2")
    assert page.is_visible("#runware-bytedance-2-2 pre")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_readable_and_accessible(browser: Any, address: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
    page.close()


def test_it_is_all_there_without_scripts(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("#table tbody tr").count() == len(docs().variants)
    page.click("#runware-bytedance-2-2 summary")
    assert page.is_visible("#runware-bytedance-2-2 pre")
    context.close()
