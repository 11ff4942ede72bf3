"""What organisations write about awards made here: agreements, signatures, claims, money, reports."""

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.pages.acting import acting
from cydwaith.funds.agreements import forms
from cydwaith.funds.agreements.actions import agreeing, paying, reporting
from cydwaith.funds.agreements.done import DONE
from cydwaith.funds.agreements.models import AgreementAction, AgreementVersion, AwardReturn, Claim, JointAward
from cydwaith.funds.agreements.sentences import claim as said_of_claim
from cydwaith.funds.agreements.sentences import report as said_of_report
from cydwaith.funds.fields import in_pounds
from cydwaith.funds.sending import Do, choices
from cydwaith.funds.speaking import must_speak
from cydwaith.shared import clock
from cydwaith.shared.forms import Form
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said, pair, said

PUBLISH: Final = said(cy="Anfon y testun i’w lofnodi", en="Send the text to be signed")
BUTTONS: Final[Mapping[str, Said]] = dict.fromkeys(("joint_award_new", "bid_award", "award_change"), PUBLISH)
"""What the button of a form says where that is not its title."""


def the_award(id: int) -> JointAward:  # noqa: A002  # as its address calls it
    """An award. Raises Http404 where there is none."""
    return get_object_or_404(JointAward.objects.select_related("funder", "current"), pk=id)


def last_of(award: JointAward) -> AgreementVersion:
    """The last text that was written of an award."""
    return agreeing.latest(award)


def written(
    request: HttpRequest,
    form: Form,
    do: Do,
    title: Said,
    lead: Said,
    award: JointAward | None,
    *,
    again: bool = False,
    **more: Any,
) -> HttpResponse:
    """A form about an award, sent or to be shown; `again` where it is only shown. Any: what its template shows too."""
    where = (lambda made: ("joint_award", {"id": made.pk})) if award is None else ("joint_award", {"id": award.pk})
    assert request.resolver_match is not None  # a page was found
    told = DONE[request.resolver_match.url_name or ""]
    done = None if again else posted(request, form, do, said=told, to=where)
    version = last_of(award) if award else None
    context = {
        "section": "programme",
        "form": form,
        "title": title,
        "lead": lead,
        "award": award,
        "version": version,
        "button": BUTTONS.get(request.resolver_match.url_name or "", title),
        "text": None,
        "bid": None,
        "fixed": [],
    }
    return done or render(request, "funds/write_award.html", context | more)


