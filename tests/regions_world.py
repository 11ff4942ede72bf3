"""A world for tests of regions: who is who, what was read of projects, and people who speak for organisations."""

import datetime as dt

from cydwaith.bodies import reference
from cydwaith.regions import reading
from cydwaith.regions.actions import oversight
from cydwaith.regions.models import Project
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said

GOVERNMENT = oversight.GOVERNMENT
NORTH, SOUTH_WEST, SOUTH_EAST, MID = (f"CYD-OFFICE-{one}" for one in ("NORTH", "SOUTH-WEST", "SOUTH-EAST", "MID"))
ARFOR, VALLEYS = "CYD-AGENCY-ARFOR", "CYD-AGENCY-VALLEYS"
CMN, NTL, CGN, PEM, DEN = (f"GB-PLA-{one}" for one in ("CMN", "NTL", "CGN", "PEM", "DEN"))
EVERY = (GOVERNMENT, NORTH, SOUTH_WEST, SOUTH_EAST, MID, ARFOR, VALLEYS, CMN, NTL, CGN, PEM, DEN)
EDITOR = Actor("an editor", dict.fromkeys(EVERY, Role.EDITOR))
BEGAN = dt.date(2026, 4, 1)
NOTE = Said(cy="Rheswm", en="A reason")


def shipped() -> None:
    """Who is who, and the projects as they were read."""
    reference.load()
    reading.load()


def overseen(*bodies: str) -> None:
    """Offices and agencies begin; all of them where none is named."""
    for one in bodies or (NORTH, SOUTH_WEST, SOUTH_EAST, MID, ARFOR, VALLEYS):
        oversight.begin(by=EDITOR, body=GOVERNMENT, overseer=one, begins=BEGAN, source="A decision")


def project(code: str) -> Project:
    """A project by its code."""
    return Project.objects.get(pk=code)
