"""Short steps with a commitment: a status, an answer, a milestone, a dependency, a withdrawal."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting, body_choices
from cydwaith.programme.actions import agreeing, dependencies, milestones, proposing, reporting
from cydwaith.programme.forms.fields import day
from cydwaith.programme.forms.steps import (
    AnswerForm,
    DependencyForm,
    EndingForm,
    ForABody,
    MilestoneForm,
    StatusForm,
    WithdrawalForm,
)
from cydwaith.programme.models import Commitment, Dependency, Milestone, TermsStage
from cydwaith.programme.pages.commitment import the_account
from cydwaith.programme.pages.doing import STEPS, own
from cydwaith.programme.pages.marks import parties
from cydwaith.programme.queries.account import Account
from cydwaith.shared.clock import today
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Refused
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said

Words = dict[str, Any]


def allowed(request: HttpRequest, told: Account, step: str) -> list[tuple[str, str]]:
    """The reader's bodies that may take this step. Raises Refused where none may."""
    bodies = own(request, told, STEPS[step])
    if not bodies:
        raise Refused(STEPS[step].what)
    return body_choices(bodies)


def take(
    request: HttpRequest, told: Account, form: ForABody, action: Callable[..., object], words: Words, **more: Any
) -> HttpResponse:
    """Show the form; when it is sent and right, do it and say so, else say in the form why it cannot be done."""
    done = posted(
        request,
        form,
        lambda written: action(by=acting(request), **{**written, **more}),
        said=words["said"],
        to=("commitment", {"slug": told.commitment.slug}),
    )
    context = {"section": "programme", "told": told, "form": form, "parties": parties, **words}
    return done or render(request, "programme/step.html", context)


def report(request: HttpRequest, slug: str) -> HttpResponse:
    """Say how it goes."""
    told = the_account(slug)
    bodies = allowed(request, told, "report")
    stones = [(str(one.milestone.pk), one.milestone.title.plain) for one in told.milestones]
    first = {"on": day(today()), "milestone": request.GET.get("milestone"), "body": request.GET.get("body")}
    form = StatusForm(request.POST or None, bodies=bodies, milestones=stones, initial=first)
    words: Words = {
        "title": _("How does it go?"),
        "lead": _("What you report is public at once, with your organisation’s name, and is never changed afterwards."),
        "button": _("Send this report"),
        "said": _("The report is sent. Everyone can see it now."),
    }
    chosen = next(
        (one.milestone for one in told.milestones if str(one.milestone.pk) == form.data.get("milestone")), None
    )
    return take(
        request, told, form, reporting.report, words, commitment=told.commitment, milestone=chosen, sample=settings.DEMO
    )


def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Say yes or no to the terms that are put forward."""
    told = the_account(slug)
    bodies = allowed(request, told, "answer")
    if told.proposal is None:
        messages.info(request, _("Nothing waits for an answer here any more."))
        return redirect("commitment", slug=slug)
    form = AnswerForm(request.POST or None, bodies=bodies, initial={"number": told.proposal.number})
    words: Words = {
        "title": _("Does your organisation agree?"),
        "lead": _(
            "A commitment is agreed when each organisation that owes it, and one at least to which it is owed, "
            "says yes."
        ),
        "button": _("Give this answer"),
        "said": _("The answer stands. Everyone can see it now."),
        "proposal": told.proposal,
    }
    return take(request, told, form, answered, words, commitment=told.commitment)


def answered(*, answer: str, reason: Said, **told: Any) -> object:
    """Agree, or decline with a reason."""
    if answer == "yes":
        return agreeing.agree(**told)
    return agreeing.decline(**told, reason=reason)


def withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take back a proposal, or propose to withdraw what was agreed."""
    told = the_account(slug)
    form = WithdrawalForm(
        request.POST or None, bodies=allowed(request, told, "withdraw"), initial={"number": told.history[0].number}
    )
    agreed = told.terms.stage == TermsStage.AGREED
    words: Words = {
        "title": _("Withdraw a commitment"),
        "lead": _(
            "What was agreed is withdrawn only when every organisation that it names has said yes. It stays visible."
        )
        if agreed
        else _("Only the organisation that proposed it can take it back. It stays visible, with the reason."),
        "button": _("Propose to withdraw it") if agreed else _("Take it back"),
        "said": _("The withdrawal is recorded. Everyone can see it now."),
        "warning": True,
    }
    return take(request, told, form, proposing.withdraw, words, commitment=told.commitment)


def milestone(request: HttpRequest, slug: str) -> HttpResponse:
    """Set a step on the way."""
    told = the_account(slug)
    form = MilestoneForm(request.POST or None, bodies=allowed(request, told, "milestone"))
    words: Words = {
        "title": _("Set a milestone"),
        "lead": _("A step on the way, with its date. It is reached when a report says so."),
        "button": _("Set this milestone"),
        "said": _("The milestone is set."),
    }
    return take(request, told, form, stone_set, words, commitment=told.commitment)


def stone_set(*, title: Said, due: dt.date, **told: Any) -> object:
    """Set a milestone."""
    return milestones.add_milestone(**told, stone=milestones.Stone(due, title))


def milestone_end(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take a step away."""
    told = the_account(slug)
    bodies = allowed(request, told, "milestone_end")
    found = get_object_or_404(Milestone, pk=id, commitment=slug)
    words: Words = {
        "title": _("Take a milestone away"),
        "lead": _(
            "It stays visible, with the reason. Once it is agreed, only the side to which it is owed can do this."
        ),
        "button": _("Take it away"),
        "said": _("The milestone is taken away."),
        "about": found.title,
        "warning": True,
    }
    form = EndingForm(request.POST or None, bodies=bodies)
    return take(request, told, form, milestones.end_milestone, words, milestone=found)


def dependency(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what it waits for; `?needs=` chooses it."""
    told = the_account(slug)
    bodies = allowed(request, told, "dependency")
    form = DependencyForm(
        request.POST or None, bodies=bodies, commitments=others(told), initial={"needs": request.GET.get("needs")}
    )
    words: Words = {
        "title": _("What does it wait for?"),
        "lead": _("A commitment that cannot be finished before another passes its delay on. That is shown on both."),
        "button": _("Record what it waits for"),
        "said": _("It is recorded what this commitment waits for."),
    }
    return take(request, told, form, waits, words, commitment=told.commitment)


def waits(*, needs: str, **told: Any) -> object:
    """Record that one commitment needs another."""
    return dependencies.add_dependency(**told, needs=Commitment(slug=needs))


def others(told: Account) -> list[tuple[str, str]]:
    """Every other commitment that still stands, by title."""
    found = Commitment.objects.exclude(slug=told.commitment.slug).exclude(current=None)
    found = found.exclude(current__stage=TermsStage.WITHDRAWN).select_related("current")
    titled = [(one.slug, one.current.title.plain) for one in found if one.current]
    return sorted(titled, key=lambda choice: alphabetical(choice[1]))


def dependency_end(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that it no longer waits for another."""
    told = the_account(slug)
    bodies = allowed(request, told, "dependency_end")
    found = get_object_or_404(Dependency.objects.select_related("needs__current"), pk=id, commitment=slug)
    words: Words = {
        "title": _("It no longer waits for this"),
        "lead": _("What it waited for stays visible in its history, with the reason."),
        "button": _("Record that it no longer waits"),
        "said": _("It is recorded that it no longer waits."),
        "about": found.needs.current.title if found.needs.current else found.needs_id,
    }
    form = EndingForm(request.POST or None, bodies=bodies)
    return take(request, told, form, dependencies.end_dependency, words, dependency=found)
