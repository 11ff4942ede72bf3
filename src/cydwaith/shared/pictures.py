"""Pictures that people send, drawn anew in a process of their own before anything of them is kept."""

import subprocess
import sys
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.pictures import MOST_PIXELS, PROGRAM, SECONDS, TOO_LARGE
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said

COMMAND: Final = (sys.executable, "-m", PROGRAM)
PIXELS: Final = MOST_PIXELS // 10**6
BROKEN: Final = said(
    cy="Ni ellir darllen y llun hwn: mae wedi’i ddifrodi, yn anghyflawn, neu nid JPEG, PNG na WebP mohono.",
    en="This picture cannot be read: it is broken, not complete, or no JPEG, PNG or WebP.",
)
LARGE: Final = said(
    cy=f"Mae’r llun hwn yn rhy fawr: {PIXELS} miliwn o bicseli ar y mwyaf. Rhowch un llai.",
    en=f"This picture is too large: {PIXELS} million pixels at most. Send a smaller one.",
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept: its bytes, and its sides in pixels."""

    content: bytes
    width: int
    height: int


def made_anew(content: bytes) -> Picture:
    """A picture without anything but what is seen. Raises NotPossible, at the field `file`."""
    try:
        done = subprocess.run(COMMAND, input=content, capture_output=True, timeout=2 * SECONDS, check=False)  # noqa: S603  # our own program
    except subprocess.TimeoutExpired as slow:
        raise NotPossible(str(BROKEN), "file") from slow
    if done.returncode:
        raise NotPossible(str(LARGE if done.returncode == TOO_LARGE else BROKEN), "file")
    sides, _, fresh = done.stdout.partition(b"\n")
    width, height = map(int, sides.split())
    return Picture(fresh, width, height)
