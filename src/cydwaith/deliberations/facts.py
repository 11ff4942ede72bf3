"""An analysis as facts for programs: see docs/opinion.md."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from cydwaith.deliberations.reading import Conversation, letter
from cydwaith.engines.disclosure.threshold import is_small
from cydwaith.engines.opinion import Analysis
from cydwaith.engines.opinion.agreement import Agreement, across
from cydwaith.engines.opinion.polis import Statement
from cydwaith.engines.opinion.representing import Represents
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import AGREE

DIGITS: Final = 6
SAYS: Final = {1: "agree", -1: "disagree"}
Facts = dict[str, Any]


def facts(found: Analysis, of: Conversation, *, publishable: bool) -> Facts:
    """Everything that was found. `publishable`: no figure rests on cells of fewer than five."""
    told = Telling(found, of.statements, publishable=publishable)
    labels = found.grouping.labels
    return {
        "participants": len(found.votes.participants),
        "statements": len(found.votes.statements),
        "votes": len(found.votes.rows),
        "in_groups": int((labels >= 0).sum()),
        "silhouette": round(found.grouping.silhouette, DIGITS),
        "groups": [
            {"id": letter(group), "size": told.many(size), "represented_by": told.represented(group)}
            for group, size in enumerate(found.grouping.sizes.tolist())
        ],
        "consensus": told.consensus(),
        "sides": told.sides(),
        "removed": {"statements": of.removed_statements, "votes": of.removed_votes},
        "replaced": of.replaced,
        "one_sided": told.many(len(found.one_sided)),
        "alike": [{"participants": len(one.people), "statements": one.statements} for one in found.alike],
        "publishable": publishable,
    }


class Telling:
    """The parts of an analysis, with the texts of statements."""

    def __init__(self, found: Analysis, texts: Mapping[str, Statement], *, publishable: bool) -> None:
        self.found, self.texts, self.publishable = found, texts, publishable

    def named(self, place: int) -> Facts:
        """A statement by its number, and its text where that is known."""
        name = self.found.votes.statements[place]
        return {"statement": name, **({"text": self.texts[name].text} if name in self.texts else {})}

    def many(self, people: int) -> int | None:
        """A count of people; nothing where it is small and that may not be told."""
        return None if self.publishable and is_small(people) else people

    def represented(self, group: int) -> list[Facts]:
        """What represents a group."""
        return [self.represents(group, one) for one in self.found.represented[group]]

    def represents(self, group: int, one: Represents) -> Facts:
        """One statement that represents a group: what it says, and how much more than the others."""
        counts, others = self.found.by_group, self.found.by_group.others
        said, theirs = (each.agrees if one.sign == AGREE else each.disagrees for each in (counts, others))
        own = self.share(said[group, one.statement], counts.votes[group, one.statement])
        rest = self.share(theirs[group, one.statement], others.votes[group, one.statement])
        return {**self.named(one.statement), "says": SAYS[one.sign], **own, "others": rest}

    def share(self, count: int, votes: int) -> Facts:
        """One share with its interval."""
        chance = across([[count]], [[votes]])
        return {"count": int(count), "votes": int(votes), **self.sure(chance, 0, few=is_small(int(votes)))}

    def sure(self, chance: Agreement, place: int, *, few: bool) -> Facts:
        """A chance with its 95 % interval; nothing where too few voted and that may not be told."""
        figures = {"share": chance.mean, "lower": chance.lower, "upper": chance.upper}
        hidden = few and self.publishable
        return {name: None if hidden else round(float(one[place]), DIGITS) for name, one in figures.items()} | {
            "few": few
        }

    def consensus(self) -> list[Facts]:
        """Every statement, those first with which one of each group most likely agrees."""
        order = np.argsort(-self.found.agrees.mean, kind="stable").tolist()
        return [self.statement(place) for place in order]

    def statement(self, place: int) -> Facts:
        """A statement: votes, agreement across groups and sides, and what each of them says."""
        found = self.found
        few = is_small_any(found.by_group, place)
        says = SAYS.get(int(found.unites[place])) or ("divides" if found.divides[place] else None)
        across_sides = {}
        if found.sides:
            seldom = is_small_any(found.sides.counts, place)
            across_sides = {"across_sides": self.sure(found.sides.agrees, place, few=seldom)}
        return {
            **self.named(place),
            **counted(found.counts, 0, place),
            "says": says,
            "agreement": self.sure(found.agrees, place, few=few),
            "disagreement": self.sure(found.disagrees, place, few=few),
            **across_sides,
            "groups": [
                {"id": letter(group), **self.cell(found.by_group, group, place)}
                for group in range(len(found.grouping.sizes))
            ],
        }

    def cell(self, counts: Tallies, group: int, place: int) -> Facts:
        """What one group or side says of a statement."""
        told = counted(counts, group, place)
        shared = self.share(told["agree"], told["votes"])
        return {**told, "agreement": {name: shared[name] for name in ("share", "lower", "upper", "few")}}

    def sides(self) -> list[Facts]:
        """What each declared side says of every statement that somebody of it voted on."""
        sides = self.found.sides
        if sides is None:
            return []
        return [
            {
                "id": name,
                "size": self.many(int((sides.labels == side).sum())),
                "statements": [
                    {"statement": self.found.votes.statements[place], **self.cell(sides.counts, side, place)}
                    for place in np.flatnonzero(sides.counts.votes[side]).tolist()
                ],
            }
            for side, name in enumerate(sides.names)
        ]


def is_small_any(counts: Tallies, place: int) -> bool:
    """Whether too few of some group voted on a statement."""
    return any(is_small(votes) for votes in counts.votes[:, place].tolist())


def counted(counts: Tallies, group: int, place: int) -> Facts:
    """The votes of a group on a statement."""
    kinds = {"votes": counts.votes, "agree": counts.agrees, "disagree": counts.disagrees, "pass": counts.passes}
    return {name: int(many[group, place]) for name, many in kinds.items()}
