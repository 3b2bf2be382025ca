"""The semantic difference of two OpenAPI documents, in a caller's terms."""

from .change import Change, Comparison, Level
from .checks import CHECKS, Check
from .engine import compare, diff

__all__ = ["CHECKS", "Change", "Check", "Comparison", "Level", "compare", "diff"]
