"""The library's logger: silent unless the application asks, and metadata only."""

from __future__ import annotations

import logging

logger = logging.getLogger("seedance")
logger.addHandler(logging.NullHandler())
