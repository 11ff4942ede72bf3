"""Who came, and the minutes: written, circulated, approved by every side at a later meeting."""

from collections.abc import Iterator
from typing import Any

from cydwaith.meetings import telling
from cydwaith.meetings.deeds.footprints import AS_LEFT
from cydwaith.meetings.deeds.meetings import about as about_meeting
from cydwaith.meetings.deeds.meetings import basis, of_meeting, shown
from cydwaith.meetings.lifecycle import states
from cydwaith.meetings.models import Minutes
from cydwaith.record.canonical import digest
from cydwaith.record.footprints import as_it_was
from cydwaith.record.sealing import sealed
from cydwaith.shared.deeds import Proof, Row, Verb
from cydwaith.shared.permissions import EDITORS, SPEAKERS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells


def about(minutes: Minutes) -> str:
    """What the record calls the meeting whose minutes they are."""
    return about_meeting(minutes.meeting)


def facts(minutes: Minutes) -> dict[str, Any]:
    """Which version of the minutes, and the digest of its words; until everybody reads them, a sealed one."""
    public = minutes.state == Minutes.State.APPROVED
    words = minutes.digest if public else sealed(minutes.salt, text=minutes.text)
    return basis(minutes.meeting) | {"number": minutes.number, "digest": words}


def circulated_facts(minutes: Minutes) -> dict[str, Any]:
    """The version that was circulated, and until which day changes may be proposed."""
    return facts(minutes) | {"until": minutes.changes_until}


def accepted_facts(minutes: Minutes) -> dict[str, Any]:
    """The version that a side approved, and at which meeting."""
    return facts(minutes) | {"at": minutes.approved_at_id}


def approved_facts(minutes: Minutes) -> dict[str, Any]:
    """What approving freezes: the version and the digest of its words, who approved it where, and who came."""
    meeting = minutes.meeting
    came = meeting.attendances.order_by("seat").values_list("seat", "manner", "substitute")
    return {
        "forum": meeting.forum_id,
        "number": minutes.number,
        "digest": digest(minutes.text),
        "approvals": minutes.approvals,
        "at": minutes.approved_at_id,
        "came": [[seat, manner, post] for seat, manner, post in came],
    }


def approved() -> Iterator[Row]:
    """Every approved version as it stands now."""
    found = Minutes.objects.filter(state=Minutes.State.APPROVED).select_related("meeting").order_by("pk")
    return ((about(one), approved_facts(one)) for one in found)


def shows(minutes: Minutes) -> list[tuple[str, str]]:
    """The meeting whose minutes they are."""
    return shown(minutes.meeting)


VERSIONS = Proof(name="minutes.approved", rows=approved, told=as_it_was)

ATTENDED = Verb(
    name="meeting.attended",
    says=said(cy="Cofnodwyd presenoldeb", en="Attendance recorded"),
    about=about_meeting,
    facts=basis,
    proofs=(AS_LEFT,),
    tells_nobody="it stands in the minutes",
)
MINUTED = Verb(
    name="meeting.minuted",
    says=said(cy="Ysgrifennwyd cofnodion", en="Minutes written"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    tells_nobody="what is being written is told when it goes to those who attended",
)
CIRCULATED = Verb(
    name="meeting.minutes_circulated",
    says=said(
        cy="Anfonwyd cofnodion drafft at y rhai a oedd yn bresennol", en="Draft minutes sent to those who attended"
    ),
    about=about,
    facts=circulated_facts,
    proofs=(AS_LEFT,),
    tells=Tells(
        followers=("forum",),
        telling=telling.to_read,
        turn="minutes.propose_change",
        to_do=said(
            cy="Darllenwch y cofnodion drafft, a chynigiwch newidiadau os oes angen",
            en="Read the draft minutes, and propose changes if need be",
        ),
        posts=True,
    ),
)
# Told until drafts went to those who attended; what it said of rows is proved for as long as entries say it.
PUBLISHED = Verb(
    name="meeting.minutes_published",
    says=said(cy="Cyhoeddwyd cofnodion drafft", en="Minutes published as a draft"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    tells_nobody="it is told no more: draft minutes go to those who attended",
)
ACCEPTED = Verb(
    name="meeting.minutes_accepted",
    says=said(cy="Cymeradwywyd cofnodion gan un ochr", en="Minutes approved by one side"),
    about=about,
    facts=accepted_facts,
    proofs=(AS_LEFT,),
    tells=telling.MINUTES,
)
APPROVED = Verb(
    name="minutes.approved",
    says=said(cy="Cymeradwywyd cofnodion gan bob ochr", en="Minutes approved by every side"),
    about=about,
    facts=approved_facts,
    proofs=(VERSIONS, AS_LEFT),
    shows=shows,
    tells=telling.MINUTES,
)

ATTENDANCE_RECORD = of_meeting("attendance.record", EDITORS, ATTENDED, states=states("attendance.record"))
MINUTES_WRITE = of_meeting("minutes.write", EDITORS, MINUTED, states=states("minutes.write"))
MINUTES_CIRCULATE = of_meeting("minutes.circulate", EDITORS, CIRCULATED, PUBLISHED, states=states("minutes.circulate"))
MINUTES_APPROVE = of_meeting("minutes.approve", SPEAKERS, ACCEPTED, APPROVED, states=states("minutes.approve"))
