"""Writing the agreement of an award, of a bid that was chosen or of none; changing it; signing it."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect

from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.json_text import parsed
from cydwaith.evidence.models import Indicator
from cydwaith.funds import facts
from cydwaith.funds.agreements import agreement_form, forms, from_bid, refusals, rows, words
from cydwaith.funds.agreements.actions import agreeing, signing
from cydwaith.funds.agreements.articles import can_be_judged, from_content
from cydwaith.funds.agreements.pages.writing import last_of, the_award, written
from cydwaith.funds.agreements.queries import signing_posts
from cydwaith.funds.bids.reading import readable
from cydwaith.funds.bids.says import AWARD
from cydwaith.funds.bids.words import judged
from cydwaith.funds.chosen import chosen
from cydwaith.funds.models import Bid
from cydwaith.funds.sending import Do, choices
from cydwaith.funds.speaking import must_speak
from cydwaith.practices.models import Practice
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS
from cydwaith.shared.said import Said, pair, said

Sent = QueryDict | None


def asked(
    request: HttpRequest, make: Callable[[Sent], agreement_form.AgreementForm], show: Callable[..., HttpResponse]
) -> HttpResponse:
    """A form of rows: shown again with what was typed and one row more where that was asked for."""
    if request.method == "POST" and rows.asks(request.POST):
        form = make(None)
        rows.keep(form, request.POST)
        return show(form, again=True)
    return show(make(request.POST or None), again=False)


def offered(form: agreement_form.AgreementForm, *, standing: bool = False) -> None:
    """Give an agreement's form what can be chosen; `standing` where it has reports already."""
    practices = Practice.objects.exclude(current=None).select_related("current")
    named = sorted(
        ((one.pk, both(one.current, "title")) for one in practices), key=lambda one: alphabetical(str(one[1]))
    )
    known = sorted(((code, one.name) for code, one in facts.funds().items()), key=lambda one: alphabetical(str(one[1])))
    indicators = Indicator.objects.filter(pk__in=can_be_judged())
    stays = [("as_it_is", words.AS_IT_IS)] if standing else []
    told = {
        "fund": [("", "–"), *known],
        "schedule": words.SCHEDULES.items(),
        "returns": [*stays, *words.RETURNS.items()],
        "practice": [("", "–"), *named],
        "aims": sorted(((one.pk, pair(one, "label")) for one in indicators), key=lambda one: alphabetical(str(one[1]))),
    }
    choices(form, **{name: pairs for name, pairs in told.items() if name in form.fields})


def new(request: HttpRequest) -> HttpResponse:
    """Award money: write the agreement that everybody is to sign."""
    bodies = must_speak(request, SPEAKERS)
    posts = signing_posts()
    by = acting(request)
    lead = said(
        cy="Y sefydliad sy’n talu sy’n ysgrifennu’r cytundeb. Gwneir y testun yn y ddwy iaith o’r hyn a rowch yma, a’i "
        "ddangos i bawb ei lofnodi. Mae’n gyhoeddus o’r dechrau.",
        en="The organisation that pays writes the agreement. Its text is made in both languages from what you give "
        "here, and shown to everyone to sign. It is public from the start.",
    )

    def make(sent: Sent) -> agreement_form.AgreementForm:
        form = agreement_form.AgreementForm(sent, bodies=bodies, posts=posts, rows=rows.counted(request.POST))
        offered(form)
        own = dict(bodies)
        choices(form, pays=[(code, title) for code, title in posts.items() if agreement_form.body_of(code) in own])
        return form

    def show(form: agreement_form.AgreementForm, *, again: bool) -> HttpResponse:
        do: Do = lambda told: agreeing.make(  # noqa: E731  # named for its type
            by=by, sample=settings.DEMO, body=told["body"], articles=form.articles(told), fund=told["fund"]
        )
        return written(request, form, do, said(cy="Dyfarnu arian", en="Award money"), lead, None, again=again)

    return asked(request, make, show)


