"""What is stored of the exchange of people."""

from cydwaith.exchange.models.application import Application, Letter
from cydwaith.exchange.models.help import WAITS, DayOfHelp
from cydwaith.exchange.models.opening import (
    SKILLS_OF_WELSH,
    Cefr,
    Opening,
    OpeningKind,
    OpeningPartner,
    OpeningState,
    Pays,
    Welsh,
)
from cydwaith.exchange.models.placement import (
    Answer,
    Document,
    Placement,
    PlacementStep,
    SideOf,
    Signature,
    StepKind,
    Version,
)
from cydwaith.exchange.models.profile import Profile, ProfileReader
from cydwaith.exchange.models.round import ROUND_WAITS, Certificate, Proposed, Rank, Round, Team, TeamMember

__all__ = [
    "ROUND_WAITS",
    "SKILLS_OF_WELSH",
    "WAITS",
    "Answer",
    "Application",
    "Cefr",
    "Certificate",
    "DayOfHelp",
    "Document",
    "Letter",
    "Opening",
    "OpeningKind",
    "OpeningPartner",
    "OpeningState",
    "Pays",
    "Placement",
    "PlacementStep",
    "Profile",
    "ProfileReader",
    "Proposed",
    "Rank",
    "Round",
    "SideOf",
    "Signature",
    "StepKind",
    "Team",
    "TeamMember",
    "Version",
    "Welsh",
]
