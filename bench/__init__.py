"""How fast the register is, as ratios to a baseline timed in the same run."""
