"""Three yeses, the text that three sign, and the life of a placement: pages for its three parties alone."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cydwaith.bodies.pages.acting import acting
from cydwaith.exchange.actions import agreeing
from cydwaith.exchange.clauses import COSTS, clauses, months, years_later
from cydwaith.exchange.forms import AgreementForm, EndForm, StepForm, chosen
from cydwaith.exchange.models import Answer, Application, Document, PlacementStep, Proposed, Round, SideOf, Version
from cydwaith.exchange.pages.applications import the_application
from cydwaith.exchange.pages.openings import common
from cydwaith.exchange.sides import sides
from cydwaith.exchange.words import SIDES, STEPS
from cydwaith.shared import clock
from cydwaith.shared.forms import Form
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

TOLD: Final = ("begun", "reviewed")
Page = Callable[[HttpRequest, str], HttpResponse]


@never_cache
def application(request: HttpRequest, key: str) -> HttpResponse:
    """One application: who has said yes, the text as it stands, who signed it, and what became of it."""
    one = the_application(request, key)
    mine, answers = sides(acting(request), one), {each.side: each for each in Answer.objects.filter(application=one)}
    text = agreeing.latest(one)
    signed = {each.side: each for each in text.signatures.all()} if text else {}
    placement = agreeing.placement_of(one)
    context = {
        "section": "programme",
        "one": one,
        "sides": mine,
        "every": [(side.value, SIDES[side.value], answers.get(side.value), signed.get(side.value)) for side in SideOf],
        "to_answer": [] if one.withdrawn else [side for side in mine if side not in answers],
        "to_sign": [side for side in mine if side not in signed] if text and not one.withdrawn else [],
        "proposals": Proposed.objects.filter(application=one).select_related("round"),
        "rounds": Round.objects.filter(openings=one.opening_id),
        "agreed": sum(each.yes for each in answers.values()) == agreeing.SIDES,
        "text": text,
        "placement": placement,
        "under_way": bool(placement and not placement.ended and placement.begins <= clock.today()),
        "steps": PlacementStep.objects.filter(placement=placement) if placement else [],
        "step_words": STEPS,
        **(shown(text) if text else {"clauses": [], "months": [], "sums": {}, "clocks": []}),
        **common(),
    }
    return render(request, "exchange/application.html", context)


def shown(text: Version) -> dict[str, Any]:
    """A text as it is read: its clauses and costs, none where its words are erased."""
    document = Document.objects.filter(version=text).first()
    terms = document.terms if document else {}
    found = list(months(text.begins, text.ends, terms)) if document else []
    return {
        "clauses": [(one.name, terms[one.code]) for one in clauses() if terms.get(one.code)],
        "months": found,
        "sums": {name: sum(one.pays[name] for one in found) for name in COSTS},
        "transfer_by": years_later(text.begins, 1),
    }


def done(request: HttpRequest, key: str, do: Callable[[], object], told: str) -> HttpResponse:
    """Do something with a button, say what came of it, and go back to the application."""
    if request.method == "POST":
        try:
            do()
        except NotPossible as refusal:
            messages.error(request, str(refusal.reason))
        else:
            messages.success(request, told)
    return redirect("application", key=key)


def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Say yes or no for one's side."""
    one, sent = the_application(request, key), request.POST
    by, side, yes = acting(request), sent.get("side", ""), sent.get("yes") == "1"
    told = _("Your answer is kept.")
    return done(request, key, lambda: agreeing.answer(by=by, application=one, side=side, yes=yes), told)


def sign(request: HttpRequest, key: str) -> HttpResponse:
    """Sign the text for one's side."""
    one, sent, by = the_application(request, key), request.POST, acting(request)
    number = int(sent["number"]) if sent.get("number", "").isdecimal() and len(sent["number"]) < 6 else 0
    told, side = _("You have signed the text."), sent.get("side", "")
    return done(request, key, lambda: agreeing.sign(by=by, application=one, side=side, number=number), told)


def my_side(request: HttpRequest, one: Application) -> str:
    """The side for which the reader speaks; of two, the one for which they spoke already. Raises Refused for none."""
    by = acting(request)
    agreeing.on_side(by, one, *SideOf)
    mine = sides(by, one)
    spoken = Answer.objects.filter(application=one, by=by.pseudonym).values_list("side", flat=True).first()
    return spoken if spoken in mine else mine[0]


