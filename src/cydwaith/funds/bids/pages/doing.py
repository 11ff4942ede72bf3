"""What is done with a whole bid: a partner added, the text frozen, signed, sent, left, taken back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.json_text import parsed
from cydwaith.funds.bids import forms, says, words
from cydwaith.funds.bids.actions import joining, signing
from cydwaith.funds.bids.pages.asking import asked, partner_choices, writing
from cydwaith.funds.bids.whole import whole_bid
from cydwaith.funds.sending import by_name, choices
from cydwaith.funds.signing import NO_POST
from cydwaith.funds.sums import amount
from cydwaith.shared.permissions import SPEAKERS
from cydwaith.shared.said import Said


def partner(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Add a partner."""
    found, bodies = asked(request, id, SPEAKERS)
    form = forms.PartnerForm(request.POST or None, bodies=bodies)
    there = whole_bid(found).bodies
    choices(form, partner=by_name((code, name) for code, name in partner_choices(found.call) if code not in there))
    by = acting(request)
    return writing(request, found, form, lambda told: joining.add_partner(by=by, bid=found, **told), says.ADD_PARTNER)


def sign(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Sign the very text that was read."""
    found, bodies = asked(request, id, SPEAKERS)
    seen = found.current.digest if found.current else ""
    form = forms.SignForm(request.POST or None, bodies=bodies, initial={"seen": seen})
    by = acting(request)
    one = whole_bid(found)
    told = {each.question: each for each in one.sections}
    more = {
        "one": one,
        "words": words,
        "amount": amount,
        "sections": [(question, text, told.get(question)) for question, text in words.QUESTIONS.items()],
        "as_post": bool(by.under),
        "no_post": NO_POST,
        "terms": [(each, parsed(each.text)) for each in one.indicators],
    }
    return writing(
        request, found, form, lambda sent: signing.sign(by=by, bid=found, **sent), says.SIGN, says.SIGN_LEAD, **more
    )


def done(do: Callable[..., object], title: Said, lead: Said) -> Callable[..., HttpResponse]:
    """A page on which something is done with the whole bid."""

    def page(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
        found, bodies = asked(request, id, SPEAKERS)
        form = forms.DoForm(request.POST or None, bodies=bodies)
        by = acting(request)
        return writing(request, found, form, lambda told: do(by=by, bid=found, **told), title, lead)

    return page


freeze = done(signing.freeze, says.FREEZE, says.FREEZE_LEAD)
reopen = done(signing.reopen, says.REOPEN, says.REOPEN_LEAD)
send = done(signing.send, says.SEND, says.SEND_LEAD)
leave = done(joining.leave, says.LEAVE, says.LEAVE_LEAD)
withdraw = done(signing.withdraw, says.WITHDRAW, says.WITHDRAW_LEAD)
