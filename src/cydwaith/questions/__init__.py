"""Questions in public, on practices and figures, and their answers."""
