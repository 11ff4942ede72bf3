"""What a page is about in a sentence or two, for whoever finds its address: in a search, in a message, on a card."""

from typing import Final

from cydwaith.shared.said import said

ENOUGH: Final = 60
"""Letters that say what a page is about; less is followed by what this site is."""
MOST: Final = 300
WHAT: Final = said(
    cy="Cydwaith: cynghorau Cymru ochr yn ochr, pwy sy’n gwneud yn well na’r disgwyl, beth yn union wnaethon nhw, a "
    "ble nad yw wedi cyrraedd eto.",
    en="Cydwaith: the councils of Wales side by side, who does better than expected, exactly what they did, and where "
    "it has not reached yet.",
)


def described(title: str, finding: object = "") -> str:
    """A page by its finding, where it has one, else by its title; with what this site is where that says little."""
    told = str(finding or title).strip().rstrip(".")
    whole = f"{told}." if len(told) >= ENOUGH else f"{told}. {WHAT}"
    if len(whole) <= MOST:
        return whole
    return whole[: MOST - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
