"""What people look for here that does not exist here yet, so that this is said where they look."""

import re
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.said import Said, said


@dataclass(frozen=True)
class NotYet:
    """Something that is not here yet, and the words by which it is looked for, in either language."""

    what: Said
    words: frozenset[str]


NOT_YET: Final = (
    NotYet(
        said(cy="secondiadau, mentora a chyfnewid staff", en="secondments, mentoring and exchange of staff"),
        frozenset({"secondment", "secondments", "mentoring", "mentor", "secondiad", "secondiadau", "mentora"}),
    ),
    NotYet(
        said(cy="galwadau am geisiadau a cheisiadau am arian", en="calls and bids for money"),
        frozenset({"bid", "bids", "ymgeisio"}),
    ),
    NotYet(
        said(cy="cyrsiau a charfanau", en="courses and cohorts"),
        frozenset({"course", "courses", "cohort", "cohorts", "cwrs", "cyrsiau", "carfan", "carfanau"}),
    ),
    NotYet(
        said(
            cy="llunio polisi ar y cyd: drafftiau, gwelliannau a datganiadau",
            en="making policy together: drafts, amendments and statements",
        ),
        frozenset({"amendment", "amendments", "deliberation", "consultation", "gwelliant", "ymgynghoriad"}),
    ),
    NotYet(
        said(cy="hunanasesiadau ac asesiadau gan banel", en="self-assessments and assessments by a panel"),
        frozenset({"self-assessment", "self-assessments", "hunanasesiad", "hunanasesiadau", "asesiad", "asesiadau"}),
    ),
)


def looked_for(question: str) -> list[Said]:
    """What is not here yet of what somebody looks for, each as a sentence."""
    words = set(re.findall(r"[\w-]+", question.lower()))
    return [sentence(one) for one in NOT_YET if one.words & words]


def sentence(one: NotYet) -> Said:
    """That it is not here yet."""
    return said(cy=f"Nid yw hyn ar y wefan eto: {one.what.cy}.", en=f"Not on this site yet: {one.what.en}.")
