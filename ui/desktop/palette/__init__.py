"""The palette: Ctrl+K finds any record, screen, saved view or action, and goes there or does it."""
