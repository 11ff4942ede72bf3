"""What a morning's parts are called, and say of single lines."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.models import Change
from cydwaith.regions.models import ProjectStatus, ProjectTie
from cydwaith.regions.queries.lines import Line
from cydwaith.regions.words import STATES
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said

LATE: Final = said(cy="Yn hwyr, a’r hyn y mae’n ei beryglu", en="Late, and what it endangers")
NOT_LATE: Final = said(
    cy="Nid oes dim yn hwyr lle mae’r perchennog yn cadw ei gofnod yma.",
    en="Nothing is late where the owner keeps its record here.",
)
UNREAD: Final = said(cy="Aeth y dyddiad heibio, heb ddim diweddarach", en="Past its date, with nothing later")
NONE_UNREAD: Final = said(
    cy="Nid aeth dyddiad yr un garreg filltir heibio heb ei chofnodi.", en="No milestone’s date is past and unrecorded."
)
DISPUTED: Final = said(cy="Lle mae’r ddwy ochr yn anghytuno", en="Where the two sides disagree")
NOT_DISPUTED: Final = said(cy="Nid yw’r ochrau’n anghytuno ar ddim.", en="The sides disagree on nothing.")
SPLIT: Final = said(cy="mae’r ddwy ochr yn dweud pethau gwahanol", en="the two sides say different things")
MOVED: Final = said(cy="Ffigurau’r cynghorau a symudodd", en="Figures of the councils that moved")
NOT_MOVED: Final = said(
    cy="Ni symudodd yr un ffigur fwy nag y byddai’n amrywio beth bynnag.",
    en="No figure moved by more than it would vary anyway.",
)
WAYS: Final = {
    Change.Verdict.IMPROVING: said(cy="yn gwella", en="getting better"),
    Change.Verdict.WORSENING: said(cy="yn gwaethygu", en="getting worse"),
}
MISSING: Final = said(
    cy="Arferion nad ydynt wedi cyrraedd y rhanbarth", en="Practices that have not reached the region"
)
NOT_MISSING: Final = said(
    cy="Mae pob arfer sydd wedi lledaenu wedi cyrraedd o leiaf un o’r cynghorau.",
    en="Every practice that has spread has come to one of the councils.",
)
HOLES: Final = said(cy="Rhwydweithiau heb neb o’r rhanbarth", en="Networks with nobody from the region")
NO_HOLES: Final = said(
    cy="Mae o leiaf un o’r cynghorau ym mhob rhwydwaith sy’n cyfarfod.",
    en="One of the councils sits in every network that meets.",
)
MEETINGS: Final = said(cy="Cyfarfodydd i ddod", en="Meetings ahead")
NO_MEETINGS: Final = said(
    cy="Nid oes cyfarfod wedi’i alw yn y ddau fis nesaf.", en="No meeting is called in the next two months."
)


RISKS: Final = said(cy="Risgiau i’w phrosiectau", en="Risks of its projects")
NO_RISKS: Final = said(
    cy="Ni enwodd neb risg i’r un o’i phrosiectau.", en="Nobody has named a risk of any of its projects."
)


def joined(*pieces: Said) -> Said:
    """The pieces of a note; any of them may say nothing."""
    return said(cy="; ".join(one.cy for one in pieces if one.cy), en="; ".join(one.en for one in pieces if one.en))


def named(project: Said, on: dt.date) -> Said:
    """Of which project a risk is, and since when it is named."""
    return said(
        cy=f"{project.cy or project.en}; ers {date(on, 'day', 'cy')}",
        en=f"{project.en or project.cy}; since {date(on, 'day', 'en')}",
    )


def endangers_projects(ties: Sequence[ProjectTie]) -> Said:
    """Which projects wait for a late commitment; empty where none does."""
    names = [both(one.project, "name") for one in ties]
    cy, en = ("; ".join(one.cy or one.en for one in names), "; ".join(one.en or one.cy for one in names))
    if not names:
        return said(cy="", en="")
    several = len(names) > 1
    return said(
        cy=f"yn peryglu’r {'prosiectau' if several else 'prosiect'} {cy}",
        en=f"endangers the {'projects' if several else 'project'} {en}",
    )


def endangers_commitments(titles: Sequence[Said]) -> Said:
    """Which commitments a late project delivers; empty where it delivers none."""
    if not titles:
        return said(cy="", en="")
    told = "; ".join(f"“{one.cy}”" for one in titles), "; ".join(f"“{one.en}”" for one in titles)
    plural = "commitment" if len(titles) == 1 else "commitments"
    many = "yr ymrwymiad" if len(titles) == 1 else "yr ymrwymiadau"
    return said(cy=f"yn peryglu {many} {told[0]}", en=f"endangers the {plural} {told[1]}")


def endangers(number: int) -> Said:
    """How many commitments of others wait for a late one; empty where none does."""
    if not number:
        return said(cy="", en="")
    plural = "commitment" if number == 1 else "commitments"
    many = cy.counted(number, "ymrwymiad", "ymrwymiadau")
    return said(cy=f"yn peryglu {many} sydd gan eraill", en=f"endangers {number} {plural} of others")


def sides(line: Line) -> Said:
    """What each side says of a project."""
    told = [word(one) for one in (*line.partners, *line.region)]
    return said(cy="; ".join(one.cy for one in told), en="; ".join(one.en for one in told))


def word(one: ProjectStatus) -> Said:
    """What one organisation says."""
    assert one.body is not None, "a side has a body"
    state, who = STATES[one.state], short(one.body)  # type: ignore[index]  # a choice is its text
    return said(cy=f"{who.cy}: {state.cy}", en=f"{who.en}: {state.en}")


def short(body: Body) -> Said:
    """A body's short name, or its whole one."""
    return pair(body, "short" if both(body, "short") else "name")


def of_project(project: Said, title: Said) -> Said:
    """A milestone with its project."""
    return said(
        cy=f"{project.cy or project.en}: {title.cy or title.en}",
        en=f"{project.en or project.cy}: {title.en or title.cy}",
    )


def in_place(what: Said, where: Said) -> Said:
    """A figure with the council whose it is."""
    return said(cy=f"{where.cy}: {what.cy}", en=f"{where.en}: {what.en}")


def practice_of(owner: Said, others: int) -> Said:
    """Whose practice it is, and how many others have it."""
    plural = "council" if others == 1 else "councils"
    return said(
        cy=f"{owner.cy}; gan {soft(cy.councils(others))} arall hefyd", en=f"{owner.en}; with {others} other {plural}"
    )


def councils_there(number: int) -> Said:
    """How many councils sit there."""
    plural = "council" if number == 1 else "councils"
    verb = "sits" if number == 1 else "sit"
    return said(cy=f"{cy.councils(number)} yn eistedd yno", en=f"{number} {plural} {verb} there")
