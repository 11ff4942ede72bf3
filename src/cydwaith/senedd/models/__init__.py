"""What is stored of the Senedd."""

from cydwaith.senedd.models.confirmed import Confirmed, Near
from cydwaith.senedd.models.evidence import Evidence, EvidenceKind
from cydwaith.senedd.models.record import (
    Contribution,
    Division,
    Former,
    Group,
    GroupKind,
    Item,
    Kind,
    Member,
    Membership,
    Side,
    Sitting,
    Source,
    Vote,
)

__all__ = [
    "Confirmed",
    "Contribution",
    "Division",
    "Evidence",
    "EvidenceKind",
    "Former",
    "Group",
    "GroupKind",
    "Item",
    "Kind",
    "Member",
    "Membership",
    "Near",
    "Side",
    "Sitting",
    "Source",
    "Vote",
]
