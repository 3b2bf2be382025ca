"""The cache and the quick check: the same bytes and the same answers, only sooner."""
