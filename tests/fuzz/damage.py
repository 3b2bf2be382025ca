"""One change at one place of a value or a text, decided by whoever drives the fuzzing."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, Protocol

from generator.document import walk

Json = Any


class Choices(Protocol):
    """Decides: Hypothesis, the bytes of a coverage-guided fuzzer, or a seeded generator."""

    def below(self, count: int) -> int:
        """A number from 0 to ``count - 1``."""


WORDS = (
    *("", " ", "\n", "x", "0", "-", "²", "٣", "1_000", "1e400", "nan", "No", "~", "null"),
    *("x" * 300, "x" * 120_000, "9" * 5000, "İ", "ﬁ", "class", "None", "self", "__class__"),
    *("\u202e", "\ufeff", "\u2028", "\x85", "\x00", "\ud800", "\ufffe", "\U0010ffff", "\x1b[2J"),
    *("http://[", "https://[::1", "https://api.modellix.ai/x", "//x", "/{x}", "{", "}", "{{ 7 }}"),
    *("#", "#/", "$", "$.*", "$ref", "(", "(?<x", "a{99999}", "*", "../x", "captures/x", "x:y"),
    *("2026-13-45", "2026-02-03", "16:9", "4k", "t2v", "string", "integer", "object", "array"),
    *("application/json", "prompt", "1.0", "\\", '"""', "%s", "default:", "required", "[", "]"),
    *("minimum: 3", "29 <= x <= 289", "enum<string>", "Available options:", "```", "| a | b |"),
)
NUMBERS = (0, -1, 1, 1.5, 2**31, 2**53 + 1, -(2**63), 10**300, 1e308, -5e-324, 10**399)
OTHERS: tuple[Json, ...] = (
    None,
    True,
    False,
    [],
    [[]],
    [None],
    ["", ""],
    {},
    {"": ""},
    {"$ref": "#"},
    [{}],
)
ODD: tuple[Json, ...] = (*OTHERS, {"$ref": 3}, {"type": []}, {"x": {"x": "x"}}, *NUMBERS, *WORDS)
NAMES = (
    *("", "~1/~0", "$ref", "type", "enum", "const", "properties", "required", "items", "allOf"),
    *("anyOf", "not", "default", "x-variant", "x-tasks", "x-media", "x-source", "title", "class"),
    *("a.b[0]", "0", "\u202e", "\ud800", "x" * 300, "²", "model_config", "__init__", "post", "get"),
)


def damaged(value: Json, choices: Choices) -> Json:
    """A copy of a JSON value with one place of it changed."""
    root = {"": copy.deepcopy(value)}
    holders = [holder for _, holder in walk(root) if isinstance(holder, (dict, list)) and holder]
    places = [(h, key) for h in holders for key in (h if isinstance(h, dict) else range(len(h)))]
    holder, key = places[choices.below(len(places))]
    CHANGES[choices.below(len(CHANGES))](holder, key, choices, [h[k] for h, k in places])
    return root.get("")


def _replace(holder: Json, key: Json, choices: Choices, _others: list[Json]) -> None:
    holder[key] = copy.deepcopy(ODD[choices.below(len(ODD))])


def _swap(holder: Json, key: Json, choices: Choices, others: list[Json]) -> None:
    """Another value of the same document stands there."""
    holder[key] = copy.deepcopy(others[choices.below(len(others))])


def _delete(holder: Json, key: Json, _choices: Choices, _others: list[Json]) -> None:
    del holder[key]


def _again(holder: Json, key: Json, choices: Choices, _others: list[Json]) -> None:
    """The value once more: behind itself, or under another name."""
    value = copy.deepcopy(holder[key])
    if isinstance(holder, list):
        holder.insert(key, value)
    else:
        holder[NAMES[choices.below(len(NAMES))]] = value


def _rename(holder: Json, key: Json, choices: Choices, _others: list[Json]) -> None:
    if isinstance(holder, dict):
        name = NAMES[choices.below(len(NAMES))]
        members = [(name if k == key else k, v) for k, v in holder.items()]
        holder.clear()
        holder.update(members)
    else:
        holder[key] = {NAMES[choices.below(len(NAMES))]: holder[key]}


def _wrap(holder: Json, key: Json, choices: Choices, _others: list[Json]) -> None:
    holder[key] = [holder[key]] if choices.below(2) else {"x": holder[key]}


def _spliced(holder: Json, key: Json, choices: Choices, _others: list[Json]) -> None:
    """A text with an odd word in it; a number beside itself."""
    value = holder[key]
    if isinstance(value, str):
        at = choices.below(len(value) + 1)
        holder[key] = value[:at] + WORDS[choices.below(len(WORDS))] + value[at:]
    elif isinstance(value, int) and not isinstance(value, bool):
        holder[key] = value + choices.below(3) - 1 if choices.below(2) else -value
    else:
        holder[key] = str(value)


Change = Callable[[Json, Json, Choices, list[Json]], None]
CHANGES: tuple[Change, ...] = (_replace, _replace, _swap, _delete, _again, _rename, _wrap, _spliced)


def damaged_lines(text: str, choices: Choices) -> str:
    """A text with one line of it changed: gone, twice, elsewhere, odd, cut or indented."""
    lines = text.split("\n")
    at = choices.below(len(lines))
    kind, line = choices.below(7), lines[at]
    cut = choices.below(len(line) + 1)
    word = WORDS[choices.below(len(WORDS))]
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(choices.below(len(lines) + 1), line)
    elif kind == 2:
        lines[at] = word
    elif kind == 3:
        lines[at] = line[:cut] + word + line[cut:]
    elif kind == 4:
        lines[at:] = [line[:cut]]
    elif kind == 5:
        lines[at] = line[:cut]
    else:
        lines[at] = ("  " if choices.below(2) else "") + line.lstrip(" ")
    return "\n".join(lines)


def damaged_bytes(data: bytes, choices: Choices) -> bytes:
    """Some bytes with a run of them replaced by a few others."""
    start = choices.below(len(data) + 1)
    end = min(len(data), start + choices.below(100))
    put = bytes(choices.below(256) for _ in range(choices.below(6)))
    return data[:start] + put + data[end:]
