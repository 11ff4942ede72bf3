"""Where one side stands with a frozen text."""

from fractions import Fraction

from cydwaith.forums.consenting import Of, Share
from cydwaith.forums.sentences.shares import PEOPLE, least, of
from cydwaith.shared.said import Said, said

SEATS = said(cy="seddi", en="seats")


def lacks(share: Share, *, have: Fraction, whole: Fraction) -> Said:
    """What the line on a bar stands for: needs at least 12; angen mwy na hanner ei phobl."""
    if share.of == Of.COUNT:
        return said(cy=f"angen o leiaf {int(share.part)}", en=f"needs at least {int(share.part)}")
    if share.of == Of.POPULATION:
        everyone = said(cy="ei holl bobl", en="all of its people")
        needed, reached = everyone if share.part == 1 else of(share, PEOPLE), percent(have, whole)
        return said(cy=f"angen {needed.cy}; {reached} hyd yma", en=f"needs {needed.en}; has {reached}")
    if share.part == 1:
        return said(cy="angen pob sedd", en="needs every seat")
    return said(cy=f"angen {of(share, SEATS).cy}", en=f"needs {least(share).en} of the seats")


def percent(have: Fraction, whole: Fraction) -> str:
    """A share of the whole in per cent, rounded down, so that nothing seems reached that is not."""
    return f"{int(100 * have / whole) if whole else 0}%"


def verdict(name: Said | None, *, agrees: bool, reached: bool, quorate: bool, possible: bool) -> Said:
    """Where a side stands now; without a name for the one side that a forum without sides is."""
    told = consenting_or_not(agrees=agrees, enough=reached and not quorate, possible=possible)
    return said(cy=f"{name.cy}: {told.cy}", en=f"{name.en}: {told.en}") if name else told


def consenting_or_not(*, agrees: bool, enough: bool, possible: bool) -> Said:
    """Whether a side consents; `enough` is whether it lacks nothing but answers."""
    if agrees:
        return said(cy="yn cydsynio", en="consents")
    if not possible:
        return said(cy="ni all gydsynio mwyach", en="can no longer consent")
    if enough:
        return said(
            cy="digon o gydsyniad, ond rhy ychydig wedi ateb",
            en="enough consent, but too few have answered",
        )
    return said(cy="dim digon o gydsyniad eto", en="not enough consent yet")
