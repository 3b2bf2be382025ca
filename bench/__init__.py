"""How fast, beside the tools that people would use instead; ``nox -s bench`` runs it."""
