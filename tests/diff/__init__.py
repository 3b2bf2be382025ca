"""The difference of two documents: checks, algebra, evidence, reports, the command."""
