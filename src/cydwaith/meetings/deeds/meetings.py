"""What a convenor does with a meeting: plans it, calls it, puts it off, cancels it, holds it; and those imported."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from django.db.models import Count

from cydwaith.forums.models import Forum
from cydwaith.meetings import telling
from cydwaith.meetings.deeds.footprints import AS_LEFT
from cydwaith.meetings.digests import digest_of, utc
from cydwaith.meetings.lifecycle import states as during
from cydwaith.meetings.models import Meeting
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed, latest
from cydwaith.shared.permissions import EDITORS, EVERYONE, OPERATORS, SPEAKERS, Rule
from cydwaith.shared.said import said

WHEN: Final = ("starts", "ends", "manner", "words")


def about(meeting: Meeting) -> str:
    """What the record calls a meeting."""
    return f"meeting:{meeting.pk}"


def held(meeting: Meeting) -> Meeting:
    """The meeting as it is now, with its forum, held until the transaction ends."""
    now = Meeting.objects.select_for_update(of=("self",)).select_related("forum", "balance_accepted_by")
    return now.get(pk=meeting.pk)


def shown(meeting: Meeting) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("meetings", str(meeting.pk))]


def basis(meeting: Meeting) -> dict[str, Any]:
    """What is told of a meeting whatever happens to it; that another system runs it, where one does."""
    told = {"forum": meeting.forum_id, "state": str(meeting.state)}
    return {**told, "imported": True} if meeting.outside else told


def when(meeting: Meeting) -> dict[str, Any]:
    """When and where: the times, the manner, and the digest of the words."""
    words = digest_of(title=Meeting.title.of(meeting), venue=Meeting.venue.of(meeting), link=meeting.link)
    manner = str(meeting.manner)
    return {"starts": utc(meeting.starts), "ends": utc(meeting.ends), "manner": manner, "words": words}


def timed(meeting: Meeting) -> dict[str, Any]:
    """A meeting with its time and place."""
    return basis(meeting) | when(meeting)


def own() -> Iterator[Meeting]:
    """Every meeting that was planned here."""
    return Meeting.objects.filter(outside="").order_by("pk").iterator()


def states() -> Iterator[Row]:
    """The state of every meeting."""
    return ((about(one), {"state": str(one.state)}) for one in own())


def told_state(heard: Heard) -> list[Row]:
    """The state that an entry leaves a meeting in."""
    return [] if "imported" in heard.facts else [(heard.subject, {"state": heard.facts["state"]})]


def times() -> Iterator[Row]:
    """When and where every meeting is."""
    return ((about(one), when(one)) for one in own())


def told_time(heard: Heard) -> list[Row]:
    """As much of when and where as an entry has."""
    if "imported" in heard.facts:
        return []
    put_off = {"starts": heard.facts.get("to")} if "to" in heard.facts else {}
    return [(heard.subject, put_off or {name: heard.facts[name] for name in WHEN if name in heard.facts})]


def imports() -> Iterator[Row]:
    """How many meetings of every forum came from elsewhere."""
    found = Meeting.objects.exclude(outside="").order_by("forum").values_list("forum").annotate(Count("pk"))
    return ((f"forum:{forum}", {"meetings": number}) for forum, number in found)


def imported_facts(forum: Forum) -> dict[str, Any]:
    """How many meetings of a forum came from elsewhere, with those that came now."""
    return {"meetings": Meeting.objects.filter(forum=forum).exclude(outside="").count()}


def told_import(heard: Heard) -> list[Row]:
    """How many there are after an import; entries of an earlier time do not say."""
    return [(heard.subject, {name: heard.facts[name] for name in ("meetings",) if name in heard.facts})]


STATE = Proof(name="meeting.called", rows=states, told=told_state, key=latest)
TIME = Proof(
    name="meeting.changed", rows=times, told=told_time, key=latest, since=frozenset({"ends", "manner", "words"})
)
IMPORTS = Proof(name="meeting.imported", rows=imports, told=told_import, key=latest, since=frozenset({"meetings"}))

PLANNED = Verb(
    name="meeting.planned",
    says=said(cy="Cynlluniwyd cyfarfod", en="Meeting planned"),
    about=about,
    facts=timed,
    proofs=(STATE, TIME, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
LOADED = Verb(
    name="meeting.loaded",
    says=said(cy="Llwythwyd cyfarfod enghreifftiol", en="Sample meeting loaded"),
    about=about,
    facts=timed,
    proofs=(STATE, TIME, AS_LEFT),
    shows=shown,
    tells_nobody="a sample meeting of a demonstration",
)
CHANGED = Verb(
    name="meeting.changed",
    says=said(cy="Newidiwyd amser neu leoliad cyfarfod", en="Time or place of a meeting changed"),
    about=about,
    facts=timed,
    proofs=(TIME, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
BALANCE_ACCEPTED = Verb(
    name="meeting.balance_accepted",
    says=said(cy="Derbyniwyd agenda anghytbwys", en="Uneven agenda accepted"),
    about=about,
    facts=basis,
    proofs=(AS_LEFT,),
    shows=shown,
    tells_nobody="an agenda is arranged many times; everybody is told when the meeting is called",
)
CALLED = Verb(
    name="meeting.called",
    says=said(cy="Galwyd cyfarfod", en="Meeting called"),
    about=about,
    facts=basis,
    proofs=(STATE, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
RECALLED = Verb(
    name="meeting.recalled",
    says=said(cy="Tynnwyd rhybudd o gyfarfod yn ôl", en="Notice of a meeting taken back"),
    about=about,
    facts=basis,
    proofs=(STATE, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
POSTPONED = Verb(
    name="meeting.postponed",
    says=said(cy="Gohiriwyd cyfarfod", en="Meeting put off"),
    about=about,
    facts=basis,
    proofs=(STATE, TIME, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
CANCELLED = Verb(
    name="meeting.cancelled",
    says=said(cy="Canslwyd cyfarfod", en="Meeting cancelled"),
    about=about,
    facts=basis,
    proofs=(STATE, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
HELD = Verb(
    name="meeting.held",
    says=said(cy="Cynhaliwyd cyfarfod", en="Meeting held"),
    about=about,
    facts=basis,
    proofs=(STATE, AS_LEFT),
    shows=shown,
    tells=telling.MEETING,
)
IMPORTED = Verb(
    name="meeting.imported",
    says=said(cy="Mewnforiwyd cyfarfodydd", en="Meetings imported"),
    about=lambda forum: f"forum:{forum.pk}",
    facts=imported_facts,
    proofs=(IMPORTS, AS_LEFT),
    tells_nobody="they are told where they come from",
)

of_meeting = partial(deed, hold=held)
"""A deed that is done to a meeting."""

# A deed's body is the one whose seat acts: a convenor's for what a secretary does, any seat's for items and papers.
MEETING_READ = Rule("meeting.read", EVERYONE)
MEETING_PLAN = deed("meeting.plan", EDITORS, PLANNED)
MEETING_CHANGE = of_meeting("meeting.change", EDITORS, CHANGED, states=during("meeting.change"))
MEETING_BALANCE = of_meeting("meeting.balance", SPEAKERS, BALANCE_ACCEPTED, states=during("meeting.balance"))
MEETING_CALL = of_meeting("meeting.call", EDITORS, CALLED, states=during("meeting.call"))
MEETING_RECALL = of_meeting("meeting.recall", EDITORS, RECALLED, states=during("meeting.recall"))
MEETING_POSTPONE = of_meeting("meeting.postpone", EDITORS, POSTPONED, states=during("meeting.postpone"))
MEETING_CANCEL = of_meeting("meeting.cancel", EDITORS, CANCELLED, states=during("meeting.cancel"))
MEETING_HOLD = of_meeting("meeting.hold", EDITORS, HELD, states=during("meeting.hold"))
MEETING_LOAD = deed("meeting.load", OPERATORS, LOADED, HELD)
MEETING_IMPORT = deed("meeting.import", OPERATORS, IMPORTED)
