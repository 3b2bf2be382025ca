"""The gate before writing: what was rendered is what was described, and does nothing else.

The shape of every file is compared with what generated code may look like; what is alike in many
is looked at once. Then the package is compiled and imported in a child process that has no network,
and every operation and model that was described is found there; those of variants whose modules
were found fine before, on the same runtime, are not loaded again. The runtime, which is the same
for all documents, is imported while shapes are looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ..cache import Memo, no_memo, recalled
from ..describe import Package
from ..describe.package import Promised
from ..later import digests
from ..plain import Kept
from ..spread import remembered
from .child import begin, import_all
from .evidence import evidence
from .expected import expected
from .shape import check_shape

__all__ = ["prove"]

_COPIED = ("seedance/_runtime/", "seedance/testing/")
_NONE = Kept.of(Promised((), ()))


def prove(files: Mapping[str, str], package: Package, staged: Path, memo: Memo = no_memo) -> None:
    """Nothing, when ``files``, which stand in the folder ``staged``, pass.

    Raises:
        OurFault: what is wrong, with file and line. The documents cannot be blamed: they were
            checked before.
    """
    begun = begin(staged)
    wanted = expected(package)
    known_by = digests(files)
    shapes = []
    for path in files:
        if path.endswith((".py", ".pyi")):
            allowed = _NONE if path.startswith(_COPIED) else wanted.allowed(path)
            decisive = (path, known_by[path], allowed.digest)
            shapes.append((decisive, partial(_shaped, files, path, allowed)))
    remembered(memo, "shape", shapes)
    questions = evidence(known_by, wanted)
    known = recalled(memo, "import", [*questions.values()])
    open_questions = {
        question: parts
        for (question, parts), text in zip(questions.items(), known, strict=True)
        if text is None
    }
    import_all(staged, wanted.limited(open_questions.keys()), begun)
    for parts in open_questions.values():
        memo("import", parts, "proven".__str__)


def _shaped(files: Mapping[str, str], path: str, allowed: Kept[Promised]) -> str:
    names = frozenset(allowed.value().names)
    check_shape(path, files[path], copied=path.startswith(_COPIED), names=names)
    return "fine"
