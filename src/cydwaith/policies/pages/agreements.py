"""The text of a policy, its agreement, the commitments that follow, and what it did."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.pages.acting import body_choices as seat_choices
from cydwaith.forums.pages.acting import post_choices
from cydwaith.policies.actions import agreements as actions
from cydwaith.policies.agreeing import Draft, agreed
from cydwaith.policies.deeds.agreements import POLICY_AGREE, POLICY_COMMIT, POLICY_JUDGE, POLICY_WRITE
from cydwaith.policies.forms.agreements import CommitmentForm, JudgementForm, PutForm, TextForm
from cydwaith.policies.lives import Life, life
from cydwaith.policies.models import Policy
from cydwaith.policies.pages.policies import the_policy
from cydwaith.policies.pages.writing import Told, leading_or_refused, sent
from cydwaith.policies.sentences import consented
from cydwaith.programme.content import Content
from cydwaith.programme.models import Commitment, Test
from cydwaith.shared import clock
from cydwaith.shared.clock import end_of
from cydwaith.shared.order import alphabetical

USUAL = dt.timedelta(days=21)
A_YEAR = dt.timedelta(days=365)


def begin_text(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin the text of a policy."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_WRITE)
    title = {"title": Policy.title.of(found)}
    form = TextForm(request.POST or None, bodies=seat_choices(held), initial=title)
    return sent(
        request,
        found,
        form,
        lambda told: actions.begin_text(by=acting(request), policy=found, **told),
        said=_("The text is begun. Those who lead can write its sections now."),
        title=_("Begin the text"),
        button=_("Begin it"),
    )


def put(request: HttpRequest, slug: str) -> HttpResponse:
    """Put the text, whole or some sections, to the forum for the consent of every side."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_AGREE)
    draft = life(found).draft
    today = clock.today()
    form = PutForm(
        request.POST or None,
        bodies=seat_choices(held),
        sections=section_choices(draft),
        initial={
            "closes": today + USUAL,
            "review_on": today + A_YEAR,
            "seen": draft.text.current.number if draft and draft.text.current else 0,
        },
    )

    def do(told: Told) -> object:
        told["closes"] = end_of(told["closes"])
        return actions.put_to_forum(by=acting(request), policy=found, **told)

    return sent(
        request,
        found,
        form,
        do,
        said=_("The text is before the forum. Every seat can answer now."),
        title=_("Put the text to the forum"),
        button=_("Freeze it and put it to the forum"),
        told=consented.BY_CONSENT,
    )


def section_choices(draft: Draft | None, keys: frozenset[str] | None = None) -> list[tuple[str, str]]:
    """The sections of a text for a choice field, in order; only those of some keys where they are named."""
    there = draft.sections if draft else ()
    named = [(one.key, f"{one.number}. {one.wording.heading.plain}") for one in there]
    return [(key, name) for key, name in named if keys is None or key in keys]


def commit(request: HttpRequest, slug: str) -> HttpResponse:
    """Draw a commitment up from the agreed text."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_COMMIT)
    told = life(found)
    leads = sorted({one.body_id for one in told.leads})
    form = CommitmentForm(
        request.POST or None,
        bodies=seat_choices(held),
        sections=section_choices(told.draft, agreed(told.puts)),
        posts=post_choices(leads),
        others=other_bodies(told),
        initial={"section": request.GET.get("section")},
    )
    return sent(
        request,
        found,
        form,
        lambda given: draw_up(request, found, given),
        said=_("The commitment is put forward. Those who owe it, and those to whom it is owed, can say yes."),
        title=_("Draw up a commitment"),
        button=_("Put it forward"),
    )


def other_bodies(told: Life) -> list[tuple[str, str]]:
    """The bodies that lead a policy, for a choice field."""
    found = {one.body_id: one.body.name.plain for one in told.leads}
    return sorted(found.items(), key=lambda pair: alphabetical(pair[1]))


def draw_up(request: HttpRequest, found: Policy, given: dict[str, Any]) -> Commitment:  # Any: a form’s cleaned data
    """Put forward what was written into the form."""
    post = Post.objects.get(pk=given["owes"])
    content = Content(
        texts={name: given[name] for name in ("title", "what", "known_by")},
        owes={post.body_id: post.pk},
        owed={given["owed"]: None},
        test=Test.EVIDENCE,
        due=given["due"],
        topics=(found.topic_id,),
    )
    return actions.draw_up(
        by=acting(request), policy=found, body=given["body"], section=given["section"], content=content
    )


def judge(request: HttpRequest, slug: str) -> HttpResponse:
    """Say for one's own side whether it did what it was for."""
    found = the_policy(slug)
    held = leading_or_refused(request, found, POLICY_JUDGE)
    form = JudgementForm(request.POST or None, bodies=seat_choices(held))
    return sent(
        request,
        found,
        form,
        lambda told: actions.judge(by=acting(request), policy=found, **told),
        said=_("What your side says stands. Everyone can see it now."),
        title=_("Did it do what it was for?"),
        button=_("Say it"),
    )
