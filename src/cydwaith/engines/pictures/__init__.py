"""How large a picture that people send may be, and how a program that draws it anew ends.

The program itself is `redrawing`: what only needs to know its limits does not load a library of pictures.
"""

from typing import Final

MOST_PIXELS: Final = 40_000_000
"""A picture of a good camera; more is a bomb, or a poster."""
LONGEST: Final = 2000
"""Pixels of the longer side of what is kept."""
MEMORY: Final = 2**30
"""Bytes that drawing a picture may take."""
SECONDS: Final = 20
"""Seconds of processor that it may take."""
TOO_LARGE: Final = 3
"""How the program ends for a picture with too many pixels."""
PROGRAM: Final = f"{__name__}.redrawing"
"""What `python -m` is given."""
