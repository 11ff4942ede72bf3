"""Where people and sides agree: opinion groups, what unites, divides and represents them, and how sure that is.

votes          sparse votes, the last one counting        analysis      everything at once: `analyse(votes)`
moments        statements × statements, in whole numbers  components    the directions in which votes differ
clustering     k-means and silhouette                     grouping      two to five opinion groups
tallies        who said what, by group                    agreement     across groups, with its interval
representing   what represents a group                    sides         declared sides, the small ones shielded
publishing     what may be shown, and when it moves       changing      what changed between two days
coordination   people who voted exactly alike             choosing      which statement is asked about next
regions        where a group lies on the map              polis         the files that Polis exports
releasing      what a conversation that goes on may show, day after day
"""

from cydwaith.engines.opinion.analysis import Analysis, analyse
from cydwaith.engines.opinion.grouping import Grouping
from cydwaith.engines.opinion.votes import Votes, of_records, settled

__all__ = ["Analysis", "Grouping", "Votes", "analyse", "of_records", "settled"]
