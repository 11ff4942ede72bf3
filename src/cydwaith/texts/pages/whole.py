"""What is done to a whole text: its title, the order of its sections, freezing it, publishing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.shared.forms import Form
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.texts.actions import agreeing, arranging, writing
from cydwaith.texts.forms import ForABody, TitleForm
from cydwaith.texts.holding import What
from cydwaith.texts.models import Version
from cydwaith.texts.pages.common import Opened, to_write
from cydwaith.texts.queries.contents import contents

UP, DOWN, REMOVE = "up", "down", "remove"


def title(request: HttpRequest, key: str) -> HttpResponse:
    """Give a text another title."""
    found = to_write(request, key, What.WRITE)
    initial = {"seen": found.version.number, "title": Version.title.of(found.version)}
    form = TitleForm(request.POST or None, bodies=found.choices(What.WRITE), initial=initial)
    done = posted(
        request,
        form,
        lambda told: writing.retitle(by=found.by, text=found.text, **told),
        said=_("The text has its new title."),
        to=("text", {"key": key}),
    )
    return done or render(request, "texts/title.html", found.context(form=form))


def arrange(request: HttpRequest, key: str) -> HttpResponse:
    """Every section with a button to move it up or down, or to remove it."""
    found = to_write(request, key, What.WRITE)
    form = ForABody(request.POST or None, bodies=found.choices(What.WRITE), initial={"seen": found.version.number})
    if request.method == "POST" and form.is_valid():
        try:
            pressed(found, form, request.POST)
        except NotPossible as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(
                request, _("The text has its sections as you put them. Earlier versions stay as they were.")
            )
            return redirect("text_arrange", key=key)
    return render(request, "texts/arrange.html", found.context(form=form, there=contents(found.version)))


def pressed(found: Opened, form: Form, sent: Any) -> None:  # Any: what a browser sent
    """Do what the button that was pressed says to its section."""
    told = form.cleaned_data
    order = [one.key for one in contents(found.version)]
    does = {"by": found.by, "text": found.text, "body": told["body"]}
    if section := sent.get(REMOVE):
        arranging.remove(section=section, seen=told["seen"], **does)
    elif section := sent.get(UP):
        arranging.move(section=section, after=neighbour(order, section, -2), **does)
    elif section := sent.get(DOWN):
        arranging.move(section=section, after=neighbour(order, section, 1), **does)


def neighbour(order: list[str], section: str, steps: int) -> str:
    """The section after which one is to stand, so many steps from where it stands; none for the front."""
    place = order.index(section) + steps if section in order else -1
    return order[min(place, len(order) - 1)] if place >= 0 else ""


def freeze(request: HttpRequest, key: str) -> HttpResponse:
    """Fix the version that counts, word for word."""
    found = to_write(request, key, What.FREEZE)
    form = ForABody(request.POST or None, bodies=found.choices(What.FREEZE), initial={"seen": found.version.number})
    done = posted(
        request,
        form,
        lambda told: agreeing.freeze(by=found.by, text=found.text, **told),
        said=_("The version is frozen, word for word, in both languages."),
        to=("text", {"key": key}),
    )
    there = contents(found.version)
    return done or render(request, "texts/freeze.html", found.context(form=form, there=there))


def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Let everybody read the version that counts, once it is frozen."""
    found = to_write(request, key, What.PUBLISH)
    form = ForABody(request.POST or None, bodies=found.choices(What.PUBLISH), initial={"seen": found.version.number})
    done = posted(
        request,
        form,
        lambda told: agreeing.publish(by=found.by, text=found.text, body=told["body"], number=told["seen"]),
        said=_("The version is published."),
        to=("text", {"key": key}),
    )
    return done or render(request, "texts/publish.html", found.context(form=form))
