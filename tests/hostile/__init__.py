"""Documents that try to do harm: what becomes of each is stated, and nothing in them ever runs."""
