"""Tabling items, and arranging the agenda of a planned meeting."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.models import Forum
from cydwaith.forums.pages.acting import body_choices, post_choices, the_forum
from cydwaith.forums.secretariat import convening, convenor, seated
from cydwaith.meetings import words
from cydwaith.meetings.actions import agenda as actions
from cydwaith.meetings.deeds.items import AGENDA_ARRANGE, ITEM_CHANGE, ITEM_TABLE
from cydwaith.meetings.digests import digest_of_item
from cydwaith.meetings.forms.agenda import ItemForm
from cydwaith.meetings.models import Item
from cydwaith.meetings.pages.findings import balance, name_of
from cydwaith.meetings.pages.sheets import Sheet, data, number, page_of, pressed, sent, stamp, the_meeting
from cydwaith.meetings.queries.meetings import account, tray
from cydwaith.meetings.sentences import lines


def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Table an item: it waits in the forum's tray until a convenor puts it on an agenda."""
    forum = the_forum(slug)
    seats = seated(acting(request), forum, ITEM_TABLE)
    parents = tray(forum).filter(tabled_body__in=[seat.body_id for seat in seats])
    form = ItemForm(
        data(request),
        bodies=body_choices(seats),
        posts=posts(forum),
        parents=[(str(item.pk), item.title.plain) for item in parents],
    )
    notes = () if seats else (_("Only an organisation with a seat in this forum can table an item."),)
    sheet = Sheet(
        _("Table an item"),
        _("Table it"),
        _("The item waits for a meeting of the forum, and everyone can see it."),
        reverse("forum_meetings", kwargs={"slug": slug}),
        forum.name.plain,
        notes,
    )

    def do() -> None:
        told = form.cleaned_data
        parent = parents.filter(pk=told["parent"]).first() if told.get("parent") else None
        actions.table(by=acting(request), forum=forum, body=told["body"], matter=form.matter(), parent=parent)

    return sent(request, sheet, form, do, barred=not seats)


def posts(forum: Forum) -> list[tuple[str, str]]:
    """The posts of every body with a seat."""
    return post_choices(list(Body.objects.filter(seats__forum=forum).distinct().values_list("pk", flat=True)))


def edit(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Change an item."""
    item = the_item(id)
    actions.whose(acting(request), item, ITEM_CHANGE)
    texts = {"title": Item.title.of(item), "text": Item.text.of(item)}
    initial = {**texts, "purpose": item.purpose, "minutes_long": item.minutes_long, "owner": item.owner_id or ""}
    form = ItemForm(data(request), initial=initial, bodies=[], posts=posts(item.forum), parents=[])
    sheet = Sheet(_("Change an item"), _("Save"), _("Saved."), back_of(item), item.title.plain)
    given: dict[str, Any] = {"by": acting(request), "item": item, "seen": request.POST.get("seen")}
    save = lambda: actions.change_item(**given, matter=form.matter())  # noqa: E731  # said once, below
    return sent(request, sheet, form, save, fresh=digest_of_item(item))


@require_POST
def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw an item."""
    item = the_item(id)
    words = _("The item is withdrawn.")
    return pressed(request, lambda: actions.withdraw_item(by=acting(request), item=item), words, back_of(item))


def arranging(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The agenda as a convenor arranges it: the tray beside it, and a button for every move."""
    told = account(the_meeting(id).pk)
    meeting = told.meeting
    convenor(acting(request), meeting.forum, AGENDA_ARRANGE)
    sides = {seat.side_id for seat in convening(acting(request), meeting.forum, AGENDA_ARRANGE)}
    context = {
        "section": "forums",
        "told": told,
        "meeting": meeting,
        "name": name_of(meeting),
        "words": words,
        "says": lines,
        "balance": balance(told),
        "waiting": list(tray(meeting.forum)),
        "sides": sides,
        "seen": meeting.changed.isoformat(),
    }
    return render(request, "meetings/agenda.html", context)


@require_POST
def arrange(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Put one item on the agenda or back into the tray, or move it up or down."""
    meeting, item = the_meeting(id), the_item(number(request, "item"))
    by, back = acting(request), reverse("agenda", kwargs={"id": id})
    moves: dict[str, tuple[Callable[[], object], str]] = {
        "place": (lambda: actions.place(by=by, item=item, meeting=meeting), _("The item is on the agenda.")),
        "back": (lambda: actions.put_back(by=by, item=item), _("The item waits for a meeting again.")),
        "up": (
            lambda: actions.move(by=by, item=item, up=True, seen=stamp(request)),
            _("The item is one place higher."),
        ),
        "down": (
            lambda: actions.move(by=by, item=item, up=False, seen=stamp(request)),
            _("The item is one place lower."),
        ),
    }
    if (verb := request.POST.get("do", "")) not in moves:
        raise Http404
    return pressed(request, *moves[verb], back)


def the_item(number: int) -> Item:
    """An item. Raises Http404."""
    return get_object_or_404(Item.objects.select_related("forum", "meeting", "tabled_body"), pk=number)


def back_of(item: Item) -> str:
    """Where an item is seen: on its meeting's page, or among the forum's meetings."""
    return page_of(item.meeting) if item.meeting else reverse("forum_meetings", kwargs={"slug": item.forum_id})
