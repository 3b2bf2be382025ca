"""The table of recognised statements: what pages say about requests, and what becomes of it.

The rows stand in the ``table_*`` modules; ``statement.py`` says how to read one. The first
statement whose pattern matches and whose maker understands the names wins. To recognise a new
statement, add a row and sentences to ``tests/rules``.
"""

from __future__ import annotations

from .statement import Statement
from .table_fields import FIELD_STATEMENTS
from .table_notes import ADVICE, NOTES
from .table_values import VALUE_STATEMENTS

__all__ = ["STATEMENTS", "Statement"]

STATEMENTS: tuple[Statement, ...] = (*ADVICE, *FIELD_STATEMENTS, *VALUE_STATEMENTS, *NOTES)
