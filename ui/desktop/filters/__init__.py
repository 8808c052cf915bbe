"""The filter bar: saved views, quick search, conditions as chips, and how each is edited."""
