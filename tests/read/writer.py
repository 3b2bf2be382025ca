"""An operation as a documentation site prints it: the inverse of the page readers, in the tests.

Written from the layout rules alone; it shares nothing with the readers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]

CHINESE = {
    "Skip to main content": "跳转到主要内容",
    "Authorizations": "授权",
    "Headers": "请求头",
    "Path Parameters": "路径参数",
    "Query Parameters": "查询参数",
    "Body": "请求体",
    "Response": "响应",
    "required": "必填",
    "default:": "默认值:",
    "Available options:": "可用选项:",
    "Required range:": "必填范围:",
    "Example:": "示例:",
}


@dataclass(frozen=True)
class Style:
    """How a page was captured."""

    glued: bool = False
    chinese: bool = False
    markdown: bool = False
    furniture: bool = True
    crlf: bool = False
    nbsp: bool = False
    status: str = "one line"  # or "two lines", "media", "none"
    index: bool = False


@dataclass(frozen=True)
class Operation:
    """What a page is about; ``body`` and ``answer`` are object schemas."""

    title: str
    server: str
    path: str
    description: str
    body: Schema
    answer: Schema
    answer_example: Any
    body_example: Any
    answer_description: str = "Done."
    scheme: str = "bearer"
    scheme_description: str = "How callers say who they are."
    query: tuple[tuple[str, bool, Schema], ...] = ()
    headers: tuple[tuple[str, bool, Schema], ...] = ()
    in_path: tuple[tuple[str, bool, Schema], ...] = ()


def render(operation: Operation, style: Style) -> str:
    """The text of the page."""
    lines = _Page(operation, style).lines()
    text = "\n".join(lines) + "\n"
    if style.nbsp:
        text = text.replace("Required range:", "Required\u00a0range:")
    if style.crlf:
        text = text.replace("\n", "\r\n")
    return text


def type_line(schema: Schema) -> str:
    """The type of a schema as it is printed."""
    kind = schema.get("type")
    nullable = isinstance(kind, list)
    if isinstance(kind, list):
        kind = next(one for one in kind if one != "null")
    if "anyOf" in schema:
        return " | ".join(type_line(one) for one in schema["anyOf"])
    if kind == "array":
        items = schema["items"]
        inner = type_line(items)
        inner = f"({inner})" if " | " in inner else inner
        shown = f"{inner}[]"
    elif "title" in schema:
        shown = f"{schema['title']} · {kind}"
    elif "enum" in schema:
        shown = f"enum<{kind}>"
    elif "format" in schema:
        shown = f"{kind}<{schema['format']}>"
    else:
        shown = kind or "any"
    return f"{shown} | null" if nullable else shown


class _Page:
    def __init__(self, operation: Operation, style: Style) -> None:
        self.operation = operation
        self.style = style
        self.made: list[str] = []
        self.section = ""

    def word(self, text: str) -> str:
        return CHINESE.get(text, text) if self.style.chinese else text

    def lines(self) -> list[str]:
        operation, style = self.operation, self.style
        if style.furniture:
            self.made.append(self.word("Skip to main content"))
        self._address()
        self.made.append(operation.title)
        self._panels()
        self._paragraphs(operation.description)
        if style.index:
            self._paragraphs(
                "Documentation Index\n\nFetch the complete documentation index at: "
                "https://x.example/llms.txt\n\nUse this file to discover all available pages."
            )
        self._authorizations()
        for heading, fields in (
            ("Headers", operation.headers),
            ("Path Parameters", operation.in_path),
            ("Query Parameters", operation.query),
        ):
            if fields:
                self._heading(heading)
            for name, required, schema in fields:
                self._field(name, schema, required, "parameter")
        self._heading("Body")
        self._line("application/json")
        self._paragraphs(operation.body.get("description", ""))
        self._fields(operation.body, "body", "")
        self._heading("Response")
        self._status()
        self._paragraphs(operation.answer_description)
        self._fields(operation.answer, "response", "")
        while not self.made[-1]:
            self.made.pop()
        if style.furniture:
            self._blank()
            self.made.append("此页面对您有帮助吗？" if style.chinese else "Was this page helpful?")
            self.made += ["Yes", "No"]
        return self.made

    def _address(self) -> None:
        self.made.append("POST")
        for segment in self.operation.path.strip("/").split("/"):
            self.made += ["/", segment]

    def _panels(self) -> None:
        operation = self.operation
        fence = ["```"] if self.style.markdown else []
        sent = {"bearer": "Bearer <token>", "basic": "Basic <encoded-value>"}.get(operation.scheme)
        header = f"Authorization: {sent}" if sent else "X-Key: <api-key>"
        body = json.dumps(operation.body_example, indent=2, ensure_ascii=False)
        self.made += [
            *fence,
            "curl --request POST \\",
            f"  --url {operation.server}{operation.path} \\",
            f"  --header '{header}' \\",
            "  --header 'Content-Type: application/json' \\",
            "  --data '",
            *body.replace("'", "'\\''").split("\n"),
            "'",
            *fence,
            *fence,
            *json.dumps(operation.answer_example, indent=2, ensure_ascii=False).split("\n"),
            *fence,
        ]

    def _authorizations(self) -> None:
        self._heading("Authorizations")
        name = "X-Key" if self.operation.scheme == "apiKey" else "Authorization"
        header = ["string", "header", self.word("required")]
        if self.style.markdown:
            self._anchor("authorization", name)
            self._line(name)
            for part in header:
                self._line(part)
        else:
            self.made.append(name)
            self.made += ["".join(header)] if self.style.glued else header
        self._paragraphs(self.operation.scheme_description)

    def _status(self) -> None:
        shown = {
            "one line": ["200 - application/json"],
            "two lines": ["200", "application/json"],
            "media": ["application/json"],
            "none": [],
        }[self.style.status]
        if self.style.markdown:
            for line in shown:
                self._line(line)
        elif shown:
            self.made += shown

    # -- fields --------------------------------------------------------------------------------

    def _fields(self, schema: Schema, section: str, above: str) -> None:
        names = schema.get("properties", {})
        required = schema.get("required", [])
        for name in [*required, *(name for name in names if name not in required)]:
            self._field(above + name, names[name], name in required, section)

    def _field(self, name: str, schema: Schema, required: bool, section: str) -> None:
        header = [type_line(schema)]
        if "default" in schema:
            text = schema["default"]
            shown = text if isinstance(text, str) else json.dumps(text)
            header.append(self.word("default:") + shown)
        if required:
            header.append(self.word("required"))
        if schema.get("deprecated"):
            header.append("deprecated")
        if self.style.markdown:
            self._anchor(section, name)
            self._line(_escaped(name))
            for part in [_escaped(header[0]), *header[1:]]:
                self._line(part)
        else:
            self.made.append(name)
            self.made += ["".join(header)] if self.style.glued else header
        self._paragraphs(schema.get("description", ""))
        self._labels(schema)
        children = schema["items"] if schema.get("type") == "array" else schema
        if "properties" in children:
            self._line("Hide child attributes")
            self._fields(children, section, f"{name}.")
        if "additionalProperties" in children:
            self._line("Hide child attributes")
            self._field(f"{name}.{{key}}", children["additionalProperties"], False, section)

    def _labels(self, schema: Schema) -> None:
        inner = schema
        if schema.get("type") == "array":
            self._lengths(schema, "array", "Items")
            inner = schema["items"]
            if inner.get("description"):
                self._paragraphs(inner["description"])
        if "enum" in inner:
            self._options([value for value in inner["enum"] if value is not None])
        self._lengths(inner, "string", "Length")
        self._range(inner)
        if "const" in inner:
            self._line(f"Allowed value: {json.dumps(inner['const'], ensure_ascii=False)}")
        if "pattern" in inner:
            self._line(f"Pattern: {inner['pattern']}")
        if "example" in schema:
            self._line(self.word("Example:"))
            shown = json.dumps(schema["example"], indent=2, ensure_ascii=False)
            if self.style.markdown and not shown.startswith(("{", "[")):
                shown = f"`{shown}`"
            if isinstance(schema["example"], (dict, list)) and not self.style.markdown:
                self.made += shown.split("\n")
            elif isinstance(schema["example"], (dict, list)):
                self._blank()
                self.made += ["```", *shown.split("\n"), "```", ""]
            else:
                self._paragraphs(shown)

    def _options(self, values: list[Any]) -> None:
        shown = [value if isinstance(value, str) else json.dumps(value) for value in values]
        if self.style.glued:
            self.made.append(f"{self.word('Available options:')} {', '.join(shown)} ")
            return
        self._line(self.word("Available options:"))
        for index, value in enumerate(shown):
            value = f"`{value}`" if self.style.markdown else value
            self._line(value + ("," if index < len(shown) - 1 else ""))

    def _lengths(self, schema: Schema, kind: str, keyword: str) -> None:
        low, high = schema.get(f"min{keyword}"), schema.get(f"max{keyword}")
        unit = " elements" if keyword == "Items" else ""
        code = "`" if self.style.markdown else ""
        if low is not None and high is not None:
            both = f"{low}" if low == high else f"{low} - {high}"
            self._line(f"Required {kind} length: {code}{both}{unit}{code}")
        elif low is not None:
            self._line(f"Minimum {kind} length: {code}{low}{code}")
        elif high is not None:
            self._line(f"Maximum {kind} length: {code}{high}{code}")

    def _range(self, schema: Schema) -> None:
        low = next(
            ((schema[k], sign) for k, sign in _LOW if k in schema),
            None,
        )
        high = next(((schema[k], sign) for k, sign in _HIGH if k in schema), None)
        label = self.word("Required range:")
        if low and high:
            self._line(f"{label} {low[0]} {low[1]} x {high[1]} {high[0]}")
        elif low:
            self._line(f"{label} x {low[1].replace('<', '>')} {low[0]}")
        elif high:
            self._line(f"{label} x {high[1]} {high[0]}")

    # -- layout --------------------------------------------------------------------------------

    def _heading(self, text: str) -> None:
        self._blank()
        self.made += [("#### " if self.style.markdown else "") + self.word(text), ""]

    def _anchor(self, section: str, name: str) -> None:
        slug = name.lower().replace("_", "-").replace(".", "-")
        self._blank()
        self.made += [f"[\u200b](#{section}-{slug})", ""]

    def _line(self, text: str) -> None:
        if self.style.markdown:
            self._blank()
        self.made.append(text)
        if self.style.markdown:
            self._blank()

    def _paragraphs(self, text: str) -> None:
        for paragraph in filter(None, text.split("\n\n")):
            self._blank()
            self.made += [*paragraph.split("\n"), ""]

    def _blank(self) -> None:
        if self.made and self.made[-1]:
            self.made.append("")


_LOW = (("minimum", "<="), ("exclusiveMinimum", "<"))
_HIGH = (("maximum", "<="), ("exclusiveMaximum", "<"))


def _escaped(text: str) -> str:
    return text.replace("_", "\\_").replace("[", "\\[").replace("]", "\\]")
