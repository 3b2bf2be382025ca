"""From the documents in ``specs/`` to the typed package in ``generated/``."""
