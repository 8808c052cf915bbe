"""Filters: conditions as data, as text, and tested in memory."""
