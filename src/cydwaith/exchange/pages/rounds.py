"""Rounds as numbers, what a team can release, and where people stand in the orders of home teams and hosts."""

from collections.abc import Callable, Collection

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.exchange import refusals, texts
from cydwaith.exchange.actions import rounds as doing
from cydwaith.exchange.deeds import ROUND_RUN, ROUND_WITHDRAW
from cydwaith.exchange.forms import LendForm, PlaceForm, RankForm, RoundForm, TeamForm, WithdrawForm, chosen
from cydwaith.exchange.lists import ROUNDS
from cydwaith.exchange.models import (
    ROUND_WAITS,
    Certificate,
    Opening,
    OpeningState,
    Rank,
    Round,
    SideOf,
    Team,
    TeamMember,
)
from cydwaith.exchange.pages.applications import the_application
from cydwaith.exchange.pages.openings import common
from cydwaith.exchange.sentences import of_blocking, of_round
from cydwaith.shared.forms import Form
from cydwaith.shared.permissions import SPEAKERS, Actor, Refused, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

A_PAGE = 30


def rounds(request: HttpRequest) -> HttpResponse:
    """Every round."""
    page = Paginator(Round.objects.select_related("body"), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "programme",
        "page": page,
        "query": "",
        "of_round": of_round,
        "list": ROUNDS,
        "may_begin": bool(acting(request).bodies(SPEAKERS)),
        **common(),
    }
    return render(request, "exchange/rounds.html", context)


def round_(request: HttpRequest, code: str) -> HttpResponse:
    """One round: its numbers, its lottery, and the hash of who would still change it; to its keeper the list itself."""
    one = get_object_or_404(Round.objects.select_related("body"), pk=code)
    mine = acting(request).bodies(SPEAKERS)
    keeps = may(acting(request), ROUND_RUN, body=one.body_id)
    context = {
        "section": "programme",
        "one": one,
        "openings": one.openings.select_related("body"),
        "finding": of_round(one),
        "blocking": of_blocking(one.blocking or 0),
        "lots": texts.LOTS,
        "keeps": keeps,
        "mine": mine if one.waits else (),
        "may_lend": one.waits and (bool(mine) if one.invites else one.body_id in mine),
        "certificate": Certificate.objects.filter(round=one).first() if keeps else None,
        **common(),
    }
    return render(request, "exchange/round.html", context)


def pressed(request: HttpRequest, code: str, do: Callable[[], object]) -> HttpResponse:
    """Do something with a button of a round, and go back to it; where it cannot be done, it says why."""
    if request.method == "POST":
        try:
            do()
        except NotPossible as refusal:
            messages.error(request, str(refusal.reason))
    return redirect("exchange_round", code=code)


def run(request: HttpRequest, code: str) -> HttpResponse:
    """Run a round."""
    one = get_object_or_404(Round, pk=code)
    return pressed(request, code, lambda: doing.run(by=acting(request), round_=one))


def take_out(request: HttpRequest, code: str) -> HttpResponse:
    """Take an opening of one's own out of a round."""
    one = get_object_or_404(Round, pk=code)
    if request.method != "POST":
        return redirect("exchange_round", code=code)
    opening = get_object_or_404(Opening, pk=request.POST.get("opening", ""))
    return pressed(request, code, lambda: doing.take_out(by=acting(request), round_=one, opening=opening))


@never_cache
def lend(request: HttpRequest, code: str) -> HttpResponse:
    """Put an opening of one's own in a round."""
    one, by = get_object_or_404(Round, pk=code), acting(request)
    of = {opening.pk: opening for opening in free(by, one)}
    if request.method != "POST" and (why := refused(one, by, of)):
        messages.error(request, str(why))
        return redirect("exchange_round", code=code)
    form = LendForm(request.POST or None)
    chosen(form, opening=[(opening.pk, opening.title.plain) for opening in of.values()])
    done = posted(
        request,
        form,
        lambda sent: doing.lend(by=by, round_=one, opening=of[sent["opening"]]),
        said=_("The opening is in the round."),
        to=("exchange_round", {"code": code}),
    )
    lead = said(
        cy="Chi sy’n dal i bennu faint o leoedd sydd ynddo, a threfn yr ymgeiswyr. Ni wêl ceidwad y rownd na’r "
        "sefydliadau eraill sydd ynddi pwy sy’n ymgeisio amdano. Gallwch ei dynnu allan nes rhedeg y rownd.",
        en="You still say how many places it has, and in which order applicants stand. Neither the round’s keeper nor "
        "its other organisations see who applies for it. You can take it out until the round is run.",
    )
    return shown(
        request, form, done, said(cy="Rhoi cyfle mewn rownd", en="Put an opening in a round"), lead, one, _("Put it in")
    )


def free(by: Actor, one: Round) -> QuerySet[Opening]:
    """The openings of one's own organisations that a round would take: open, and in no round that waits."""
    taken = Round.objects.filter(ROUND_WAITS, openings__isnull=False).values("openings")
    mine = Opening.objects.filter(state=OpeningState.OPEN, body__in=by.bodies(SPEAKERS)).exclude(pk__in=taken)
    return (mine if one.invites else mine.filter(body=one.body_id)).order_by("title_cy", "code")


def refused(one: Round, by: Actor, of: Collection[str]) -> Said | None:
    """Why a reader has nothing to put in a round, or could not; None where they can choose."""
    if why := doing.over(one):
        return why
    if not one.invites and one.body_id not in by.bodies(SPEAKERS):
        return refusals.NOT_INVITED
    return None if of else refusals.NONE_TO_LEND


