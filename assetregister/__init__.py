"""The domain: what is recorded of an estate and what may be asked of it, without windows, SQL or Excel."""