def claim(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Claim for work that was done."""
    award = the_award(id)
    bodies = must_speak(request, SPEAKERS, {one.body_id for one in last_of(award).parties.exclude(role="funder")})
    form = forms.ClaimForm(request.POST or None, bodies=bodies)
    by = acting(request)
    lead = said(
        cy="Am waith a wnaed, hyd at eich cyfran. Y sefydliad sy’n talu sy’n penderfynu ar yr hawliad.",
        en="For work that was done, up to your share. The organisation that pays decides on the claim.",
    )
    do: Do = lambda told: paying.claim(by=by, award=award, **told)  # noqa: E731  # named for its type
    return written(request, form, do, said(cy="Hawlio arian", en="Claim money"), lead, award)


def of_claim(one: Claim) -> Said:
    """What a claim is, in a line."""
    who, how = pair(one.body, "name"), said_of_claim(one, paying.paid_of(one))
    return said(cy=f"{who.cy}: {how.cy}", en=f"{who.en}: {how.en}")


def decide(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Accept a claim, whole or in part."""
    one = get_object_or_404(Claim.objects.select_related("award__funder", "body"), pk=id)
    bodies = must_speak(request, SPEAKERS, {one.award.funder_id})
    form = forms.DecideForm(request.POST or None, bodies=bodies, initial={"accepted": in_pounds(one.pence)})
    by = acting(request)
    do: Do = lambda told: paying.decide(by=by, claim=one, **told)  # noqa: E731  # named for its type
    return written(
        request, form, do, said(cy="Penderfynu ar hawliad", en="Decide on a claim"), of_claim(one), one.award
    )


def pay(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say that a claim was paid."""
    one = get_object_or_404(Claim.objects.select_related("award__funder", "body"), pk=id)
    bodies = must_speak(request, SPEAKERS, {one.award.funder_id})
    left = (one.accepted or 0) - paying.paid_of(one)
    start = {"pence": in_pounds(left), "on": clock.today()}
    form = forms.PayForm(request.POST or None, bodies=bodies, initial=start)
    by = acting(request)
    do: Do = lambda told: paying.pay(by=by, claim=one, **told)  # noqa: E731  # named for its type
    return written(request, form, do, said(cy="Cofnodi taliad", en="Record a payment"), of_claim(one), one.award)


def choose_party(form: Form, award: JointAward) -> None:
    """Give a form the organisations that have had a share."""
    parties = last_of(award).parties.exclude(role="funder").select_related("body")
    choices(form, of=[(one.body_id, one.body.name) for one in parties])


def recall(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Ask for money back."""
    award = the_award(id)
    form = forms.RecallForm(request.POST or None, bodies=must_speak(request, SPEAKERS, {award.funder_id}))
    choose_party(form, award)
    by = acting(request)
    lead = said(
        cy="Am arian a dalwyd ac nad aeth ar y gwaith hwn. Dywedir wrth y sefydliad erbyn pryd.",
        en="For money that was paid and did not go on this work. The organisation is told by when.",
    )
    do: Do = lambda told: paying.recall(by=by, award=award, **told)  # noqa: E731  # named for its type
    return written(request, form, do, said(cy="Gofyn am arian yn ôl", en="Ask for money back"), lead, award)


def give_back(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say that money came back."""
    award = the_award(id)
    bodies = must_speak(request, SPEAKERS, {award.funder_id})
    form = forms.ReturnedForm(request.POST or None, bodies=bodies, initial={"on": clock.today()})
    choose_party(form, award)
    by = acting(request)
    lead = said(
        cy="Y sefydliad sy’n talu sy’n cofnodi’r hyn a gafodd yn ôl, p’un a ofynnodd amdano ai peidio.",
        en="The organisation that pays records what it got back, whether it asked for it or not.",
    )
    do: Do = lambda told: paying.take_back(by=by, award=award, **told)  # noqa: E731  # named for its type
    return written(request, form, do, said(cy="Arian a ddaeth yn ôl", en="Money that came back"), lead, award)


def report(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Report what was done."""
    one = get_object_or_404(AwardReturn.objects.select_related("award__funder", "body"), pk=id)
    form = forms.ReportForm(request.POST or None, bodies=must_speak(request, SPEAKERS, {one.body_id}))
    by = acting(request)
    lead = said_of_report(one, clock.today())
    do: Do = lambda told: reporting.report(by=by, due=one, **told)  # noqa: E731  # named for its type
    return written(request, form, do, said(cy="Adrodd beth a wnaed", en="Report what was done"), lead, one.award)


def commit(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Make an action a commitment."""
    one = get_object_or_404(AgreementAction.objects.select_related("version__award__funder", "body"), pk=id)
    award = one.version.award
    form = forms.AloneForm(request.POST or None, bodies=must_speak(request, SPEAKERS, {one.body_id, award.funder_id}))
    by = acting(request)
    title = said(cy="Gwneud gweithred yn ymrwymiad", en="Make an action a commitment")
    do: Do = lambda told: reporting.commit(by=by, action=one, **told)  # noqa: E731  # named for its type
    return written(request, form, do, title, both(one, "title"), award)


def close(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Close an award."""
    award = the_award(id)
    form = forms.AloneForm(request.POST or None, bodies=must_speak(request, SPEAKERS, {award.funder_id}))
    by = acting(request)
    lead = said(
        cy="Mae’r hyn nas hawliwyd yn mynd yn ôl i’r gronfa. Ni ellir ailagor y dyfarniad.",
        en="What was not claimed goes back to the fund. The award cannot be opened again.",
    )
    do: Do = lambda told: paying.close(by=by, award=award, **told)  # noqa: E731  # named for its type
    return written(request, form, do, said(cy="Cau’r dyfarniad", en="Close the award"), lead, award)
