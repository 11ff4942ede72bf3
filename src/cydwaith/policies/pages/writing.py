"""Proposing a policy, leading it, replying, citing, and going from stage to stage."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post, Topic
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.forums.models import Forum, Side
from cydwaith.forums.pages.acting import body_choices as seat_choices
from cydwaith.forums.pages.acting import post_choices
from cydwaith.forums.secretariat import seats, speaking
from cydwaith.policies import words
from cydwaith.policies.acting import leading
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.actions import stages
from cydwaith.policies.asked import ASKED
from cydwaith.policies.deeds.policies import (
    POLICY_ANSWER_CHANGE,
    POLICY_CHANGE,
    POLICY_CITE,
    POLICY_LEAD,
    POLICY_LEAVE,
    POLICY_PROPOSE,
    POLICY_REPLY,
    POLICY_UNCITE,
)
from cydwaith.policies.forms.policies import (
    AnswerChangeForm,
    ChangeForm,
    CitationForm,
    LeadForm,
    ProposalForm,
    ReplyForm,
    SpokenForm,
)
from cydwaith.policies.lives import Life, life
from cydwaith.policies.models import Citation, Lead, Policy, Reply
from cydwaith.policies.pages.policies import the_policy
from cydwaith.policies.sentences import telling
from cydwaith.policies.stages import earlier, following
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.permissions import Refused, Rule
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said

Told = dict[str, Any]
ONWARD: Final = "onward"
"""What is sent by a button that leads on to more of the same."""


def new(request: HttpRequest) -> HttpResponse:
    """Propose a policy to a forum in which one's own organisation sits."""
    bodies = own_bodies(request, POLICY_PROPOSE.who)
    found = Forum.objects.exclude(stage=Forum.Stage.CLOSED).filter(sides__isnull=False).distinct()
    sat = [one for one in found if seats(one).filter(body__in=bodies, side__isnull=False).exists()]
    form = ProposalForm(
        request.POST or None,
        bodies=body_choices(bodies),
        forums=sorted(((one.pk, one.name.plain) for one in sat), key=lambda pair: alphabetical(pair[1])),
        topics=topic_choices(),
        initial={"topic": request.GET.get("topic")},
    )

    def do(told: Told) -> Policy:
        forum = Forum.objects.get(pk=told.pop("forum"))
        topic = Topic.objects.get(pk=told.pop("topic"))
        return actions.propose(by=acting(request), forum=forum, topic=topic, sample=settings.DEMO, **told)

    done = posted(request, form, do, said=_("The policy stands here. Everyone can see it now."), to=where)
    shown = {"section": "programme", "form": form, "forums": sat}
    return done or render(request, "policies/new.html", shown)


def topic_choices() -> list[tuple[str, str]]:
    """Every topic for a choice field."""
    return sorted(((one.pk, one.name.plain) for one in Topic.objects.all()), key=lambda pair: alphabetical(pair[1]))


def where(made: Policy) -> tuple[str, dict[str, str]]:
    """Where a policy is shown."""
    return "policy", {"slug": made.pk}


def lead(request: HttpRequest, slug: str) -> HttpResponse:
    """Hold the pen for one's own side."""
    found = the_policy(slug)
    held = speaking(acting(request), found.forum_id, POLICY_LEAD)
    if not held:
        raise Refused(POLICY_LEAD.what)
    form = LeadForm(
        request.POST or None, bodies=seat_choices(held), posts=post_choices([seat.body_id for seat in held])
    )

    def do(told: Told) -> Lead:
        post = Post.objects.get(pk=told["post"])
        return actions.take_lead(by=acting(request), policy=found, body=told["body"], post=post)

    words_ = _("You hold the pen for your side now.")
    return sent(request, found, form, do, said=words_, title=_("Lead this policy for your side"), button=_("Lead it"))


