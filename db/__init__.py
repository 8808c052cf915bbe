"""Keeping a register: SQLite by default, one door for change, a log that is the truth."""
