"""Actions: giving them to posts, and saying that they are done."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.actions import following_up as actions
from cydwaith.meetings.deeds.actions import ACTION_ASSIGN
from cydwaith.meetings.forms.following_up import ActionForm, DoneForm
from cydwaith.meetings.models import Action, Item
from cydwaith.meetings.pages.agenda import posts
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.pages.meeting import the_account
from cydwaith.meetings.pages.sheets import Sheet, data, page_of, sent
from cydwaith.shared import clock


def new(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write down what the meeting asked a post to do."""
    told = the_account(id)
    meeting = told.meeting
    convenor(acting(request), meeting.forum, ACTION_ASSIGN)
    items = [(str(line.item.pk), f"{line.number}. {line.item.title.plain}") for line in told.lines]
    form = ActionForm(data(request), posts=posts(meeting.forum), items=items)
    sheet = Sheet(
        _("Add an action"),
        _("Add the action"),
        _("The action is written down."),
        page_of(meeting),
        name_of(meeting),
        meeting=meeting,
    )

    def do() -> None:
        given: dict[str, Any] = dict(form.cleaned_data)
        given["owner"] = Post.objects.get(pk=given["owner"])
        given["item"] = Item.objects.get(pk=given["item"]) if given["item"] else None
        actions.assign(by=acting(request), meeting=meeting, **given)

    return sent(request, sheet, form, do)


def done(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that an action is done."""
    action = get_object_or_404(Action.objects.select_related("meeting__forum", "owner__body"), pk=id)
    actions.finisher(acting(request), action)
    form = DoneForm(data(request), initial={"done": clock.today()})
    sheet = Sheet(
        _("Say that an action is done"),
        _("It is done"),
        _("Recorded."),
        page_of(action.meeting),
        action.what.plain,
        (f"{action.owner.title.plain}, {action.owner.body.name.plain}",),
        meeting=action.meeting,
    )
    given: dict[str, Any] = {"by": acting(request), "action": action}
    return sent(request, sheet, form, lambda: actions.finish(**given, **form.cleaned_data))
