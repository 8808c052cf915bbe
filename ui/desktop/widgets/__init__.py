"""Reusable parts of the windows: plain data in, signals out, nothing of the domain."""
