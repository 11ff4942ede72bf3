"""Who could work where: placements that nobody who could change them would change, and proof of it.

Deferred acceptance (Gale & Shapley 1962) in which people apply, openings have places and orders, and each home team
has a number it can release and an order of whom first. A team with its people is then one who chooses several, and
more wishes never make it want what it refused (substitutes: Hatfield & Milgrom 2005), so a stable placement exists and
is found. Two people who share one place belong to two teams; with them none need exist (Roth & Peranson 1999), and who
would still change the placement is told.
"""

from cydwaith.engines.matching.asked import Asked, Wrong
from cydwaith.engines.matching.certificate import Blocking, blocking
from cydwaith.engines.matching.lists import Lists, strict
from cydwaith.engines.matching.placement import NOWHERE
from cydwaith.engines.matching.placing import place
from cydwaith.engines.matching.price import most, weight

__all__ = ["NOWHERE", "Asked", "Blocking", "Lists", "Wrong", "blocking", "most", "place", "strict", "weight"]
