"""What is stored of regions: who oversees which area, projects with their money, what is said of spatial policies."""

from cydwaith.regions.models.gathered import Gathered, Since
from cydwaith.regions.models.money import Funder, Money, Nature
from cydwaith.regions.models.oversight import Oversight
from cydwaith.regions.models.policy import PolicyStatement, PolicyTitle
from cydwaith.regions.models.progress import ProjectMilestone, ProjectReview, ProjectStatus, Side, State
from cydwaith.regions.models.project import Known, Project, ProjectKind, ProjectPartner
from cydwaith.regions.models.site import ProjectSite
from cydwaith.regions.models.tie import ProjectTie, TieKind

__all__ = [
    "Funder",
    "Gathered",
    "Known",
    "Money",
    "Nature",
    "Oversight",
    "PolicyStatement",
    "PolicyTitle",
    "Project",
    "ProjectKind",
    "ProjectMilestone",
    "ProjectPartner",
    "ProjectReview",
    "ProjectSite",
    "ProjectStatus",
    "ProjectTie",
    "Side",
    "Since",
    "State",
    "TieKind",
]
