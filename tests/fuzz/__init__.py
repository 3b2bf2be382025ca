"""Any input at all: read, refused with a place, or made; never another error.

One set of promises (``promises``) and one way to damage real documents (``damage``), driven by
Hypothesis in the test suite and by coverage (``python -m tests.fuzz``, ``nox -s fuzz``) on demand.
"""
