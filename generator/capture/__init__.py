"""Fetching the current documents that the manifest names; the last good capture always stays."""
