"""The pages of awards made here."""

import datetime as dt
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Body, Place
from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.bounds import clamped
from cydwaith.engines.funding import Account
from cydwaith.funds import facts
from cydwaith.funds.agreements import queries, sentences, words
from cydwaith.funds.agreements.accounts import sums
from cydwaith.funds.agreements.articles import from_content
from cydwaith.funds.agreements.deeds import AWARD_MAKE
from cydwaith.funds.agreements.lists import SHARES
from cydwaith.funds.agreements.models import AgreementParty, JointAward
from cydwaith.funds.sums import amount
from cydwaith.shared import clock
from cydwaith.shared.permissions import SPEAKERS, may

A_PAGE = 30


def joint_awards(request: HttpRequest) -> HttpResponse:
    """Every award made here, narrowed by fund or organisation."""
    fund, body = request.GET.get("fund", "")[:60], request.GET.get("body", "")[:40]
    found = queries.awards(fund=fund, body=body)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    whole = sum(sums(list(found.values_list("pk", flat=True))).values(), Account())
    context = {
        "section": "programme",
        "page": page,
        "lines": queries.lines(page.object_list),
        "finding": sentences.all_of(page.paginator.count, whole),
        "fund": facts.funds().get(fund),
        "body": Body.objects.filter(pk=body).first() if body else None,
        "sentences": sentences,
        "list": SHARES,
        "query": urlencode({name: code for name, code in (("fund", fund), ("body", body)) if code}),
        "may_make": may(acting(request), AWARD_MAKE),
    }
    return render(request, "funds/joint_awards.html", context)


def joint_award(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One award: how it stands, its money by organisation, who has signed, claims, reports; as of any day."""
    award = JointAward.objects.select_related("funder", "current", "bid__call").filter(pk=id).first()
    if award is None:
        raise Http404(str(id))
    on, today = asked_day(request), clock.today()
    one = queries.told(award, on)
    mine = set(acting(request).bodies(SPEAKERS))
    parties = {party.body_id: party.role for party in (one.offered or one.shown).parties.all()}
    may_claim = {one.body_id for one in award.current.parties.all() if claims(one)} if award.current else set()
    places = Place.objects.in_bulk() if one.shown.aims.all() else {}
    context = {
        "section": "programme",
        "one": one,
        "award": award,
        "version": one.shown,
        "articles": from_content(one.shown.content),
        "fund": facts.funds().get(award.fund),
        "finding": sentences.finding(one),
        "paid": {
            claim.pk: sum(line.pence for line in claim.lines.all() if line.kind == "paid") for claim in one.claims
        },
        "on": on,
        "today": today,
        "mine": mine,
        "pays": award.funder_id in mine and award.closed is None,
        "may_claim": bool(mine & may_claim) and award.closed is None and today <= one.shown.claims_by,
        "may_close": award.closed is None and today > one.shown.claims_by,
        "may_change": any(code in mine and parties[code] != AgreementParty.Role.PARTNER for code in parties)
        and award.closed is None,
        "to_sign": [party for party in one.unsigned if party.body_id in mine],
        "aims": [(aim, sentences.did(aim, places)) for aim in one.shown.aims.all()],
        "list": SHARES,
        "words": words,
        "sentences": sentences,
        "amount": amount,
    }
    return render(request, "funds/joint_award.html", context)


def claims(party: AgreementParty) -> bool:
    """Whether an organisation may claim by an agreement: it has a share, and does not leave."""
    return party.role != AgreementParty.Role.FUNDER and not party.leaves


def asked_day(request: HttpRequest) -> dt.date:
    """The day that is asked about; today where none is, or what stands there is none."""
    try:
        return clamped(dt.date.fromisoformat(request.GET.get("on", "")))
    except ValueError:
        return clock.today()
