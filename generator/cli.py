"""Arguments in, exit code out: ``python -m generator COMMAND``."""

from __future__ import annotations

import argparse
import errno
import gc
import importlib
import io
import os
import signal
import sys
import traceback
from types import FrameType
from typing import NoReturn, Protocol

from .diagnostics import BadInput, OurFault, printable

FINE, DIFFERS, BAD_INPUT, OUR_FAULT = 0, 1, 2, 3
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)
ABOUT = "From the documents in specs/ to the typed package in generated/."
EXIT_CODES = "exit codes: 0 fine, 1 differs, 2 bad input, 3 our fault"

# name: (module, one line of help). Only the module of the command that runs is imported.
COMMANDS = {
    "read": ("commands.read", "the OpenAPI 3.1 document recovered from each captured file alone"),
    "generate": ("commands.generate", "write generated/ from specs/"),
    "check": ("commands.check", "is generated/ exactly what generate would write?"),
    "explain": ("commands.explain", "where each constraint of a generated model comes from"),
    "findings": ("commands.findings", "what readers of the documents should know"),
    "diff": ("diff.command", "what changed between two documents, and whom it breaks"),
    "capture": ("capture.command", "fetch the current documents named in the manifest"),
    "drift": ("drift", "capture, compare with specs/, report"),
    "surface": ("surface", "did the public names of the package change since a revision?"),
    "add": ("add", "add a variant from one captured file or address"),
}


class Command(Protocol):
    """What a command module provides."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's options."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; the exit code."""


_YOUNG = 100_000
"""Values made before Python looks for rings among them. Documents are many values, which stay: to
look after each 700, as is the default, took a tenth of the time and freed nothing."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; the exit code (0 fine, 1 differs, 2 bad input, 3 our fault)."""
    arguments = sys.argv[1:] if argv is None else argv
    signal.signal(signal.SIGTERM, _terminated)
    gc.set_threshold(_YOUNG)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # documents hold letters that a terminal may not
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _dispatch(arguments)
        if sys.stdout is not None:  # closed by whoever started us
            sys.stdout.flush()
        return code
    except BadInput as problem:
        return _complain(str(problem), BAD_INPUT)
    except OurFault as problem:
        return _complain(f"internal error: {problem}", OUR_FAULT)
    except BrokenPipeError:
        # The reader of our output went away (`… | head`): not an error, and nothing more to say.
        _say_no_more()
        return FINE
    except KeyboardInterrupt:
        return _complain("interrupted", 128 + signal.SIGINT)
    except OSError as problem:
        if problem.errno not in _NO_ROOM:
            return _complain(_internal(problem), OUR_FAULT)
        _say_no_more()
        return _complain(f"error: cannot write: {problem.strerror}", BAD_INPUT)
    except Exception as problem:
        return _complain(_internal(problem), OUR_FAULT)


def _say_no_more() -> None:
    """Nothing of what waits to be printed is tried again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _dispatch(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        _overview().parse_args(arguments or ["--help"])
        return BAD_INPUT  # not reached: argparse has left
    module, summary = COMMANDS[name]
    command: Command = importlib.import_module(f"{__package__}.{module}")
    prog = f"python -m generator {name}"
    parser = argparse.ArgumentParser(prog, description=summary, epilog=EXIT_CODES)
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments[1:]))


def _overview() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:10} {summary}" for name, (_, summary) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        "python -m generator",
        description=f"{ABOUT}\n\ncommands:\n{lines}",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    return parser


def _complain(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


def _internal(problem: Exception) -> str:
    if os.environ.get("GENERATOR_TRACEBACK"):
        return traceback.format_exc()
    frame = traceback.extract_tb(problem.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119
    what = printable(f"{type(problem).__name__}: {problem}")
    return f"internal error: {what} ({where}); set GENERATOR_TRACEBACK=1 for the whole trace"


def _terminated(signum: int, _frame: FrameType | None) -> NoReturn:
    """SIGTERM leaves through the same clean-up as an error."""
    raise SystemExit(128 + signum)
