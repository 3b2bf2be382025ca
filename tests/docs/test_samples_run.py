"""Every sample of the documentation, run as it stands, over real HTTP to a provider on loopback.

The server checks each body against the normalized OpenAPI document.
"""

from __future__ import annotations

import functools
import re
import warnings
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

import seedance
from seedance.testing import FakeProvider

from ..helpers.cli import ROOT

GENERATED = ROOT / "generated"
README = (GENERATED / "README.md").read_text("utf-8")
SAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


class Code(HTMLParser):
    """The contents of ``<pre>`` elements."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "pre":
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


@pytest.fixture(scope="module")
def providers() -> Iterator[dict[str, FakeProvider]]:
    """A provider of each kind, which refuses what its document does not allow."""
    names = {"Modellix": "modellix", "Runware": "runware"}
    started = {
        name: FakeProvider(
            getattr(seedance, name), openapi=ROOT / "generated" / "openapi" / f"{file}.json"
        )
        for name, file in names.items()
    }
    yield started
    for provider in started.values():
        provider.close()


def test_there_is_a_minimal_sample_of_every_callable_variant() -> None:
    called = {match for code in SAMPLES for match in re.findall(r"client\.(\w+)\(", code)}
    assert called == {variant.name for variant in seedance.find(status=None)}


def test_the_page_shows_the_same_samples() -> None:
    shown = Code((GENERATED / "docs" / "index.html").read_text("utf-8")).found
    assert sorted(shown) == sorted(SAMPLES)


@pytest.mark.parametrize("code", SAMPLES, ids=lambda code: re.findall(r"client\.(\w+)", code)[0])
def test_a_sample_works(
    code: str, providers: dict[str, FakeProvider], monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    for name, provider in providers.items():
        client = functools.partial(
            getattr(seedance, name), api_key="key-for-tests", **provider.client_options
        )
        monkeypatch.setattr(seedance, name, client)
        provider.received.clear()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the retired variant says so
        exec(compile(code, "sample", "exec"), {})
    sent = [one for provider in providers.values() for one in provider.submits]
    assert len(sent) == 1
    task, status = capsys.readouterr().out.split()
    assert task
    assert status
