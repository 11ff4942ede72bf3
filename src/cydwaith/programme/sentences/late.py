"""What is late, and what is only expected to be: a forecast is said as one, and silence is not lateness."""

from dataclasses import dataclass

from cydwaith.engines.welsh.mutations import soft
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """How many cannot be kept as promised: `expected` as a forecast, `silent` past their date with nothing recorded."""

    number: int = 0
    expected: int = 0
    silent: int = 0

    @property
    def behind(self) -> int:
        """How many are late, or expected to be, as far as is recorded."""
        return self.number - self.silent


def behind(late: Late, of: Said, many: Said) -> Said:
    """That so many are late; `many` is the subject, `of` what it is among, each empty where it is not wanted."""
    verb = en.be(late.behind)
    if late.expected == late.behind:
        return said(
            cy=f"disgwylir i {soft(many.cy)}{of.cy} fod yn hwyr", en=f"{many.en}{of.en} {verb} expected to be late"
        )
    if not late.expected:
        return said(cy=f"mae {many.cy}{of.cy} yn hwyr", en=f"{many.en}{of.en} {verb} late")
    return said(
        cy=f"mae {many.cy}{of.cy} yn hwyr neu’n debygol o fod yn hwyr",
        en=f"{many.en}{of.en} {verb} late or expected to be late",
    )


def unrecorded(late: Late) -> Said:
    """That of so many past their date nothing is recorded; empty where there is none."""
    if not late.silent:
        return said(cy="", en="")
    return said(
        cy=f"; aeth dyddiad {cy.in_words(late.silent)} heibio heb gofnod yma gan y rhai sydd i gyflawni",
        en=(
            f"; the date of {en.in_words(late.silent)} has passed, "
            f"and those who owe {'it' if late.silent == 1 else 'them'} have recorded nothing here"
        ),
    )
