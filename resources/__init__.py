"""Data files that the program reads: code lists, the documents, icons and fonts."""
