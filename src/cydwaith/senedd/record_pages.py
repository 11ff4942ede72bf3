"""The pages of the Record: sittings, items, questions with their answers, members, offices and votes."""

from typing import Any, Final
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.engines.undertakings import Suggestion, suggested
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.search.queries import Sought, search
from cydwaith.senedd import confirming, sentences, words
from cydwaith.senedd.deeds import UNDERTAKING_CONFIRM, UNDERTAKING_WITHDRAW
from cydwaith.senedd.forms import ConfirmForm, WhyForm
from cydwaith.senedd.lists import MEMBERSHIPS, QUESTIONS, VOTES
from cydwaith.senedd.models import Confirmed, Contribution, Division, Group, Item, Member, Membership, Sitting, Vote
from cydwaith.senedd.nearness import spoken
from cydwaith.senedd.parties import is_address, told_by
from cydwaith.senedd.recognising import recognised
from cydwaith.senedd.sources.record import of_government
from cydwaith.senedd.undertakings import source_of
from cydwaith.shared.grammar import capital
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import EDITORS, require
from cydwaith.shared.posting import posted

A_PAGE: Final = 20
SPOKEN: Final = ("member", "office")
WITH_IT: Final = (*SPOKEN, "item__sitting")
EMPTY: Final[dict[str, Any]] = dict.fromkeys(("asking", "q", "query", "offices_of", "holders", "about", "files"))
SHARED: Final[dict[str, Any]] = {
    "words": words,
    "sentences": sentences,
    "capital": capital,
    "told_by": told_by,
    "is_address": is_address,
}


def debates(request: HttpRequest) -> HttpResponse:
    """Every sitting that is held, the last first."""
    every = Sitting.objects.annotate(said=Count("items__contributions")).order_by("-on", "pk")
    context = {"page": Paginator(every, A_PAGE).get_page(request.GET.get("page"))}
    return render(request, "senedd/debates.html", SHARED | context)


def sitting(request: HttpRequest, code: str) -> HttpResponse:
    """One sitting: its items, and its votes."""
    one = get_object_or_404(Sitting, pk=code)
    items = one.items.annotate(said=Count("contributions"), asked=Count("contributions", Q(contributions__asked=True)))
    context = {"one": one, "items": items, "divisions": one.divisions.all(), "source": source_of(one)}
    return render(request, "senedd/sitting.html", SHARED | context)


def item(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """All that was said on one item, in its order."""
    one = get_object_or_404(Item.objects.select_related("sitting"), pk=id)
    page = Paginator(one.contributions.select_related(*SPOKEN), 60).get_page(request.GET.get("page"))
    context = {"one": one, "page": page, "source": source_of(one.sitting)}
    return render(request, "senedd/item.html", SHARED | context)


def answered() -> "QuerySet[Contribution]":
    """Questions with their answers, the last first."""
    answers = Contribution.objects.select_related(*SPOKEN).order_by("order", "pk")
    every = Contribution.objects.filter(asked=True).select_related(*WITH_IT)
    return every.prefetch_related(Prefetch("answered_by", answers)).order_by(
        "-item__sitting__on", "item", "order", "pk"
    )


class Found:
    """The questions that hold some words, the best answer first: only those of a page are read."""

    def __init__(self, words: str) -> None:
        self.sought = Sought(words, kind="senedd_questions")

    def __len__(self) -> int:
        return search(self.sought, most=A_PAGE).total

    def __getitem__(self, part: slice) -> list[Contribution]:
        results = search(self.sought, start=part.start, most=A_PAGE).results
        by_number = answered().in_bulk([int(one.key) for one in results])
        return [by_number[int(one.key)] for one in results if int(one.key) in by_number]


def questions(request: HttpRequest) -> HttpResponse:
    """Questions with their answers, narrowed by words of either language."""
    q = request.GET.get("q", "").strip()[:200]
    found: Any = answered()  # Any: a query or what was found, of which both make pages
    if q:
        found = Found(q)
    context = {"title": _("Questions in the Senedd"), "q": q, "asking": True, "query": urlencode({"q": q}) if q else ""}
    return listed(request, found, context)


def listed(request: HttpRequest, found: Any, context: dict[str, Any]) -> HttpResponse:  # Any: a query or a list
    """A page of questions."""
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "senedd/questions.html", SHARED | EMPTY | {"page": page, "list": QUESTIONS} | context)


def members(request: HttpRequest) -> HttpResponse:
    """Everybody who spoke or voted, and every office that answered."""
    every = Member.objects.annotate(asked=Count("contributions", Q(contributions__asked=True))).order_by("name", "pk")
    offices = [
        one
        for one in Group.objects.filter(kind="office").annotate(answers=Count("contributions")).order_by("pk")
        if of_government(both(one, "name"))
    ]
    page = Paginator(every, 100).get_page(request.GET.get("page"))
    return render(request, "senedd/members.html", SHARED | {"page": page, "offices": offices, "list": MEMBERSHIPS})


