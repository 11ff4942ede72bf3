"""What people ask about meetings."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from cydwaith.bodies.models import Post
from cydwaith.forums.models import Forum
from cydwaith.meetings.agendas import Line, Share, lines, overweight, shares
from cydwaith.meetings.elsewhere import Told, told
from cydwaith.meetings.minuting import minutes_of
from cydwaith.meetings.models import Action, Attendance, Item, Meeting, Minutes, Paper
from cydwaith.meetings.quorums import Quorum, quorums
from cydwaith.shared import clock
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.clock import day_of
from cydwaith.shared.said import Said


def meetings(forum: str = "") -> QuerySet[Meeting]:
    """Every meeting, or a forum's, the latest first, with its forum."""
    found = Meeting.objects.select_related("forum").order_by("-starts", "-pk")
    return found.filter(forum=forum) if forum else found


def coming(forum: str = "", now: dt.datetime | None = None) -> QuerySet[Meeting]:
    """Meetings that have not ended, the next one first."""
    return meetings(forum).filter(ends__gte=now or clock.now()).order_by("starts", "pk")


def past(forum: str = "", now: dt.datetime | None = None) -> QuerySet[Meeting]:
    """Meetings that have ended, the last one first."""
    return meetings(forum).filter(ends__lt=now or clock.now())


def of_post(post: Post) -> QuerySet[Meeting]:
    """The meetings of every forum in which a post holds a seat, or sits in for one."""
    held = Q(forum__seats__post=post) | Q(forum__seats__substitute=post)
    return meetings().filter(held).distinct()


def find(number: int) -> Meeting:
    """One meeting with its forum and sides. Raises Meeting.DoesNotExist."""
    found = Meeting.objects.select_related("forum", "balance_accepted_by").prefetch_related("forum__sides")
    return found.get(pk=number)


@dataclass(frozen=True)
class Account:
    """All that a page tells of a meeting. `minutes` are approved ones: others are not for everyone."""

    meeting: Meeting
    lines: Sequence[Line]
    shares: Sequence[Share]
    heavy: Share | None
    papers: Sequence[Paper]
    attendances: Sequence[Attendance]
    quorums: Sequence[Quorum]
    minutes: Minutes | None
    circulated: Minutes | None
    draft: Minutes | None
    actions: Sequence[Action]
    arising: Sequence[Action]
    before: "Meeting | None"
    after: "Meeting | None"
    elsewhere: Mapping[int, Sequence[Told]]

    @property
    def said(self) -> dict[int, Said]:
        """What the minutes that everyone can read say, by the item's number."""
        return minutes_of(self.minutes.text) if self.minutes else {}

    def papers_of(self, item: Item | None) -> list[Paper]:
        """The papers of one item, or those of none, that have not been withdrawn."""
        return [one for one in self.papers if one.item_id == (item.pk if item else None) and one.withdrawn is None]

    def shown(self, item: Item | None) -> list[Paper]:
        """Those papers for one reader: of a pair, the one in the reader's language, which leads to the other."""
        return [one for one in self.papers_of(item) if one.pair_id is None or one.language == reading_language()]

    @property
    def withdrawn(self) -> list[Paper]:
        """The papers that have been withdrawn: marked, and still there."""
        return [one for one in self.papers if one.withdrawn is not None]


def account(number: int) -> Account:
    """Everything about one meeting. Raises Meeting.DoesNotExist."""
    meeting = find(number)
    items = list(agenda(meeting))
    sides = list(meeting.forum.sides.all())
    divided = shares(sides, items)
    written = {one.state: one for one in meeting.minutes.order_by("number")}
    return Account(
        meeting=meeting,
        lines=lines(meeting.starts, items),
        shares=divided,
        heavy=overweight(divided, meeting.forum.agenda_share),
        papers=list(papers(meeting)),
        attendances=list(attendances(meeting)),
        quorums=quorums(meeting),
        minutes=written.get(Minutes.State.APPROVED),
        circulated=written.get(Minutes.State.CIRCULATED),
        draft=written.get(Minutes.State.DRAFT),
        actions=list(meeting.actions.select_related("owner__body", "item")),
        arising=list(outstanding(meeting)),
        before=beside(meeting, later=False),
        after=beside(meeting, later=True),
        elsewhere=told(items),
    )


def agenda(meeting: Meeting) -> QuerySet[Item]:
    """The items of a meeting that nobody has withdrawn."""
    found = Item.objects.filter(meeting=meeting, withdrawn=None)
    return found.select_related("owner__body", "tabled_by", "tabled_body")


def waiting(forum: Forum | str) -> QuerySet[Item]:
    """The items that wait for a meeting, the oldest first; parts come with the item they belong to."""
    found = Item.objects.filter(forum=forum, meeting=None, withdrawn=None, parent=None)
    return found.select_related("tabled_by", "tabled_body").order_by("tabled", "id")


def tray(forum: Forum | str) -> QuerySet[Item]:
    """The same with what a page about them shows: who speaks to each, and its parts."""
    return waiting(forum).select_related("owner__body").prefetch_related("parts")


def papers(meeting: Meeting) -> QuerySet[Paper]:
    """The papers of a meeting without their bytes."""
    found = Paper.objects.filter(meeting=meeting).defer("content")
    return found.select_related("put_by", "put_body", "item").order_by("item__order", "item", "pk")


def attendances(meeting: Meeting) -> QuerySet[Attendance]:
    """How seats were filled."""
    return every_attendance().filter(meeting=meeting).order_by("seat__side__order", "seat")


def every_attendance() -> QuerySet[Attendance]:
    """How seats were filled at every meeting, the latest first."""
    found = Attendance.objects.select_related("seat__side", "seat__body", "seat__post", "substitute__body")
    return found.order_by("-meeting__starts", "-meeting", "seat__side__order", "seat")


def outstanding(meeting: Meeting) -> QuerySet[Action]:
    """What earlier meetings of the forum asked for and was not done when this one began: the matters arising."""
    open_then = Q(done=None) | Q(done__gte=day_of(meeting.starts))
    found = Action.objects.filter(open_then, meeting__forum=meeting.forum_id, meeting__starts__lt=meeting.starts)
    return found.select_related("owner__body", "meeting").order_by("due", "pk")


def beside(meeting: Meeting, *, later: bool) -> Meeting | None:
    """The meeting of the same forum before this one, or after it, that was not cancelled."""
    others = meetings(meeting.forum_id).exclude(state=Meeting.State.CANCELLED).exclude(pk=meeting.pk)
    if later:
        return others.filter(starts__gt=meeting.starts).order_by("starts", "pk").first()
    return others.filter(starts__lt=meeting.starts).first()


def counted(found: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with the number of their items and papers."""
    items = Count("items", filter=Q(items__withdrawn=None, items__parent=None), distinct=True)
    return found.annotate(
        item_count=items, paper_count=Count("papers", filter=Q(papers__withdrawn=None), distinct=True)
    )
