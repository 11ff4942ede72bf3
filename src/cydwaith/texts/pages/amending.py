"""Amendments: all of them, one, proposing one, and what becomes of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.permissions import Actor
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.texts.actions import amending as actions
from cydwaith.texts.forms import AmendmentForm, ForABody, RefusalForm
from cydwaith.texts.holding import What
from cydwaith.texts.models import Amendment
from cydwaith.texts.pages.common import Opened, gone, of_current, to_write
from cydwaith.texts.queries.contents import placed
from cydwaith.texts.queries.passages import Proposed
from cydwaith.texts.queries.passages import amendments as every


def amendments(request: HttpRequest, key: str) -> HttpResponse:
    """Every amendment to a text: those that are open first."""
    found = of_current(request, key)
    told = sorted(every(found.version), key=lambda one: one.amendment.state != Amendment.State.PROPOSED)
    return render(request, "texts/amendments.html", found.context(told=told))


def the_one(found: Opened, number: int) -> Proposed:
    """An amendment as it stands to the version. Raises Http404."""
    one = next((one for one in every(found.version) if one.amendment.pk == number), None)
    if one is None:
        raise Http404(gone())
    return one


def amendment(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One amendment: its words, its reason, who supports it, what becomes of it."""
    found = of_current(request, key)
    one = the_one(found, number)
    supporting = {each.body_id for each in one.amendment.supports.all() if each.taken_back is None}
    own = set(found.bodies(What.AMEND)) if found.may[What.AMEND] else set()
    more = {
        "one": one,
        "own": [body for body in own if body.pk == one.amendment.body_id],
        "could": [body for body in own if body.pk not in supporting | {one.amendment.body_id}],
        "do": [body for body in own if body.pk in supporting],
        "writers": found.bodies(What.WRITE) if found.may[What.WRITE] else [],
    }
    return render(request, "texts/amendment.html", found.context(**more))


def amend(request: HttpRequest, key: str, section: str) -> HttpResponse:
    """Propose other words for a passage of a section."""
    found = to_write(request, key, What.AMEND)
    here = placed(found.version, section)
    if here is None:
        raise Http404(gone())
    initial = {"seen": found.version.number, "language": reading_language()}
    form = AmendmentForm(request.POST or None, bodies=found.choices(What.AMEND), initial=initial)
    done = posted(
        request,
        form,
        lambda told: actions.propose(by=found.by, text=found.text, section=section, **told),
        said=_("The amendment stands beside the text."),
        to=lambda made: ("text_amendment", {"key": key, "number": made.pk}),
    )
    return done or render(request, "texts/amend.html", found.context(form=form, here=here))


def refuse(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Refuse an amendment, with a reason that stays."""
    found = to_write(request, key, What.WRITE)
    one = the_one(found, number)
    initial = {"seen": found.version.number}
    form = RefusalForm(request.POST or None, bodies=found.choices(What.WRITE), initial=initial)

    def do(told: dict[str, Any]) -> object:
        return actions.refuse(by=found.by, amendment=one.amendment, body=told["body"], reason=told["reason"])

    to = ("text_amendment", {"key": key, "number": number})
    done = posted(request, form, do, said=_("It is refused. The reason stays beside it."), to=to)
    return done or render(request, "texts/refuse.html", found.context(form=form, one=one))


@require_POST
def merge(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Put the words of an amendment into the text."""
    said = _("The words stand in the text. The other language of the section is now behind.")
    return pressed(request, key, number, What.WRITE, actions.merge, said)


@require_POST
def withdraw(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take back what one's own body proposed."""
    return pressed(request, key, number, What.AMEND, actions.withdraw, _("The amendment is withdrawn."))


@require_POST
def support(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Support an amendment, or take that back (`supports=no`)."""
    supports = request.POST.get("supports") != "no"

    def do(*, by: Actor, amendment: Amendment, body: str) -> object:
        return actions.support(by=by, amendment=amendment, body=body, supports=supports)

    said = _("You support the amendment.") if supports else _("Your support is taken back.")
    return pressed(request, key, number, What.AMEND, do, said)


def pressed(
    request: HttpRequest, key: str, number: int, what: What, do: Callable[..., object], said: str
) -> HttpResponse:
    """Do what a button on the page of an amendment asks for, and lead back there."""
    found = to_write(request, key, what)
    one = the_one(found, number)
    form = ForABody({**request.POST.dict(), "seen": found.version.number}, bodies=found.choices(what))
    if form.is_valid():
        try:
            do(by=found.by, amendment=one.amendment, body=form.cleaned_data["body"])
            messages.success(request, said)
        except NotPossible as refusal:
            messages.error(request, refusal.reason)
    return redirect("text_amendment", key=key, number=number)
