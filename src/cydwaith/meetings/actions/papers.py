"""Putting papers before a meeting, and withdrawing them."""

import hashlib
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import seated
from cydwaith.meetings.actions.steps import seated_as
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.papers import PAPER_PUT, PAPER_WITHDRAW
from cydwaith.meetings.models import Item, Meeting, Paper
from cydwaith.meetings.notice import is_late
from cydwaith.meetings.paper_kinds import KINDS, LARGEST
from cydwaith.meetings.refusals import refuse_state
from cydwaith.shared.deeds import doing
from cydwaith.shared.file_kinds import kind_of
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name and its bytes."""

    name: str
    content: bytes


def put(
    *,
    by: Actor,
    meeting: Meeting,
    body: str,
    upload: Upload,
    language: str,
    item: Item | None = None,
    title: Said,
    pair: Paper | None = None,
    late_reason: Said = UNSAID,
) -> Paper:
    """Put a paper before a meeting, for a body with a seat. The same file, sent twice for one item, is one paper.

    One that misses the notice marks itself as late and needs a reason. Raises NotPossible for a file that is empty, too
    large, or of a kind that is not taken, and for a pair in the same language or of another item.
    """
    with doing(PAPER_PUT, by=by, to=meeting) as act:
        meeting = act.it
        seat = seat_of(by, meeting, body)
        seated_as(act, seat)
        refuse_state(meeting, act.deed)
        media_type = sound(upload)
        called = given(title, "title", _("Give the title, in at least one language"))
        if item is not None and (item.meeting_id != meeting.pk or item.withdrawn):
            raise NotPossible(_("This item is not on the agenda of the meeting"), "item")
        pair = Paper.objects.defer("content").get(pk=pair.pk) if pair else None
        refuse_pair(pair, meeting, item, language)
        digest = hashlib.sha256(upload.content).hexdigest()
        there = Paper.objects.filter(meeting=meeting, item=item, digest=digest, withdrawn=None)
        if same := there.defer("content").first():
            return same
        now = timezone.now()
        late = is_late(now, meeting.called, meeting.starts, meeting.forum.notice_days)
        ask = _("The notice has gone out. Say why this paper is late, in at least one language")
        reason = given(late_reason, "late_reason", ask) if late else UNSAID
        paper = Paper.objects.create(
            meeting=meeting,
            item=item,
            language=language,
            name=upload.name[-200:],
            media_type=media_type,
            digest=digest,
            size=len(upload.content),
            content=upload.content,
            late=late,
            at=now,
            put_by=seat.side,
            put_body=seat.body,
            **in_columns(title=called, late_reason=reason),
        )
        pairs = paired(paper, pair)
        act.tell(paper, **FOOTPRINT.of(meeting, pairs))
    return paper


def sound(upload: Upload) -> str:
    """The kind of a file, as a media type. Raises NotPossible when it is not taken."""
    media_type = kind_of(upload.name, upload.content, KINDS).media_type
    if len(upload.content) > LARGEST:
        raise NotPossible(_("The file is larger than %(most)s MB") % {"most": LARGEST // 2**20}, "file")
    return media_type


def paired(paper: Paper, pair: Paper | None) -> list[Paper]:
    """A paper linked to the one in the other language, if there is one; which papers those are."""
    if pair is None:
        return [paper]
    Paper.objects.filter(pk=pair.pk).update(pair=paper)
    Paper.objects.filter(pk=paper.pk).update(pair=pair)
    return [paper, pair]


def seat_of(by: Actor, meeting: Meeting, body: str) -> Seat:
    """The body's seat for which this actor puts a paper. Raises Refused, or NotPossible for a body without one."""
    mine = seated(by, meeting.forum_id, PAPER_PUT)
    if not mine:
        raise Refused(PAPER_PUT.what)
    found = next((seat for seat in mine if seat.body_id == body), None)
    if found is None:
        raise NotPossible(_("This organisation has no seat in the forum"), "body")
    return found


def refuse_pair(pair: Paper | None, meeting: Meeting, item: Item | None, language: str) -> None:
    """Raise NotPossible for a pair that is not the same paper in the other language."""
    if pair is None:
        return
    beside = pair.meeting_id == meeting.pk and pair.item_id == (item.pk if item else None)
    if not beside or pair.language == language or pair.pair_id or pair.withdrawn:
        raise NotPossible(_("Choose a paper of the same item, in the other language, that has no pair yet"), "pair")


def withdraw(*, by: Actor, paper: Paper) -> Paper:
    """Withdraw a paper, for the body or the side that put it. It is marked as withdrawn, and stays readable."""
    with doing(PAPER_WITHDRAW, by=by, to=paper) as act:
        paper = act.it
        mine = [
            seat
            for seat in seated(by, paper.meeting.forum_id, act.deed)
            if seat.body_id == paper.put_body_id or (seat.convenor and seat.side_id == paper.put_by_id)
        ]
        if not mine and not by.operator:
            raise Refused(act.deed.what)
        seated_as(act, mine[0] if mine else None)
        if paper.withdrawn is None:
            paper.withdrawn = timezone.now()
            paper.save(update_fields=["withdrawn"])
            act.tell(paper, **FOOTPRINT.of(paper))
    return paper
