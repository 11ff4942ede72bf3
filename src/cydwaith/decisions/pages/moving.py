"""Moving a decision, amending its text, freezing it, settling it, taking it back."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.decisions import words
from cydwaith.decisions.actions import decisions as actions
from cydwaith.decisions.actions.commitments import commit as let_hold
from cydwaith.decisions.commitments import promised, put_forward
from cydwaith.decisions.content import Promised
from cydwaith.decisions.deeds.decisions import DECISION_AMEND, DECISION_COMMIT, DECISION_FREEZE, DECISION_MOVE
from cydwaith.decisions.forms.wording import FreezeForm, WordingForm
from cydwaith.decisions.models import Decision, Text
from cydwaith.decisions.pages.decision import between, finding, reasons, the_account
from cydwaith.forums.consenting import BadRule, parse_rule
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.pages.acting import body_choices, the_forum
from cydwaith.forums.secretariat import speaking
from cydwaith.meetings.models import Item
from cydwaith.meetings.queries.meetings import waiting
from cydwaith.programme.models import Commitment, Terms, TermsStage
from cydwaith.shared import clock
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.clock import end_of
from cydwaith.shared.forms import Form
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Refused, Rule
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible

USUAL = dt.timedelta(days=14)


def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Put a text on the table; `?item=` puts it under an item of an agenda."""
    forum = the_forum(slug)
    seats = spoken_for(request, forum, DECISION_MOVE)
    form = WordingForm(
        request.POST or None,
        bodies=body_choices(seats),
        items=items(forum),
        commitments=put_forward_now(),
        initial={name: request.GET.get(name) for name in ("item", "commitment")},
    )

    def do(told: dict[str, Any]) -> Decision:
        item = Item.objects.filter(pk=told["item"], forum=forum).first() if told.get("item") else None
        return actions.move(
            by=acting(request),
            forum=forum,
            body=told["body"],
            item=item,
            sample=settings.DEMO,
            wording=replace(form.wording, commitments=settling(told.get("commitment"))),
        )

    words = _("The motion stands. Everyone can read it, and every side can amend it.")
    shown = {"section": "forums", "forum": forum, "form": form, "seats": seats}
    to = lambda made: ("decision", {"id": made.pk})  # noqa: E731  # said once, below
    return posted(request, form, do, said=words, to=to) or render(request, "decisions/move.html", shown)


def put_forward_now() -> list[tuple[str, str]]:
    """The commitments whose terms wait for a yes, by title."""
    latest = Terms.objects.filter(commitment=OuterRef("pk")).order_by("-number").values("pk")[:1]
    waiting_terms = Commitment.objects.annotate(last=Subquery(latest)).values("last")
    found = Terms.objects.filter(pk__in=waiting_terms, stage=TermsStage.PROPOSED)
    return sorted(((one.commitment_id, one.title.plain) for one in found), key=lambda pair: alphabetical(pair[1]))


def settling(commitment: str | None) -> tuple[Promised, ...]:
    """The terms that a motion would settle: those of the chosen commitment, if they still wait."""
    found = put_forward(commitment) if commitment else None
    return (found,) if found else ()


def items(forum: Forum) -> list[tuple[str, str]]:
    """The items to which a motion can belong: those that wait, and those of meetings to come."""
    coming = forum.items.filter(meeting__ends__gte=clock.now(), withdrawn=None).order_by("meeting", "order")
    return [(str(item.pk), item.title.plain) for item in [*coming, *waiting(forum)]]


def spoken_for(request: HttpRequest, forum: Forum, what: Rule) -> list[Seat]:
    """The seats for which the reader may do it. Raises Refused when there are none."""
    seats = speaking(acting(request), forum, what)
    if not seats:
        raise Refused(what.what)
    return seats


