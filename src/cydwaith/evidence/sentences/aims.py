"""Whether councils reach what they had to."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

MET = said(cy="yn cyrraedd y targed", en="meets the target")
MISSED = said(cy="heb gyrraedd y targed", en="misses the target")


def counted(label: Said, *, met: int, missed: int) -> Said:
    """How many councils reach a target of that name, and how many do not."""
    told = [(met, "yn ei gyrraedd", "meets it" if met == 1 else "meet it")] if met else []
    told += [(missed, "heb ei gyrraedd", "does not" if missed == 1 else "do not")] if missed else []
    welsh = ", ".join(f"{cy.councils(number)} {how}" for number, how, _ in told)
    english = ", ".join(f"{en.councils(number)} {how}" for number, _, how in told)
    return said(cy=f"{label.cy}: {welsh}.", en=f"{label.en}: {english}.")


def beside(label: Said, *, met: bool) -> Said:
    """The same of one council, after what else is said of it."""
    how = MET if met else MISSED
    return said(cy=f"{label.cy}; {how.cy}", en=f"{label.en}; {how.en}")