def leave(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Cease to lead."""
    found = the_policy(slug)
    one = get_object_or_404(Lead.objects.select_related("policy", "body", "post"), pk=id, policy=found, until=None)
    if one.body_id not in acting(request).bodies(POLICY_LEAVE.who):
        raise Refused(POLICY_LEAVE.what)
    form = SpokenForm(request.POST or None, bodies=[(one.body_id, one.body.name.plain)])
    return sent(
        request,
        found,
        form,
        lambda _told: actions.leave(by=acting(request), lead=one),
        said=_("That is recorded. What was done stays."),
        title=_("Cease to lead this policy"),
        button=_("Cease to lead"),
        told=telling.lead(one),
    )


def reply(request: HttpRequest, slug: str, asked: str) -> HttpResponse:
    """Reply to something that is asked of every policy."""
    found = the_policy(slug)
    wanted = ASKED.get(asked)
    if wanted is None:
        raise Http404(_("There is no such policy."))
    held = leading_or_refused(request, found, POLICY_REPLY)
    side = held[0].side if wanted.each_side else None

    def stands() -> dict[str, Said]:
        last = life(the_policy(slug)).reply(asked, side)
        return {"text": Reply.text.of(last) if last else UNSAID}

    form = ReplyForm(request.POST or None, bodies=seat_choices(held), now=stands)
    after = next_unanswered(life(found), asked, held[0].side)
    return sent(
        request,
        found,
        form,
        lambda told: actions.reply(by=acting(request), policy=found, asked=asked, **told),
        said=_("The answer stands. Everyone can see it now."),
        title=wanted.title,
        button=_("Answer"),
        told=wanted.hint,
        onward=_("Answer, then the next question") if after else "",
        to=("policy_reply", {"slug": slug, "asked": after}) if after and ONWARD in request.POST else "policy",
    )


def next_unanswered(told: Life, asked: str, side: Side) -> str | None:
    """The question after this one that waits for an answer of a side, or of all; the first again after the last."""
    order = list(ASKED)
    wait = [one.code for one, whose in told.unanswered() if one.code != asked and whose in (None, side)]
    later = [code for code in wait if order.index(code) > order.index(asked)]
    return next(iter(later or wait), None)


def cite(request: HttpRequest, slug: str) -> HttpResponse:
    """Hang something on a policy."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_CITE)
    asked = {name: request.GET.get(name) for name in ("kind", "key")}
    form = CitationForm(request.POST or None, bodies=seat_choices(held), initial=asked)
    return sent(
        request,
        found,
        form,
        lambda told: actions.cite(by=acting(request), policy=found, **told),
        said=_("It is cited as it is today."),
        title=_("Cite something for this policy"),
        button=_("Cite it"),
    )


def uncite(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take a citation away."""
    found = the_policy(slug)
    one = get_object_or_404(Citation.objects.select_related("policy"), pk=id, policy=found, removed=None)
    held = leading_or_refused(request, found, POLICY_UNCITE)
    form = SpokenForm(request.POST or None, bodies=seat_choices(held))
    return sent(
        request,
        found,
        form,
        lambda told: actions.uncite(by=acting(request), citation=one, **told),
        said=_("It is taken away. That it was cited stays in the life of the policy."),
        title=_("Take a citation away"),
        button=_("Take it away"),
        told=Citation.title.of(one),
    )


def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the next stage, or go back to an earlier one with a reason."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_CHANGE)
    to = following(found.stage)
    reachable = [*([to] if to else []), *reversed(earlier(found.stage))]
    form = ChangeForm(
        request.POST or None,
        bodies=seat_choices(held),
        stages=[(stage.value, str(words.STAGES[stage])) for stage in reachable],
        initial={"to": to},
    )
    return sent(
        request,
        found,
        form,
        lambda told: stages.ask_change(by=acting(request), policy=found, **told),
        said=_("Your side has asked. The other side can answer now."),
        title=_("Go to another stage"),
        button=_("Ask for it"),
    )


def answer_change(request: HttpRequest, slug: str) -> HttpResponse:
    """Say yes or no, for one's own side, to a change of stage."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_ANSWER_CHANGE)
    waiting = life(found).waiting
    form = AnswerChangeForm(request.POST or None, bodies=seat_choices(held))

    def do(told: Told) -> object:
        given = {"by": acting(request), "policy": found, "body": told["body"]}
        if told["answer"] == "yes":
            return stages.say_yes(**given)
        return stages.say_no(**given, reason=told["reason"])

    return sent(
        request,
        found,
        form,
        do,
        said=_("Your side’s answer stands."),
        title=_("May the stage change?"),
        button=_("Answer"),
        told=telling.asked_change(waiting) if waiting else None,
    )


def leading_or_refused(request: HttpRequest, found: Policy, what: Rule) -> list[Any]:  # Any: seats, as forums have them
    """The seats for which the reader leads a policy. Raises Refused where there are none."""
    held = leading(acting(request), found, what)
    if not held:
        raise Refused(what.what)
    return held


def sent(
    request: HttpRequest,
    found: Policy,
    form: SpokenForm,
    do: Callable[[Any], object],  # Any: a form’s cleaned data
    *,
    said: str,
    title: str | Promise | Said,
    button: str,
    told: Said | None = None,
    to: str | tuple[str, dict[str, Any]] = "policy",
    onward: str = "",
) -> HttpResponse:
    """A page with one form about a policy: what it asks, the form, its button; then back to a page of the policy.

    `onward` is what a button before it says, which leads on to more of the same.
    """
    asked = {"title": title, "button": button, "told": told, "onward": onward}
    shown = {"section": "programme", "policy": found, "form": form, **asked}
    where = (to, {"slug": found.pk}) if isinstance(to, str) else to
    return posted(request, form, do, said=said, to=where) or render(request, "policies/write.html", shown)
