"""The windows of the register."""
