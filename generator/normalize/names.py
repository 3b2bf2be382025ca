"""Names of components and operations, made from documented names."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z0-9]+")


def pascal(text: str) -> str:
    """``seedance_2_0_fast_i2v`` or ``frameImages`` as ``Seedance20FastI2v``, ``FrameImages``."""
    return "".join(word[0].upper() + word[1:] for word in _WORD.findall(text))


def camel(text: str) -> str:
    """``seedance-2.0-fast-i2v`` as ``seedance20FastI2v``."""
    name = pascal(text)
    return name[:1].lower() + name[1:]