@never_cache
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Withdraw a round."""
    one, by = get_object_or_404(Round, pk=code), acting(request)
    require(by, ROUND_WITHDRAW, body=one.body_id)
    if request.method != "POST" and (why := doing.over(one)):
        messages.error(request, str(why))
        return redirect("exchange_round", code=code)
    form = WithdrawForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda sent: doing.withdraw(by=by, round_=one, **sent),
        said=_("The round is withdrawn."),
        to=("exchange_round", {"code": code}),
    )
    lead = said(
        cy="Ni chaiff ei rhedeg. Bydd ei chyfleoedd yn rhydd eto, a rhoddir gwybod i’r sefydliadau a’u rhoddodd ynddi "
        "ac i bawb a ymgeisiodd amdanynt. Bydd pob cais a phob trefn yn aros fel y maent.",
        en="It will not be run. Its openings are free again; the organisations that put them in it and everybody who "
        "applied for them are told. Every application and every order stays as it is.",
    )
    return shown(
        request, form, done, said(cy="Tynnu’r rownd yn ôl", en="Withdraw the round"), lead, one, _("Withdraw the round")
    )


def shown(
    request: HttpRequest,
    form: Form,
    done: HttpResponse | None,
    title: Said,
    lead: Said,
    of: Round | None = None,
    send: str = "",
) -> HttpResponse:
    """A form of this part of the room, perhaps of one round, or where it leads. `send`: the words of its button."""
    context = {
        "section": "programme",
        "form": form,
        "title": title,
        "lead": lead,
        "send": send or _("Keep it"),
        "back": (reverse("exchange_round", kwargs={"code": of.pk}), of.title) if of else None,
    }
    return done or render(request, "exchange/write.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """Begin a round."""
    mine = own_bodies(request, SPEAKERS)
    if not mine:
        raise Refused
    form, by = RoundForm(request.POST or None), acting(request)
    open_ = Opening.objects.filter(state=OpeningState.OPEN, body__in=mine).order_by("title_cy", "code")
    chosen(form, body=body_choices(mine), openings=[(one.pk, one.title.plain) for one in open_])
    to = lambda one: ("exchange_round", {"code": one.pk})  # noqa: E731  # where it leads
    done = posted(
        request,
        form,
        lambda sent: doing.begin(by=by, code=sent.pop("address"), sample=settings.DEMO, **sent),
        said=_("The round has begun."),
        to=to,
    )
    lead = said(
        cy="Tynnir hedyn y coelbren yn awr, cyn i neb allu gwybod pwy fydd yn elwa. Cynigion yn unig a ddaw o rownd: "
        "ni leolir neb heb gydsyniad y tri.",
        en="The seed of its lottery is drawn now, before anybody can know whom it serves. A round only proposes: "
        "nobody is placed without all three.",
    )
    return shown(request, form, done, said(cy="Dechrau rownd", en="Begin a round"), lead)


@never_cache
def teams(request: HttpRequest) -> HttpResponse:
    """What the reader's teams can release, and saying so of one."""
    mine = own_bodies(request, SPEAKERS)
    if not mine:
        raise Refused
    form, by = TeamForm(request.POST or None), acting(request)
    chosen(form, body=body_choices(mine))
    to = "exchange_teams"
    done = posted(request, form, lambda sent: doing.say_team(by=by, **sent), said=_("It is kept."), to=to)
    found = Team.objects.filter(body__in=[one.pk for one in mine]).select_related("body")
    context = {"section": "programme", "form": form, "teams": found, **common()}
    return done or render(request, "exchange/teams.html", context)


@never_cache
def place(request: HttpRequest, key: str) -> HttpResponse:
    """Say of whoever applied which team is theirs, and where they stand in its order: for their home alone."""
    one, by = the_application(request, key), acting(request)
    doing.speaks(by, one, SideOf.HOME)
    of = {str(team.pk): team for team in Team.objects.filter(body=one.home_id)}
    there = TeamMember.objects.filter(account=one.account).first()
    form = PlaceForm(
        request.POST or None, now=lambda: {"team": str(there.team_id), "place": there.place} if there else {}
    )
    chosen(form, team=[(number, team.name.plain) for number, team in of.items()])
    done = posted(
        request,
        form,
        lambda sent: doing.put(by=by, application=one, team=of[sent["team"]], place=sent["place"]),
        said=_("It is kept."),
        to=("application", {"key": key}),
    )
    lead = said(
        cy="Dim ond chi sy’n ei weld. Lle mae’r tîm yn rhyddhau drwy goelbren, nid yw’r drefn yn cyfrif.",
        en="Only you see it. Where the team releases by lottery, the order does not count.",
    )
    return shown(request, form, done, said(cy="Y tîm cartref a’i drefn", en="The home team and its order"), lead)


@never_cache
def rank(request: HttpRequest, key: str) -> HttpResponse:
    """Say where whoever applied stands in the host's order: for the host alone."""
    one, by = the_application(request, key), acting(request)
    doing.speaks(by, one, SideOf.HOST)
    there = Rank.objects.filter(application=one).first()
    form = RankForm(request.POST or None, now=lambda: {"place": there.place} if there else {})
    done = posted(
        request,
        form,
        lambda sent: doing.rank(by=by, application=one, **sent),
        said=_("It is kept."),
        to=("application", {"key": key}),
    )
    lead = said(
        cy="Dim ond chi sy’n ei weld. Lle mae’r rhifau’n gyfartal, y coelbren sy’n penderfynu.",
        en="Only you see it. Where numbers are equal, the lottery decides.",
    )
    return shown(request, form, done, said(cy="Eich trefn", en="Your order"), lead)
