"""The domain: what is recorded of an estate and what may be asked; no windows, SQL or Excel."""
