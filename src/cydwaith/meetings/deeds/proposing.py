"""What those who attended propose to change in draft minutes, and the answers. The record has no word of either."""

from typing import Any

from cydwaith.meetings import telling
from cydwaith.meetings.deeds.footprints import AS_LEFT
from cydwaith.meetings.deeds.meetings import about as about_meeting
from cydwaith.meetings.deeds.meetings import basis, of_meeting
from cydwaith.meetings.lifecycle import states
from cydwaith.meetings.models import ProposedChange
from cydwaith.shared.deeds import Verb
from cydwaith.shared.permissions import EDITORS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells


def about(change: ProposedChange) -> str:
    """What the record calls the meeting of whose minutes it is."""
    return about_meeting(change.minutes.meeting)


def facts(change: ProposedChange) -> dict[str, Any]:
    """Of which version of the minutes, and which of the changes proposed to it."""
    return basis(change.minutes.meeting) | {"number": change.minutes.number, "change": change.pk}


PROPOSED = Verb(
    name="minutes.change_proposed",
    says=said(cy="Cynigiwyd newid i gofnodion drafft", en="Change to draft minutes proposed"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    tells=Tells(
        followers=(),
        telling=telling.to_decide,
        turn="minutes.answer_change",
        to_do=said(
            cy="Derbyniwch neu gwrthodwch y newid i’r cofnodion", en="Accept or decline the change to the minutes"
        ),
        posts=True,
    ),
)
ACCEPTED = Verb(
    name="minutes.change_accepted",
    says=said(cy="Derbyniwyd newid i gofnodion drafft", en="Change to draft minutes accepted"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    tells=Tells(followers=("council",), telling=telling.answered),
)
DECLINED = Verb(
    name="minutes.change_declined",
    says=said(cy="Gwrthodwyd newid i gofnodion drafft", en="Change to draft minutes declined"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    tells=Tells(followers=("council",), telling=telling.answered),
)

CHANGE_PROPOSE = of_meeting("minutes.propose_change", EDITORS, PROPOSED, states=states("minutes.propose_change"))
CHANGE_ANSWER = of_meeting("minutes.answer_change", EDITORS, ACCEPTED, DECLINED, states=states("minutes.answer_change"))
