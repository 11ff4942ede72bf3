"""The rows of regions, as each deed leaves them."""

from typing import Final

from cydwaith.record.footprints import Footprint
from cydwaith.regions.models import (
    Money,
    Oversight,
    PolicyStatement,
    PolicyTitle,
    Project,
    ProjectMilestone,
    ProjectPartner,
    ProjectReview,
    ProjectSite,
    ProjectStatus,
    ProjectTie,
)

FOOTPRINT: Final = Footprint(
    "regions",
    (
        *(Project, ProjectPartner, ProjectSite, ProjectTie, Money, ProjectStatus, ProjectMilestone, ProjectReview),
        *(Oversight, PolicyTitle, PolicyStatement),
    ),
    {Project: ("partners",)},
)
AS_LEFT: Final = FOOTPRINT.proof
