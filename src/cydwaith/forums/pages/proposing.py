"""Proposing a forum, laying down its rule, and confirming it for one's side."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override

from cydwaith.bodies.models import Body, Topic
from cydwaith.forums.actions import forums as actions
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.content import Place
from cydwaith.forums.findings import VOICES, voice
from cydwaith.forums.forms.fields import refused
from cydwaith.forums.forms.proposing import ProposalForm
from cydwaith.forums.forms.ruling import RuleForm
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.pages.acting import actor, other_forums, own_bodies, the_forum
from cydwaith.forums.pages.forums import told_rule
from cydwaith.forums.refusals import NotPossible
from cydwaith.forums.secretariat import convening
from cydwaith.practices.queries.topics import branches
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, Refused, may


def new(request: HttpRequest) -> HttpResponse:
    """Propose a forum; `?topic=`, `?level=` and `?convenor=` fill in what a hole in the networks asks for."""
    bodies = [(body.pk, body.name.plain) for body in own_bodies(request, EDITORS)]
    everyone = sorted(((one.pk, one.name.plain) for one in Body.objects.all()), key=lambda pair: alphabetical(pair[1]))
    form = ProposalForm(
        request.POST or None, bodies=bodies, everyone=everyone, topics=topic_choices(), initial=wished(request)
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = propose(request, form)
            messages.success(request, _("The proposal stands. Everyone can see it, and that it is only a proposal."))
            return redirect("forum", slug=made.slug)
        except NotPossible as refusal:
            refused(form, refusal)
    return render(request, "forums/propose.html", {"section": "forums", "form": form, "several": len(bodies) > 1})


@transaction.atomic
def propose(request: HttpRequest, form: ProposalForm) -> Forum:
    """The proposal, and a seat for whoever could convene it, if somebody is named and it has no sides."""
    told, by = form.cleaned_data, actor(request)
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
    found: dict[str, Any] = {"kind": Forum.Kind.NETWORK, "level": level, "topic_1": topic.pk}
    for language in LANGUAGES:
        with override(language):
            found[f"name_{language}"] = VOICES[language].network_name(topic.name.plain, level)
            found[f"purpose_{language}"] = VOICES[language].network_purpose(topic.name.plain)
    return found | {"convenor": request.GET.get("convenor", "")[:40]}


def topic_choices() -> list[tuple[str, str]]:
    """Every topic, each part below its whole."""
    return [
        (topic.pk, topic.name.plain if topic is branch.topic else f"– {topic.name.plain}")
        for branch in branches()
        for topic in branch.everything
    ]


def rule(request: HttpRequest, slug: str) -> HttpResponse:
    """Lay down the consent rule of a forum that is only proposed."""
    forum = the_forum(slug)
    body = speaker(request, forum)
    sides = [(side.code, side.name.plain) for side in forum.sides.all()]
    form = RuleForm(request.POST or None, sides=sides, forums=other_forums(forum))
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_rule(by=actor(request), forum=forum, rule=form.rule, body=body)
            messages.success(request, _("The rule is laid down. Each side must confirm it before the forum begins."))
            return redirect("forum", slug=slug)
        except NotPossible as refusal:
            refused(form, refusal)
    return render(request, "forums/rule.html", {"section": "forums", "forum": forum, "form": form})


def speaker(request: HttpRequest, forum: Forum) -> str:
    """The body for which the reader lays down a rule: the one that proposed it, or a convenor's. Raises Refused."""
    by = actor(request)
    if forum.proposed_by_id and may(by, "forum.set_rule", body=forum.proposed_by_id):
        return forum.proposed_by_id
    seats = convening(by, forum, "forum.set_rule", chairs=True)
    if not seats:
        raise Refused("forum.set_rule")
    return seats[0].body_id


def confirm(request: HttpRequest, slug: str) -> HttpResponse:
    """Say for one's side that a forum may begin under the rule that was read."""
    forum = the_forum(slug)
    seats: list[Seat] = convening(actor(request), forum, "forum.confirm", chairs=True)
    if not seats:
        raise Refused("forum.confirm")
    current = actions.current_rule(forum)
    context: dict[str, Any] = {"section": "forums", "forum": forum, "seats": seats, "current": current, "refusal": ""}
    if request.method == "POST":
        seat = next((one for one in seats if str(one.pk) == request.POST.get("seat")), seats[0])
        try:
            actions.confirm(by=actor(request), forum=forum, seat=seat, seen=request.POST.get("seen", ""))
            messages.success(request, _("Your side has confirmed it."))
            return redirect("forum", slug=slug)
        except NotPossible as refusal:
            context["refusal"] = refusal.reason
    context |= {
        "rule": told_rule(current, forum),
        "finding": voice().proposed_forum(forum.name.plain, sides=len(seats)),
    }
    return render(request, "forums/confirm.html", context)