def asking(ask: Callable[[Application], object]) -> Callable[[Page], Page]:
    """A form about an application is opened where `ask` raises nothing; else the application says why it is not.

    What was typed already is not turned away: there the action refuses, and the form is shown again.
    """

    def told(page: Page) -> Page:
        @wraps(page)
        def asked(request: HttpRequest, key: str) -> HttpResponse:
            one = the_application(request, key)
            my_side(request, one)
            if request.method != "POST":
                try:
                    ask(one)
                except NotPossible as refusal:
                    messages.error(request, str(refusal.reason))
                    return redirect("application", key=key)
            return page(request, key)

        return asked

    return told


def written(
    request: HttpRequest, one: Application, form: Form, do: Callable[[dict[str, Any]], object], **told: Any
) -> HttpResponse:  # Any: as a form has it
    """A form about a placement, sent or to be shown."""
    ready = posted(request, form, do, said=told.pop("said"), to=("application", {"key": one.key}))
    back = (reverse("application", kwargs={"key": one.key}), one.opening.title)
    return ready or render(request, "exchange/write.html", {"section": "programme", "form": form, "back": back, **told})


@never_cache
@asking(agreeing.writable)
def write(request: HttpRequest, key: str) -> HttpResponse:
    """Write a text of the agreement; later ones begin from the one before."""
    one, by = the_application(request, key), acting(request)
    side = my_side(request, one)
    form = AgreementForm(request.POST or None, now=lambda: stands(one))

    def do(sent: dict[str, Any]) -> Version:
        dates = {name: sent.pop(name) for name in ("begins", "ends", "competition")}
        return agreeing.write(by=by, application=one, side=side, terms=sent, **dates)

    return written(
        request,
        one,
        form,
        do,
        said=_("The text is frozen. All three can read and sign it now."),
        title=said(cy="Cytundeb y tri", en="The agreement of the three"),
        lead=said(
            cy="Caiff ei rewi fel y mae, i’r tri ei lofnodi. Os ysgrifennir un arall, ni fydd llofnodion ar yr un "
            "blaenorol yn cyfrif mwyach: felly dim ond y tri gyda’i gilydd a all ei newid neu ei estyn.",
            en="It is frozen as it stands, for all three to sign. Once another is written, signatures under the one "
            "before count no longer: so only the three together can change or extend it.",
        ),
        send=_("Freeze this text"),
    )


def stands(one: Application) -> dict[str, Any]:
    """The latest text of an agreement as its form has it; before the first, what the opening says already."""
    last = agreeing.latest(one)
    if last is None:
        return from_opening(one)
    document = Document.objects.filter(version=last).first()
    terms: dict[str, Any] = dict(document.terms) if document else {}
    return terms | {"begins": last.begins, "ends": last.ends, "competition": last.competition}


def from_opening(one: Application) -> dict[str, Any]:
    """What the opening says already."""
    return {"begins": one.opening.begins, "ends": one.opening.ends, "duties": str(one.opening.what)}


@never_cache
@asking(agreeing.under_way)
def step(request: HttpRequest, key: str) -> HttpResponse:
    """Say that a placement has begun, or how it goes."""
    one, by = the_application(request, key), acting(request)
    side, form = my_side(request, one), StepForm(request.POST or None)
    chosen(form, kind=[(kind, STEPS[kind]) for kind in TOLD])
    title = said(cy="Dweud sut mae’r lleoliad yn mynd", en="Say how the placement is going")
    return written(
        request,
        one,
        form,
        lambda sent: agreeing.add_step(by=by, application=one, side=side, **sent),
        said=_("It is kept, for the three of you."),
        title=title,
        lead=THREE_READ,
        send=_("Keep it"),
    )


@never_cache
@asking(agreeing.under_way)
def end(request: HttpRequest, key: str) -> HttpResponse:
    """End a placement, with what was learnt."""
    one, by = the_application(request, key), acting(request)
    side, form = my_side(request, one), EndForm(request.POST or None)
    return written(
        request,
        one,
        form,
        lambda sent: agreeing.end(by=by, application=one, side=side, **sent),
        said=_("The placement has ended."),
        title=said(cy="Dod â’r lleoliad i ben", en="End the placement"),
        lead=THREE_READ,
        send=_("End it"),
    )


THREE_READ: Final[Said] = said(
    cy="Dim ond y person a’r ddau sefydliad sy’n ei ddarllen.", en="Only the person and the two organisations read it."
)
