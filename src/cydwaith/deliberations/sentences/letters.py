"""The letter with a code by which somebody without an account takes part."""

from typing import Final

from cydwaith.shared.said import Said, said

KIND: Final = "deliberation_code"


def subject() -> Said:
    """Its subject, which does not say which conversation it is about."""
    return said(cy="Cod i gymryd rhan mewn sgwrs", en="A code to take part in a conversation")


def code(digits: str) -> Said:
    """What it says."""
    return said(
        cy=f"Eich cod yw {digits}. Mae’n gweithio am chwarter awr, ac unwaith yn unig.\n\nOs nad ydych wedi "
        "gofyn amdano, nid oes angen i chi wneud dim. Nid yw eich cyfeiriad yn cael ei gadw gyda’ch pleidleisiau.",
        en=f"Your code is {digits}. It works for a quarter of an hour, and once.\n\nIf you did not ask for it, you "
        "need do nothing. Your address is not kept with your votes.",
    )