def of_bid(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Make the agreement of a bid that a forum chose: what the bid says stands in the form already."""
    bid = get_object_or_404(readable(acting(request)), pk=id)
    if not chosen(bid):
        messages.info(request, str(refusals.NOT_CHOSEN))
        return redirect("bid", id=bid.pk)
    if there := from_bid.award_of(bid):
        messages.info(request, str(refusals.AWARDED_ALREADY))
        return redirect("joint_award", id=there.pk)
    bodies = must_speak(request, SPEAKERS, {bid.call.body_id})
    of_the_bid = from_bid.draft(bid)
    posts_of = [
        (refusals.name(partner.body), list(signing_posts(partner.body).items())) for partner in of_the_bid.partners
    ]
    posts = {
        code: title for code, title in signing_posts().items() if agreement_form.body_of(code) in of_the_bid.shares
    }
    by = acting(request)

    def make(sent: Sent) -> agreement_form.AgreementForm:
        form = agreement_form.OfBidForm(
            sent,
            bodies=bodies,
            posts=posts,
            posts_of=posts_of,
            rows=rows.counted(request.POST, agreement_form.lengths(of_the_bid)),
            initial=agreement_form.initial(of_the_bid, bid.call.body_id),
        )
        offered(form, standing=True)
        choices(form, pays=signing_posts(bid.call.body_id))
        return form

    def show(form: agreement_form.AgreementForm, *, again: bool) -> HttpResponse:
        do: Do = lambda told: agreeing.make(  # noqa: E731  # named for its type
            by=by,
            sample=settings.DEMO,
            body=told["body"],
            articles=form.articles(told, of_the_bid),
            fund=bid.call.fund,
            bid=bid,
        )
        return written(request, form, do, AWARD, OF_BID_LEAD, None, again=again, bid=bid, fixed=fixed(bid))

    return asked(request, make, show)


OF_BID_LEAD: Final = said(
    cy="Daw’r partneriaid, y cyfrannau, y dyddiadau, y taliadau a’r addewidion o’r cais. Newidiwch yr hyn sydd "
    "angen; ni all y cyfan fod yn fwy na’r hyn y gofynnwyd amdano. Mae pawb yn llofnodi’r testun wedyn.",
    en="The partners, shares, dates, payments and promises come from the bid. Change what you need to; the whole "
    "cannot be more than was asked for. Everyone then signs the text.",
)


def fixed(bid: Bid) -> list[tuple[Said, Said]]:
    """The figures of a bid, and how they will be judged: frozen with it, and not to be changed."""
    found = bid.indicators.filter(dropped=False).select_related("indicator")
    return [(pair(one.indicator, "label"), judged(parsed(one.text))) for one in found]


def change(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Write the agreement anew."""
    award = the_award(id)
    last = last_of(award)
    before = from_content(last.content)
    parties = {one.body_id for one in last.parties.exclude(role="partner")}
    bodies = must_speak(request, SPEAKERS, parties)
    posts, by = signing_posts(), acting(request)
    title = said(cy="Newid y cytundeb", en="Change the agreement")
    lead = said(
        cy="Mae newid yn creu testun newydd: mae llofnodion ar destun nad yw pawb wedi’i lofnodi yn ddi-rym, ac mae "
        "pawb yn llofnodi eto. Tan hynny mae’r testun sydd mewn grym yn aros.",
        en="A change makes a new text: signatures of one that not everyone has signed are void, and everyone signs "
        "again. Until then the text in force stays.",
    )

    def stands() -> dict[str, Any]:
        return agreement_form.initial(from_content(last_of(award).content), bodies[0][0])

    def make(sent: Sent) -> agreement_form.AgreementForm:
        there = rows.counted(request.POST, agreement_form.lengths(before))
        form = agreement_form.ChangeForm(sent, bodies=bodies, posts=posts, rows=there, now=stands)
        offered(form, standing=True)
        choices(form, pays=signing_posts(award.funder_id))
        form.leave_out("fund")
        return form

    def show(form: agreement_form.AgreementForm, *, again: bool) -> HttpResponse:
        do: Do = lambda told: agreeing.change(  # noqa: E731  # named for its type
            by=by,
            body=told["body"],
            award=award,
            articles=form.articles(told, before),
            reason=told["reason"],
            seen=last_of(award).number,
        )
        return written(request, form, do, title, lead, award, again=again)

    return asked(request, make, show)


def sign(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Read the text and sign it."""
    award = the_award(id)
    last = last_of(award)
    bodies = must_speak(request, SPEAKERS, {one.body_id for one in last.parties.filter(leaves=False)})
    form = forms.SignForm(request.POST or None, bodies=bodies, initial={"seen": last.digest})
    by = acting(request)
    lead = said(
        cy="Dim ond y swydd y mae’r testun yn ei henwi sy’n llofnodi dros bob sefydliad: pwy bynnag sydd ynddi heddiw, "
        "neu’r sawl y dirprwywyd iddo.",
        en="Only the post that the text names signs for each organisation: whoever holds it today, or to whom it is "
        "delegated.",
    )

    def do(told: dict[str, Any]) -> object:
        return signing.sign(by=by, body=told["body"], award=award, seen=told["seen"])

    return written(request, form, do, said(cy="Llofnodi’r cytundeb", en="Sign the agreement"), lead, award, text=last)
