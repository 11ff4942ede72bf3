"""Proposing changes to draft minutes, by those who attended, and the secretary's answers."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.acting import code
from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import speaks
from cydwaith.meetings.actions.minutes import open_for_changes
from cydwaith.meetings.actions.steps import convened, seated_as
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.proposing import ACCEPTED, CHANGE_ANSWER, CHANGE_PROPOSE, DECLINED
from cydwaith.meetings.minuting import as_text, minutes_of
from cydwaith.meetings.models import Attendance, Meeting, Minutes, ProposedChange
from cydwaith.meetings.quorums import THERE
from cydwaith.record.canonical import digest
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns, stripped
from cydwaith.shared.permissions import Actor, Refused, Rule
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

State = ProposedChange.State


@dataclass(frozen=True)
class Change:
    """A change to draft minutes: of which item (0: what belongs to none), in which language, what, and what instead."""

    item: int
    language: str
    passage: str
    instead: str


def propose(*, by: Actor, minutes: Minutes, body: str, change: Change, reason: Said) -> ProposedChange:
    """Propose a change to circulated minutes, for a body that attended; the same proposed twice is one.

    Raises Refused for whoever did not attend, NotPossible once the time for it is over, for a passage that does not
    stand in the minute of that item just once, and without a reason.
    """
    with doing(CHANGE_PROPOSE, by=by, to=minutes.meeting) as act:
        seat = next((one for one in attended(by, act.it, act.deed) if one.body_id == body), None)
        if seat is None:
            raise Refused(act.deed.what)
        seated_as(act, seat)
        minutes = act.it.minutes.select_related("meeting").get(pk=minutes.pk)
        if not open_for_changes(minutes):
            raise NotPossible(_("The time to propose changes is over, or a newer version was sent."))
        told = fields_of(minutes, change)
        same = ProposedChange.objects.filter(minutes=minutes, seat=seat, state=State.OPEN, **told).first()
        if same:
            return same
        told |= in_columns(reason=given(reason, "reason"))
        made = ProposedChange.objects.create(minutes=minutes, seat=seat, at=timezone.now(), **told)
        act.tell(made, side=code(seat), **FOOTPRINT.of(minutes, made))
    return made


def fields_of(minutes: Minutes, change: Change) -> dict[str, object]:
    """A proposed change by its columns. Raises NotPossible for one that changes nothing that stands there."""
    whole = stripped(Said(change.passage, change.instead))
    passage, instead = whole.cy, whole.en
    refuse_passage(minutes, change.item, change.language, passage)
    if passage == instead:
        raise NotPossible(_("This is how it stands already."), "instead")
    return {"item_id": change.item or None, "language": change.language, "passage": passage, "instead": instead}


def refuse_passage(minutes: Minutes, item: int, language: str, passage: str) -> None:
    """Raise NotPossible for a passage that does not stand in the minute of an item, in a language, just once."""
    times = text_of(minutes, item, language).count(passage) if passage else 0
    if times == 0:
        raise NotPossible(_("This does not stand in the minute of this item. Copy it word for word."), "passage")
    if times > 1:
        raise NotPossible(_("This stands there more than once. Copy more of the words around it."), "passage")


def text_of(minutes: Minutes, item: int, language: str) -> str:
    """The minute of an item in a language; empty where there is none."""
    said = minutes_of(minutes.text).get(item, Said())
    return said.cy if language == "cy" else said.en


def answer(*, by: Actor, change: ProposedChange, accepted: bool, reason: Said) -> ProposedChange:
    """Accept a proposed change, which then stands in the minutes, or decline it; with a reason, once.

    Raises Refused for whoever is no convenor, NotPossible when somebody else has answered otherwise, and for accepting
    one whose passage no longer stands there, because another change was accepted.
    """
    with doing(CHANGE_ANSWER, by=by, to=change.minutes.meeting) as act:
        meeting = act.it
        seat = convened(act, meeting.forum_id)
        change = ProposedChange.objects.select_related("minutes__meeting__forum", "seat").get(pk=change.pk)
        wanted = State.ACCEPTED if accepted else State.DECLINED
        if change.state == wanted:
            return change
        if change.state != State.OPEN or change.minutes.state != Minutes.State.CIRCULATED:
            raise NotPossible(_("Somebody has answered this already."))
        told = in_columns(answer=given(reason, "answer"))
        altered = alter(meeting, change) if accepted else []
        ProposedChange.objects.filter(pk=change.pk).update(state=wanted, answered=timezone.now(), **told)
        change.refresh_from_db()
        verb = ACCEPTED if accepted else DECLINED
        act.tell(change, verb, side=code(seat), **FOOTPRINT.of(change, change.minutes, altered))
    return change


def alter(meeting: Meeting, change: ProposedChange) -> list[Minutes]:
    """Put an accepted change into the circulated minutes, and into the draft of the next version where it fits there.

    Raises NotPossible when its passage no longer stands in the circulated minutes.
    """
    item, language = change.item_id or 0, change.language
    refuse_passage(change.minutes, item, language, change.passage)
    altered = []
    for version in meeting.minutes.filter(state__in=(Minutes.State.CIRCULATED, Minutes.State.DRAFT)):
        said = minutes_of(version.text)
        if text_of(version, item, language).count(change.passage) == 1:
            new = text_of(version, item, language).replace(change.passage, change.instead)
            said[item] = Said(new, said[item].en) if language == "cy" else Said(said[item].cy, new)
            version.text = as_text(said)
            version.digest = digest(version.text)
            version.save(update_fields=["text", "digest"])
            altered.append(version)
    return altered


def attended(by: Actor, meeting: Meeting, what: Rule) -> list[Seat]:
    """The seats that were filled at a meeting and for which an actor may do something, one a body."""
    found = [one.seat for one in filled(meeting) if speaks(by, what, one.seat)] if by.roles else []
    return list({seat.body_id: seat for seat in reversed(found)}.values())[::-1]


def filled(meeting: Meeting) -> QuerySet[Attendance]:
    """How each seat was filled that was filled at all."""
    return meeting.attendances.filter(manner__in=THERE).select_related("seat__body", "seat__side")


def unanswered(minutes: Minutes) -> int:
    """How many of the changes proposed to minutes are not answered."""
    return minutes.proposed.filter(state=State.OPEN).count()
