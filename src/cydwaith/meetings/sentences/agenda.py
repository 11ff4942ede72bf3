"""How evenly the sides share the time of an agenda."""

from collections.abc import Sequence

from cydwaith.meetings.sentences.lines import minutes
from cydwaith.shared.said import Said, said


def shared(parts: Sequence[tuple[Said, int, int]]) -> Said:
    """How the tabled time is shared: (side, minutes, per cent)."""
    told = [(side, minutes(count), percent) for side, count, percent in parts]
    welsh = ", ".join(f"{side.cy} {long.cy} ({percent}%)" for side, long, percent in told)
    english = ", ".join(f"{side.en} {long.en} ({percent}%)" for side, long, percent in told)
    return said(
        cy=f"O’r amser y mae’r ochrau wedi’i gyflwyno: {welsh}.",
        en=f"Of the time that sides have tabled: {english}.",
    )


def uneven(heavy: Said, light: Said, *, percent: int, limit: int) -> Said:
    """That one side takes more of the time than its share, and who can accept that."""
    return said(
        cy=f"{percent}% o’r amser a gyflwynwyd sydd gan: {heavy.cy}. "
        f"Mae agenda’n gytbwys tra nad oes gan yr un ochr fwy na {limit}%: tan hynny, ni ellir galw’r cyfarfod "
        f"oni bai bod cynullydd yr ochr arall ({light.cy}) yn ei derbyn.",
        en=f"{heavy.en} has {percent}% of the tabled time. "
        f"An agenda is even while no side has more than {limit}%: until it is, the meeting can be called "
        f"only if the convenor of {light.en} accepts it.",
    )


def accepted(light: Said, percent: int) -> Said:
    """That the other side has accepted an uneven agenda."""
    return said(
        cy=f"Mae cynullydd {light.cy} wedi derbyn bod yr ochr arall yn cymryd hyd at {percent}% "
        "o’r amser a gyflwynwyd.",
        en=f"The convenor of {light.en} has accepted that the other side takes up to {percent}% of the tabled time.",
    )


def why_even(limit: int) -> Said:
    """Why an agenda should be even."""
    return said(
        cy="Mae’r ochrau’n cyfarfod fel partneriaid cydradd, a phwy bynnag sy’n llenwi’r agenda sy’n gosod y cwrs. "
        f"Felly nid yw’r un ochr yn cymryd mwy na {limit}% o’r amser y mae’r ochrau wedi’i gyflwyno, "
        "oni bai bod y llall yn caniatáu hynny.",
        en="The sides meet as equals, and whoever fills the agenda sets the course. "
        f"So no side takes more than {limit}% of the time that sides have tabled, "
        "unless the other one says that it may.",
    )
