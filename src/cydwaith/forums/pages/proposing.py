"""Proposing a forum, laying down its rule, and confirming it for one's side."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Topic
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.forums.actions import forums as actions
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.content import Place
from cydwaith.forums.deeds.forums import FORUM_CONFIRM, FORUM_SET_RULE
from cydwaith.forums.forms.confirming import ConfirmForm
from cydwaith.forums.forms.proposing import ProposalForm
from cydwaith.forums.forms.ruling import RuleForm
from cydwaith.forums.models import Forum
from cydwaith.forums.pages.acting import other_forums, seat_name, the_forum
from cydwaith.forums.pages.forums import told_rule
from cydwaith.forums.secretariat import convening
from cydwaith.forums.sentences import network
from cydwaith.practices.queries import topics as practised
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, Refused, may
from cydwaith.shared.posting import posted
from cydwaith.shared.said import pair


def new(request: HttpRequest) -> HttpResponse:
    """Propose a forum; `?topic=`, `?level=` and `?convenor=` fill in what a hole in the networks asks for."""
    bodies = body_choices(own_bodies(request, EDITORS))
    everyone = sorted(body_choices(Body.objects.all()), key=lambda pair: alphabetical(pair[1]))
    form = ProposalForm(
        request.POST or None, bodies=bodies, everyone=everyone, topics=topic_choices(), initial=wished(request)
    )
    said = _("The proposal stands. Everyone can see it, and that it is only a proposal.")
    if done := posted(request, form, lambda _told: propose(request, form), said=said, to=page_of):
        return done
    return render(request, "forums/propose.html", {"section": "forums", "form": form, "several": len(bodies) > 1})


def page_of(forum: Forum) -> tuple[str, dict[str, Any]]:
    """The page of a forum."""
    return "forum", {"slug": forum.slug}


@transaction.atomic
def propose(request: HttpRequest, form: ProposalForm) -> Forum:
    """The proposal, and a seat for whoever could convene it, if somebody is named and it has no sides."""
    told, by = form.cleaned_data, acting(request)
    made = actions.propose(by=by, body=told["body"], proposal=form.proposal, sample=settings.DEMO)
    if told["convenor"] and not form.proposal.sides:
        place = Place(body=told["convenor"], level=told["level"], convenor=True)
        add_seat(by=by, forum=made, place=place, body=told["body"])
    return made


def wished(request: HttpRequest) -> dict[str, Any]:
    """What an address fills in; of what there is not, nothing."""
    topic = Topic.objects.filter(pk=request.GET.get("topic", "")[:60]).first()
    level = request.GET.get("level", "")
    if topic is None or level not in {Forum.Level.POLITICAL, Forum.Level.OFFICER}:
        return {}
    about = pair(topic, "name")
    return {
        "kind": Forum.Kind.NETWORK,
        "level": level,
        "topic_1": topic.pk,
        "name": network.name(about, level),
        "purpose": network.purpose(about),
        "convenor": request.GET.get("convenor", "")[:40],
    }


def topic_choices() -> list[tuple[str, str]]:
    """Every topic, each part below its whole."""
    return [(code, f"– {name}" if level else name) for code, name, level in practised.topic_choices()]


def rule(request: HttpRequest, slug: str) -> HttpResponse:
    """Lay down the consent rule of a forum that is only proposed."""
    forum = the_forum(slug)
    body = speaker(request, forum)
    sides = [(side.code, side.name.plain) for side in forum.sides.all()]
    form = RuleForm(request.POST or None, sides=sides, forums=other_forums(forum))

    def lay_down(_told: dict[str, Any]) -> Forum:
        actions.set_rule(by=acting(request), forum=forum, rule=form.rule, body=body)
        return forum

    said = _("The rule is laid down. Each side must confirm it before the forum begins.")
    if done := posted(request, form, lay_down, said=said, to=page_of):
        return done
    return render(request, "forums/rule.html", {"section": "forums", "forum": forum, "form": form})


def speaker(request: HttpRequest, forum: Forum) -> str:
    """The body for which the reader lays down a rule: the one that proposed it, or a convenor's. Raises Refused."""
    by = acting(request)
    if forum.proposed_by_id and may(by, FORUM_SET_RULE, body=forum.proposed_by_id):
        return forum.proposed_by_id
    seats = convening(by, forum, FORUM_SET_RULE, chairs=True)
    if not seats:
        raise Refused(FORUM_SET_RULE.what)
    return seats[0].body_id


def confirm(request: HttpRequest, slug: str) -> HttpResponse:
    """Say for one's side that a forum may begin under the rule that was read."""
    forum = the_forum(slug)
    seats = {str(seat.pk): seat for seat in convening(acting(request), forum, FORUM_CONFIRM, chairs=True)}
    if not seats:
        raise Refused(FORUM_CONFIRM.what)
    current = actions.current_rule(forum)
    form = ConfirmForm(
        request.POST or None,
        seats=[(number, seat_name(seat, post=False)) for number, seat in seats.items()],
        initial={"seen": current.digest if current else ""},
    )

    def confirmed(told: dict[str, Any]) -> Forum:
        seat = seats.get(told["seat"]) or next(iter(seats.values()))
        return actions.confirm(by=acting(request), forum=forum, seat=seat, seen=told["seen"])

    if done := posted(request, form, confirmed, said=_("Your side has confirmed it."), to=page_of):
        return done
    context = {
        "section": "forums",
        "forum": forum,
        "seats": list(seats.values()),
        "form": form,
        "rule": told_rule(current, forum),
    }
    return render(request, "forums/confirm.html", context)
