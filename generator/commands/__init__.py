"""One module per command of ``python -m generator``: ``add_arguments`` and ``run``."""
