"""Forms: one record read and written, with what lives inside it."""