def member(request: HttpRequest, code: str) -> HttpResponse:
    """A member: offices, seat and party with their days, and the questions they asked."""
    one = get_object_or_404(Member, pk=code)
    held = Membership.objects.filter(member=one).select_related("group").order_by("group__kind", "begins", "pk")
    context = {
        "title": one.name or one.pk,
        "offices_of": held,
        "about": _("What they asked"),
        "files": f"member={one.pk}",
    }
    return listed(request, answered().filter(member=one), context)


def office(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """An office: who held it, and the questions it answered."""
    one = get_object_or_404(Group.objects.exclude(kind="party"), pk=id)
    held = Membership.objects.filter(group=one).select_related("member").order_by("begins", "pk")
    answers = Contribution.objects.filter(office=one, answers__isnull=False).values("answers")
    context = {
        "title": capital(both(one, "name")),
        "holders": held,
        "about": _("What it answered"),
        "files": f"office={one.pk}",
    }
    return listed(request, answered().filter(pk__in=answers), context)


def contribution(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One contribution: a question with its answers, what it seems to be about, and what seems to be undertaken."""
    one = get_object_or_404(Contribution.objects.select_related(*WITH_IT, "answers"), pk=id)
    question = one.answers or one
    shown = list(Contribution.objects.filter(Q(pk=question.pk) | Q(answers=question)).select_related(*SPOKEN))
    shown.sort(key=lambda each: (each.pk != question.pk, each.order, each.pk))
    context = {
        "one": question,
        "item": one.item,
        "shown": [(each, suggestions(each)) for each in shown],
        "hints": recognised([pair for each in shown for pair in spoken(each)]),
        "formers": {each.pk: list(each.formers.select_related("member", "office")) for each in shown},
        "confirmed": Confirmed.objects.filter(contribution__in=shown, withdrawn=None),
        "may_confirm": bool(own_bodies(request, EDITORS)),
        "source": source_of(one.item.sitting, question.code),
    }
    return render(request, "senedd/contribution.html", SHARED | context)


def suggestions(one: Contribution) -> list[tuple[str, Suggestion]]:
    """The sentences in which an office of the government seems to undertake something, each with its suggestion."""
    answers = one.kind in {"ANR", "WA"} or (one.office and of_government(both(one.office, "name")))
    found = suggested(one.text, "cy" if one.language == "cy" else "en") if answers else []
    return [(each.sentence.of(one.text), each) for each in found]


def confirm(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Confirm that something was undertaken in a contribution."""
    one = get_object_or_404(Contribution.objects.select_related(*WITH_IT, "answers"), pk=id)
    require(acting(request), UNDERTAKING_CONFIRM)
    place = request.GET.get("sentence", "")
    offered = suggestions(one)
    chosen = offered[int(place)] if place.isdigit() and int(place) < len(offered) else None
    topics = {each.code for each in recognised(spoken(one)) if each.kind == "topic"}
    form = ConfirmForm(
        request.POST or None,
        bodies=body_choices(own_bodies(request, EDITORS)),
        topics=[(code, name) for code, name, _level in topic_choices()],
        initial={"words": chosen[0] if chosen else "", "topics": sorted(topics)},
    )
    done = posted(
        request,
        form,
        lambda told: confirming.confirm(by=acting(request), contribution=one, **told),
        said=_("It stands among the undertakings, with the words that you marked."),
        to=lambda made: ("undertaking", {"code": made.code}),
    )
    return done or render(request, "senedd/confirm.html", SHARED | {"form": form, "one": one, "chosen": chosen})


def unconfirm(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw an undertaking that was confirmed, with the reason."""
    one = get_object_or_404(Confirmed, pk=id)
    require(acting(request), UNDERTAKING_WITHDRAW, body=one.body_id)
    form = WhyForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: confirming.withdraw(by=acting(request), confirmed=one, **told),
        said=_("Withdrawn. The reason stands beside it."),
        to=lambda made: ("senedd_contribution", {"id": made.contribution_id}),
    )
    return done or render(request, "senedd/unconfirm.html", {"form": form, "one": one})


def division(request: HttpRequest, code: str) -> HttpResponse:
    """A vote: its totals, and how each member voted."""
    one = get_object_or_404(Division.objects.select_related("sitting"), pk=code)
    votes = sorted(one.votes.select_related("member").order_by("member__name", "member"), key=as_shown)
    context = {"one": one, "votes": votes, "source": source_of(one.sitting), "list": VOTES}
    return render(request, "senedd/division.html", SHARED | context)


def as_shown(vote: Vote) -> int:
    """Where a vote stands among the others: those for, those against, those who abstained, those who did not vote."""
    return [*words.SIDES].index(vote.side)
