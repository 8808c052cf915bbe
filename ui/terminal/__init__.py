"""The terminal: every command of the register, without a screen."""
