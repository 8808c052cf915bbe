"""The two faces of the register: windows and terminal."""