def amend(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write the next text. When somebody wrote one in between, both are shown, and what was typed is kept."""
    found = the_decision(id)
    seats = spoken_for(request, found.forum, DECISION_AMEND)
    text = found.current
    assert text is not None
    first = {"title": Text.title.of(text), "text": Text.text.of(text), "seen": text.number}
    form = WordingForm(request.POST or None, bodies=body_choices(seats), initial=first)
    context: dict[str, Any] = {"section": "forums", "decision": found, "text": text, "form": form, "seats": seats}

    def do(told: dict[str, Any]) -> Text:
        given: dict[str, Any] = {"body": told["body"], "wording": form.wording, "seen": told["seen"] or 0}
        return actions.amend(by=acting(request), decision=found, **given)

    words = _("The new text stands. Answers to the text before it count no more.")
    if done := posted(request, form, do, said=words, to=("decision", {"id": id})):
        return done
    if moved_on(request, form):
        context |= changed(found, number=form.cleaned_data.get("seen"))
    return render(request, "decisions/amend.html", context)


def moved_on(request: HttpRequest, form: Form) -> bool:
    """Whether a form was refused because it speaks of a text that is not the current one any more."""
    return request.method == "POST" and form.data.get("seen") != request.POST.get("seen")


def changed(found: Decision, *, number: int | None = None, digest: str = "") -> dict[str, Any]:
    """What changed since the text that somebody saw: by its number, or its digest. Nothing where it is not known."""
    texts = found.texts.all()
    seen: Text | None = texts.filter(digest=digest).first() if digest else texts.filter(number=number or 0).first()
    now = found.current
    if seen is None or now is None:
        return {"changed": {}}
    return {"changed": {language: between(seen, now, language) for language in LANGUAGES}}


def the_decision(number: int) -> Decision:
    """A decision with its text. Raises Http404."""
    return get_object_or_404(Decision.objects.select_related("forum", "current__rule", "moved_body"), pk=number)


def freeze(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Fix the text and open it for consent."""
    found = the_decision(id)
    seats = spoken_for(request, found.forum, DECISION_FREEZE)
    text = found.current
    assert text is not None
    first = {
        "seen": text.number,
        "closes": clock.today() + max(USUAL, least(found.forum) + dt.timedelta(days=1)),
    }
    form = FreezeForm(request.POST or None, bodies=body_choices(seats), initial=first)
    context: dict[str, Any] = {"section": "forums", "decision": found, "text": text, "form": form, "seats": seats}

    def do(told: dict[str, Any]) -> Text:
        given: dict[str, Any] = {"body": told["body"], "seen": told["seen"], "closes": end_of(told["closes"])}
        return actions.freeze(by=acting(request), decision=found, **given)

    words = _("The text is frozen. Every seat can answer to it now.")
    if done := posted(request, form, do, said=words, to=("decision", {"id": id})):
        return done
    if moved_on(request, form):
        context |= changed(found, number=form.cleaned_data.get("seen"))
    return render(request, "decisions/freeze.html", context)


def least(forum: Forum) -> dt.timedelta:
    """For how long a text must stay open by the forum's rule; nought where it has none."""
    rule = forum.rules.order_by("-number").first()
    try:
        return dt.timedelta(days=parse_rule(rule.text).days if rule else 0)
    except BadRule:
        return dt.timedelta()


def settle(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say what came of it: it is worked out, not chosen."""
    told = the_account(id)
    context: dict[str, Any] = {"decision": told.decision, "finding": finding(told), "reasons": reasons(told)}

    def do() -> str:
        return str(words.STATES[actions.settle(by=acting(request), decision=told.decision).state])

    return pressed(request, do, id, "decisions/settle.html", context)


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take back what one's own body moved."""
    found = the_decision(id)

    def do() -> str:
        actions.withdraw(by=acting(request), decision=found)
        return _("It is withdrawn. What was said of it stays in the record.")

    return pressed(request, do, id, "decisions/withdraw.html", {"decision": found})


def commit(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Let what an agreed decision settled hold in the programme."""
    found = the_decision(id)
    seats = spoken_for(request, found.forum, DECISION_COMMIT)
    named = Commitment.objects.filter(pk__in=[one.commitment for one in promised(found)]).select_related("current")

    def do() -> str:
        let_hold(by=acting(request), decision=found, body=seats[0].body_id)
        return _("What was agreed holds in the programme now.")

    return pressed(request, do, id, "decisions/commit.html", {"decision": found, "commitments": named})


def pressed(
    request: HttpRequest,
    do: Callable[[], str],
    number: int,
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """A page with one button: do it, say what `do` gives back and lead to the decision; or say why it cannot be."""
    refusal = ""
    if request.method == "POST":
        try:
            messages.success(request, do())
            return redirect("decision", id=number)
        except NotPossible as found:
            refusal = found.reason
    return render(request, template, {"section": "forums", "refusal": refusal, **context})
