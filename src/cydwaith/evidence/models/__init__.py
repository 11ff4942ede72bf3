"""What is stored about how places fare."""

from cydwaith.evidence.models.figures import Indicator, Load, Observation, Target
from cydwaith.evidence.models.neighbours import Cluster, Neighbour
from cydwaith.evidence.models.standings import Calculation, Standing

__all__ = ["Calculation", "Cluster", "Indicator", "Load", "Neighbour", "Observation", "Standing", "Target"]
