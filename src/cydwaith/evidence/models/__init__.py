"""What is stored about how places fare."""

from cydwaith.evidence.models.changes import Change
from cydwaith.evidence.models.figures import (
    Comparable,
    Indicator,
    Influence,
    Kind,
    Load,
    Observation,
    Polarity,
    Target,
)
from cydwaith.evidence.models.groups import CouncilGroup
from cydwaith.evidence.models.neighbours import Cluster, Neighbour
from cydwaith.evidence.models.standings import Basis, Calculation, Standing
from cydwaith.evidence.models.uploads import Upload

__all__ = [
    "Basis",
    "Calculation",
    "Change",
    "Cluster",
    "Comparable",
    "CouncilGroup",
    "Indicator",
    "Influence",
    "Kind",
    "Load",
    "Neighbour",
    "Observation",
    "Polarity",
    "Standing",
    "Target",
    "Upload",
]
