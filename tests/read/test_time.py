"""Reading takes time linear in the length of a page."""

from __future__ import annotations

import time

import pytest

from generator.read import read

HEAD = """POST
/
v1
curl --request POST \\
  --url https://a.example/v1 \\
  --header 'Authorization: Bearer <token>' \\
  --data '
{}
'
{}

Body

application/json
"""
TAIL = """
Response

200 - application/json

Fine.

Was this page helpful?
"""
SHAPES = {
    "paragraphs": lambda n: "a\nstring\n\n" + "Some words of prose.\n\n" * n,
    "labels": lambda n: "a\nstring\n\n" + "Maximum string length: 3\n\n" * n,
    "examples": lambda n: "a\nstring\nExamples:\n" + '\n"x"\n' * n,
    "broken": lambda n: "a\nobject\nExample:\n" + "{\n" * n,
    "options": lambda n: "a\nenum<string>\nAvailable options:\n" + "value,\n" * n + "last\n",
    "fields": lambda n: "".join(f"f{i}\nstring\nrequired\n\nText.\n\n" for i in range(n)),
}


def _seconds(page: bytes) -> float:
    best = 9e9
    for _ in range(3):
        start = time.perf_counter()
        read(page, "page.txt")
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_page_takes_about_four_times_as_long(shape: str) -> None:
    small = (HEAD + SHAPES[shape](1500) + TAIL).encode()
    large = (HEAD + SHAPES[shape](6000) + TAIL).encode()
    assert _seconds(large) < 10 * _seconds(small) + 0.05
