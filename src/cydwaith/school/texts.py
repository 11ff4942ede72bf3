"""What is said of a trial that is being designed, and what can be wrong with its file, in both languages."""

from typing import Final

from cydwaith.engines.statistics.design import Draw, Power
from cydwaith.shared.said import Said, said

AGAIN: Final = said(cy="Mae “{text}” yn y ffeil eisoes; cadwch un rhes.", en="“{text}” is there already; keep one row.")
NAMELESS: Final = said(cy="Nid oes enw na chod i’r cyngor.", en="The council has no name or code.")
NUMBER: Final = said(
    cy="Nid oes rhif yng ngholofn “{column}” (“{text}”): rhaid cael pob ffigur, neu hepgor y golofn.",
    en="There is no number in the column “{column}” (“{text}”): every figure must be there, or leave the column out.",
)
COUNCIL: Final = said(cy="Cyngor", en="Council")
STEP: Final = said(cy="Cam", en="Step")
SEED: Final = said(cy="Hedyn", en="Seed")


def steps(number: int, councils: int) -> Said:
    """Steps that cannot be."""
    return said(
        cy=f"Ni ellir rhannu’r cynghorau ({councils}) rhwng y camau ({number}): rhaid cael o leiaf ddau gam, "
        "a chyngor i bob un.",
        en=f"The councils ({councils}) cannot be shared among the steps ({number}): there must be two at least, and a "
        "council for each.",
    )


def drawn(draw: Draw) -> Said:
    """What the draw was made from."""
    kept, candidates = len(draw.allowed), draw.candidates
    return said(
        cy=f"Tynnwyd un dyraniad o’r {kept:,} mwyaf cytbwys, o blith {candidates:,} o rai gwahanol.",
        en=f"One allocation was drawn, of the {kept:,} best balanced of {candidates:,} different ones.",
    )


def balance(draw: Draw) -> Said:
    """How unlike the steps are."""
    own, worst = draw.imbalances[draw.chosen], draw.imbalances.max()
    return said(
        cy=f"Anghydbwysedd y cyd-destun rhwng y camau: {own:.3f} (y mwyaf a ganiatawyd: {worst:.3f}; 0 yw’r gorau).",
        en=f"Imbalance of context between steps: {own:.3f} (the most that was allowed: {worst:.3f}; 0 is best).",
    )


def too_few(draw: Draw) -> Said:
    """Chance can never be ruled out."""
    return said(
        cy=f"Ni ellir dweud dim: dim ond {len(draw.allowed)} o ddyraniadau a allai fod, felly ni ellid byth "
        "ddiystyru siawns.",
        en=f"Nothing can be told: there are only {len(draw.allowed)} allocations, so chance could never be ruled out.",
    )


def no_history(periods: int) -> Said:
    """No power without figures."""
    return said(
        cy=f"Ni ellir dweud pa mor debygol fyddai canfod effaith: rhaid cael o leiaf {periods} o ffigurau’r gorffennol "
        "i bob cyngor.",
        en=f"How likely an effect would be found cannot be told: each council needs {periods} past figures at least.",
    )


def found(told: Power) -> Said:
    """How often an effect would be found."""
    after = ", ".join(f"{share:.0%}" for share in told.after)
    return said(
        cy=f"Cyfran y troeon y canfyddid effaith o {told.effect:g}, ar ôl pob cam: {after}.",
        en=f"An effect of {told.effect:g} would be found this often after each step: {after}.",
    )


def simulations(fewest: int, most: int) -> Said:
    """How many simulations there may be."""
    return said(
        cy=f"Rhaid i --simulations fod rhwng {fewest:,} a {most:,}.",
        en=f"--simulations must be from {fewest:,} to {most:,}.",
    )


def least(effect: float | None) -> Said:
    """The smallest effect that would be found four times in five."""
    if effect is None:
        return said(
            cy="Ni chanfyddid yr un effaith, waeth pa mor fawr, bedair gwaith o bob pump.",
            en="No effect, however large, would be found four times in five.",
        )
    return said(
        cy=f"Yr effaith leiaf a ganfyddid bedair gwaith o bob pump: {effect:.3g}.",
        en=f"The smallest effect that would be found four times in five: {effect:.3g}.",
    )
