"""Sample data of the demonstration: every office and agency has begun; of one project the two sides disagree, and it
is tied to a commitment that is late, a spatial policy and a risk.

In truth they are only proposed.
"""

import datetime as dt
from typing import Any, Final

from cydwaith.programme.models import Commitment
from cydwaith.regions.actions.oversight import GOVERNMENT, begin
from cydwaith.regions.actions.progress import give
from cydwaith.regions.actions.stating import state
from cydwaith.regions.actions.ties import tie
from cydwaith.regions.models import Project, ProjectStatus, TieKind
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import said

BEGAN: Final = dt.date(2026, 4, 1)
OVERSEERS: Final = (
    *("CYD-OFFICE-NORTH", "CYD-OFFICE-MID", "CYD-OFFICE-SOUTH-WEST", "CYD-OFFICE-SOUTH-EAST"),
    *("CYD-AGENCY-VALLEYS", "CYD-AGENCY-ARFOR"),
)
WAITS_FOR: Final = "sample-shared-register"
DOES: Final = said(
    cy="Mae’r swyddfa’n dod â chynghorau’r rhanbarth ynghyd bob tymor i edrych ar swyddi a gwasanaethau mewn trefi "
    "bach.",
    en="The office brings the region’s councils together each term to look at jobs and services in small towns.",
)
SOURCE: Final = "sample data / data enghreifftiol"


def load() -> None:
    """Let the offices and agencies begin, and each side speak of one project."""
    if ProjectStatus.objects.filter(sample=True).exists():
        return
    speaking = dict.fromkeys((GOVERNMENT, *OVERSEERS, "GB-PLA-CMN"), Role.EDITOR)
    by = Actor("sample", speaking)
    for one in OVERSEERS:
        begin(by=by, body=GOVERNMENT, overseer=one, begins=BEGAN, source=SOURCE, sample=True)
    state(by=by, body="CYD-OFFICE-SOUTH-WEST", policy=4, on=dt.date(2026, 10, 1), text=DOES, sample=True)
    project = Project.objects.get(pk="pentre-awel")
    tied(by, project)
    give(
        by=by,
        body="GB-PLA-CMN",
        project=project,
        state="delivery",
        on=dt.date(2026, 9, 30),
        note=said(cy="Mae’r ail gyfnod yn mynd rhagddo.", en="The second phase goes on."),
        sample=True,
    )
    give(
        by=by,
        body="CYD-AGENCY-ARFOR",
        project=project,
        state="approved",
        on=dt.date(2026, 10, 15),
        note=said(cy="Ni welwyd gwaith ar yr ail gyfnod eto.", en="No work on the second phase was seen yet."),
        sample=True,
    )


def tied(by: Actor, project: Project) -> None:
    """What the sample project hangs together with; a sample commitment only where the sample programme is there."""
    told: dict[str, Any] = {"by": by, "body": "GB-PLA-CMN", "project": project, "source": SOURCE, "sample": True}
    on = dt.date(2026, 9, 1)
    if Commitment.objects.filter(pk=WAITS_FOR).exists():
        why = said(cy="Mae’r dderbynfa i ddefnyddio’r gofrestr.", en="The reception is to use the register.")
        tie(**told, kind=TieKind.NEEDS, commitment=WAITS_FOR, on=on, text=why)
    serves = said(cy="Mae’n dod â gwaith i ardal wledig.", en="It brings work to a rural area.")
    tie(**told, kind=TieKind.SERVES, policy=4, on=on, text=serves)
    risk = said(
        cy="Gallai costau’r ail gyfnod godi; mae’r contract yn cael ei ail-drafod.",
        en="The second phase could cost more; the contract is being negotiated anew.",
    )
    tie(**told, kind=TieKind.RISK, on=on, text=risk)
