"""The screens that the main window shows, one module each."""
