"""Putting papers before a meeting, and withdrawing them."""

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import seated
from cydwaith.meetings.actions.steps import locked, words
from cydwaith.meetings.models import Item, Meeting, Paper
from cydwaith.meetings.notice import is_late
from cydwaith.meetings.paper_kinds import LARGEST, kind_of
from cydwaith.meetings.refusals import NotPossible, refuse_state
from cydwaith.record.actions import write
from cydwaith.record.facts import Fact
from cydwaith.shared.permissions import Actor, Refused

PUT: Final = "paper.put"


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name and its bytes."""

    name: str
    content: bytes


@transaction.atomic
def put(
    *,
    by: Actor,
    meeting: Meeting,
    body: str,
    upload: Upload,
    language: str,
    item: Item | None = None,
    title_cy: str = "",
    title_en: str = "",
    pair: Paper | None = None,
    late_reason_cy: str = "",
    late_reason_en: str = "",
) -> Paper:
    """Put a paper before a meeting, for a body with a seat. The same file, sent twice for one item, is one paper.

    One that misses the notice marks itself as late and needs a reason. Raises NotPossible for a file that is empty, too
    large, or of a kind that is not taken, and for a pair in the same language or of another item.
    """
    meeting = locked(meeting)
    seat = seat_of(by, meeting, body)
    refuse_state(meeting, "paper.put")
    media_type = kind_of(upload.name, upload.content)
    if len(upload.content) > LARGEST:
        raise NotPossible(_("The file is larger than %(most)s MB") % {"most": LARGEST // 2**20}, "file")
    told = {"title_cy": title_cy.strip(), "title_en": title_en.strip()}
    if not any(told.values()):
        raise NotPossible(_("Give the title, in at least one language"), "title_cy")
    if item is not None and (item.meeting_id != meeting.pk or item.withdrawn):
        raise NotPossible(_("This item is not on the agenda of the meeting"), "item")
    pair = Paper.objects.defer("content").get(pk=pair.pk) if pair else None
    refuse_pair(pair, meeting, item, language)
    digest = hashlib.sha256(upload.content).hexdigest()
    if same := Paper.objects.filter(meeting=meeting, item=item, digest=digest, withdrawn=None).defer("content").first():
        return same
    now = timezone.now()
    late = is_late(now, meeting.called, meeting.starts, meeting.forum.notice_days)
    reasons = {"late_reason_cy": late_reason_cy.strip(), "late_reason_en": late_reason_en.strip()}
    if late and not any(reasons.values()):
        raise NotPossible(
            _("The notice has gone out. Say why this paper is late, in at least one language"), "late_reason_cy"
        )
    paper = Paper.objects.create(
        meeting=meeting, item=item, language=language, name=upload.name[-200:], media_type=media_type, digest=digest,
        size=len(upload.content), content=upload.content, late=late, at=now, put_by=seat.side, put_body=seat.body,
        **told, **(reasons if late else {}),
    )  # fmt: skip
    if pair is not None:
        Paper.objects.filter(pk=pair.pk).update(pair=paper)
        Paper.objects.filter(pk=paper.pk).update(pair=pair)
    write(by=by, body=seat.body_id, verb=PUT, subject=f"paper:{paper.pk}", facts=facts(paper))
    return paper


def seat_of(by: Actor, meeting: Meeting, body: str) -> Seat:
    """The body's seat for which this actor puts a paper. Raises Refused, or NotPossible for a body without one."""
    mine = seated(by, meeting.forum_id, PUT)
    if not mine:
        raise Refused(PUT)
    found = next((seat for seat in mine if seat.body_id == body), None)
    if found is None:
        raise NotPossible(_("This body has no seat in the forum"), "body")
    return found


def refuse_pair(pair: Paper | None, meeting: Meeting, item: Item | None, language: str) -> None:
    """Raise NotPossible for a pair that is not the same paper in the other language."""
    if pair is None:
        return
    beside = pair.meeting_id == meeting.pk and pair.item_id == (item.pk if item else None)
    if not beside or pair.language == language or pair.pair_id or pair.withdrawn:
        raise NotPossible(_("Choose a paper of the same item, in the other language, that has no pair yet"), "pair")


@transaction.atomic
def withdraw(*, by: Actor, paper: Paper) -> Paper:
    """Withdraw a paper, for the body or the side that put it. It is marked as withdrawn, and stays readable."""
    paper = Paper.objects.select_for_update(of=("self",)).defer("content").get(pk=paper.pk)
    mine = [
        seat
        for seat in seated(by, paper.meeting.forum_id, "paper.withdraw")
        if seat.body_id == paper.put_body_id or (seat.convenor and seat.side_id == paper.put_by_id)
    ]
    if not mine and not by.operator:
        raise Refused("paper.withdraw")
    if paper.withdrawn is None:
        paper.withdrawn = timezone.now()
        paper.save(update_fields=["withdrawn"])
        body = mine[0].body_id if mine else None
        about = {"meeting": paper.meeting_id, "digest": paper.digest}
        write(by=by, body=body, verb="paper.withdrawn", subject=f"paper:{paper.pk}", facts=about)
    return paper


def facts(paper: Paper, digest: str = "") -> dict[str, Any]:
    """What the record says of a paper: never its name or its words, always their digest and that of its bytes."""
    return {
        "meeting": paper.meeting_id, "item": paper.item_id, "language": paper.language, "media_type": paper.media_type,
        "size": paper.size, "digest": digest or paper.digest, "late": paper.late, "body": paper.put_body_id,
        "side": paper.put_by.code if paper.put_by else "",
        "words": words(title_cy=paper.title_cy, title_en=paper.title_en),
    }  # fmt: skip


def rows() -> Any:
    """Every paper that was put here, with the digest that its bytes have now."""
    papers = Paper.objects.filter(address="").select_related("put_by").order_by("pk")
    for paper in papers.iterator(chunk_size=4):
        yield f"paper:{paper.pk}", facts(paper, hashlib.sha256(bytes(paper.content)).hexdigest())


PUTTING: Final = Fact(PUT, rows, since=frozenset({"words"}))
