"""Who in Wales knows about a topic: each with the reason, and where that is written.

From practices and the posts to ask, networks that meet on it, and what rooms above add; for whoever reads, also what
placements of their own organisations taught, and people who show them their profile.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import F, QuerySet
from django.urls import reverse

from cydwaith.bodies.models import Post, Topic
from cydwaith.exchange import facts, knowing
from cydwaith.exchange.models import DayOfHelp, PlacementStep, StepKind
from cydwaith.exchange.sides import applications, shown_to
from cydwaith.forums.models import Forum
from cydwaith.practices.queries.known import known
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody knows about it, what says so, and its page."""

    why: Said
    source: Said
    href: str
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Knower:
    """Who knows about it, and why; `body` is the organisation to ask for a day of help, where it is one."""

    who: Said
    reasons: list[Reason]
    body: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """Those of one kind: a heading, and what is said where there is nobody."""

    title: Said
    none: Said
    knowers: Sequence[Knower]


Source = Callable[[Sequence[str]], Kind]
SOURCES: Final = Registry[Source]("expertise")
"""Each is given the codes of topics, the widest first, and says who of its room knows about them."""


def who_knows(codes: Sequence[str], topic: Topic, by: Actor, own: Collection[str]) -> list[Kind]:
    """Everybody who knows about a topic and its parts, as far as whoever reads may know it.

    `own` are organisations that the reader belongs to in any role.
    """
    skills = facts.skills_on({*codes, topic.parent_id or ""})
    kinds = [organisations(codes), networks(codes), *(source(codes) for source in SOURCES)]
    if by.roles:
        kinds += [placements(skills, by), people(skills, by, own)]
    return kinds


def together(found: Iterable[tuple[tuple[str, Said], Reason]]) -> list[Knower]:
    """Reasons by who has them, in the order of the alphabet."""
    reasons: dict[tuple[str, Said], list[Reason]] = defaultdict(list)
    for who, reason in found:
        reasons[who].append(reason)
    knowers = [Knower(who, told, body) for (body, who), told in reasons.items()]
    return sorted(knowers, key=lambda one: (alphabetical(str(one.who)), one.body))


def organisations(codes: Sequence[str]) -> Kind:
    """Organisations that wrote down what they do, and the post that each names."""
    practices = known(current__topics__in=codes)
    posts = Post.objects.in_bulk({one.version.contact_id for one in practices if one.version.contact_id})
    found = []
    for one in practices:
        post = posts.get(one.version.contact_id or "")
        why = knowing.post(pair(post, "title")) if post else knowing.PRACTICE
        href = reverse("practice", kwargs={"slug": one.practice.slug})
        reason = Reason(why, both(one.version, "title"), f"{href}#contact" if post else href, one.practice.sample)
        found.append(((one.practice.owner_id, pair(one.practice.owner, "name")), reason))
    return Kind(knowing.ORGANISATIONS, knowing.NO_ORGANISATION, together(found))


def networks(codes: Sequence[str]) -> Kind:
    """Networks that meet on it."""
    meeting = Forum.objects.filter(topics__in=codes, stage=Forum.Stage.ACTIVE).distinct()
    found = [
        (("", pair(one, "name")), Reason(knowing.MEETS, pair(one, "name"), forum_page(one), one.sample))
        for one in meeting
    ]
    return Kind(knowing.NETWORKS, knowing.NO_NETWORK, together(found))


def forum_page(one: Forum) -> str:
    """Where a network is read of."""
    return reverse("forum", kwargs={"slug": one.slug})


def placements(skills: Collection[str], by: Actor) -> Kind:
    """Placements that ended and taught something: of the reader's own organisations, and to nobody else."""
    ended = PlacementStep.objects.filter(kind=StepKind.ENDED, placement__application__in=applications(by))
    path = "placement__application__opening__body"
    found = []
    for step in ended.select_related(path, "placement__application__home"):
        application = step.placement.application
        if set(application.opening.skill_codes) & set(skills):
            href = reverse("application", kwargs={"key": application.key})
            host = application.opening.body
            reason = Reason(knowing.LEARNT, both(application.opening, "title"), href)
            found.append(((host.pk, pair(host, "name")), reason))
    return Kind(knowing.PLACEMENTS, knowing.NO_PLACEMENT, together(found))


def people(skills: Collection[str], by: Actor, own: Collection[str]) -> Kind:
    """People who can do it and show their profile to the reader's organisations; nobody else learns of them."""
    found = []
    for one in shown_to(by, own):
        if can := sorted(set(one.skill_codes) & set(skills)):
            name = one.account.name or one.account.email
            reason = Reason(knowing.can(facts.called(can)), knowing.PROFILE, reverse("exchange_people"))
            found.append((("", Said(name, name)), reason))
    return Kind(knowing.PEOPLE, knowing.NOBODY, together(found))


def days_of_help() -> QuerySet[DayOfHelp]:
    """What was asked for, what still waits first."""
    return DayOfHelp.objects.select_related("topic", "asked", "asking").order_by(
        F("answered").asc(nulls_first=True), "-at", "key"
    )
