"""Templates: read from their folder, printed with values that may be printed, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2

from ..describe.code import Code
from ..diagnostics import BadInput, OurFault, Place, refuse

SUFFIX = ".jinja"


def load_templates(folder: Path) -> dict[str, str]:
    """The text of every file below a templates folder, by relative path.

    Raises:
        BadInput: the folder is missing or a file in it is not UTF-8 text.
    """
    if not folder.is_dir():
        raise refuse("templates-missing", None, f"there is no folder {str(folder)!r}")
    paths = sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {path.relative_to(folder).as_posix(): _text(path, folder) for path in paths}


def _text(path: Path, folder: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        name = path.relative_to(folder).as_posix()
        raise refuse("template-unreadable", Place(name), f"cannot be read: {problem}") from None


def own_texts(texts: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """What Jinja reads of all texts, by path."""
    return frozenset(item for item in texts.items() if item[0].endswith(SUFFIX))


@lru_cache(maxsize=8)
def _environment(texts: frozenset[tuple[str, str]], printed: type[str]) -> jinja2.Environment:
    """Jinja with these templates; each is compiled once, by whoever prints it first."""
    return jinja2.Environment(
        loader=jinja2.DictLoader(dict(texts)),
        undefined=jinja2.StrictUndefined,
        finalize=partial(_only, printed),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


class Templates:
    """The templates of the package. ``printed`` is the type that their expressions must have."""

    def __init__(self, texts: Mapping[str, str], printed: type[str] = Code) -> None:
        self._environment = _environment(own_texts(texts), printed)

    def render(self, path: str, **values: Any) -> str:
        """What the template prints for these values.

        Raises:
            BadInput: the template is wrong; with its file and line.
        """
        try:
            return self._environment.get_template(path).render(values)
        except (BadInput, OurFault):
            raise
        except jinja2.TemplateSyntaxError as problem:
            place = Place(f"templates/{problem.name or path}", problem.lineno)
            raise refuse("template-error", place, str(problem.message)) from None
        except jinja2.TemplateNotFound as problem:
            place = Place(f"templates/{path}")
            raise refuse("template-missing", place, f"there is no template {problem}") from None
        except Exception as problem:
            place = Place(f"templates/{path}", _line(problem, path))
            message = f"{type(problem).__name__}: {problem}"
            raise refuse("template-error", place, message) from None


def _line(problem: BaseException, path: str) -> int:
    """The template line in a traceback; Jinja rewrites it so that templates look like modules."""
    line, trace = 1, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _only(printed: type[str], value: object) -> str:
    """The value, when it may be printed."""
    if isinstance(value, jinja2.Undefined):
        return str(value)  # raises, and says what is undefined
    if not isinstance(value, printed):
        raise TypeError(f"a {type(value).__name__} is not {printed.__name__} and is not printed")
    return value
