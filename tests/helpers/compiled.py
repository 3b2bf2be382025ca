"""Templates compiled once per process: tests render the same ones hundreds of times."""

from __future__ import annotations

from typing import Any

import jinja2

_compiled: dict[tuple[Any, ...], Any] = {}


def keep_compiled_templates() -> None:
    """Let Jinja remember what it compiled, by the text and all that decides its meaning."""
    compile_anew: Any = jinja2.Environment.compile

    def compile_once(
        self: jinja2.Environment, source: Any, name: Any = None, filename: Any = None, **more: Any
    ) -> Any:
        prints: Any = self.finalize  # what may be printed: a partial of a function, or none
        decides = (getattr(prints, "func", prints), getattr(prints, "args", ()), self.autoescape)
        blanks = (self.trim_blocks, self.lstrip_blocks, self.keep_trailing_newline)
        key = (type(self), decides, blanks, source, name, filename, tuple(more.items()))
        if key not in _compiled:
            _compiled[key] = compile_anew(self, source, name, filename, **more)
        return _compiled[key]

    environment: Any = jinja2.Environment
    environment.compile = compile_once
