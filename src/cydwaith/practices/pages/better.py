"""Who does it better? Pick a council and a topic or an indicator; the answer is ranked and says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Topic
from cydwaith.evidence.answerable import askable
from cydwaith.evidence.models import Indicator, Influence
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.findings import sentence, when_of
from cydwaith.practices import words
from cydwaith.practices.lists.better import BETTER
from cydwaith.practices.pages.marks import shown_marks
from cydwaith.practices.queries.better import Answer, asked_about, better
from cydwaith.practices.queries.topics import branches, codes, find
from cydwaith.practices.sentences import better as sentences
from cydwaith.practices.sentences.asks import lever, to_ask
from cydwaith.shared.said import Said, pair, said

SHOWN = 12
TITLES = {
    False: said(cy="Gwasanaethau: y cyngor sy’n eu darparu", en="Services: what a council does itself"),
    True: said(cy="Canlyniadau y mae llawer yn eu rhannu", en="Outcomes that many share"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One answer in words: the finding, how sure it is, how alike the council is, and how to ask it.

    `shared`: that many have a hand in it, and the council's part, where that is so.
    """

    answer: Answer
    finding: Said
    interval: str
    chance: str
    alike: Said | None
    shared: Said | None
    to_ask: Said | None


@dataclass(frozen=True, slots=True)
class Part:
    """Answers of one kind: of what councils do, or of what they share in."""

    title: Said
    answers: list[Told]


def who(request: HttpRequest) -> HttpResponse:
    """The page, with an answer over all topics until one is chosen."""
    view = viewpoint(request)
    tree = branches()
    topic = find(request.GET.get("topic", ""), tree)
    indicator = Indicator.objects.filter(code=request.GET.get("indicator", "")).select_related("topic").first()
    scope = None if indicator else codes(topic, tree), indicator.code if indicator else ""
    able = askable()
    found, (figures, rest) = better(view.code, *scope), asked_about(able, *scope)
    shown = [told(answer, view) for answer in found[:SHOWN]]
    context = {
        "section": "better",
        "view": view,
        "topic": topic,
        "indicator": indicator,
        "list": BETTER,
        "query": urlencode(asked(view, topic, indicator)),
        "branches": tree,
        "indicators": Indicator.objects.filter(code__in=able).only("code", "label_cy", "label_en"),
        "finding": finding(indicator, topic, view, found, len(figures)),
        "parts": parts(shown),
        "able": figures,
        "context": rest if topic or indicator else [],
        "more": max(0, len(found) - SHOWN),
        "marks": shown_marks(one.practice for answer in found[:SHOWN] for one in answer.practices),
        "steps": words.STEPS,
    }
    return render(request, "practices/better.html", context)


def asked(view: Viewpoint, topic: Topic | None, indicator: Indicator | None) -> dict[str, str]:
    """What is asked, for the files of the same answer."""
    parts = {"place": view.code, "topic": topic.code if topic else "", "indicator": indicator.code if indicator else ""}
    return {name: code for name, code in parts.items() if code}


def finding(indicator: Indicator | None, topic: Topic | None, view: Viewpoint, found: list[Answer], able: int) -> Said:
    """The page's one sentence; `able`: how many of the figures in question can be asked about."""
    scope = pair(indicator, "measure") if indicator else named(topic) if topic else sentences.EVERY_TOPIC
    place = pair(view.place, "name") if view.place else None
    old = any(when_of(answer.standing).past for answer in found)
    councils = len({answer.standing.place_id for answer in found})
    return sentences.who_does_better(scope, place, sentences.Answered(councils=councils, figures=able, old=old))


def named(topic: Topic) -> Said:
    """A topic by its name, as it stands within a sentence."""
    name = pair(topic, "name")
    return said(cy=lowered(name.cy), en=lowered(name.en))


def lowered(name: str) -> str:
    """A topic's name within a sentence; a name of one's own, such as Welsh or y Gymraeg, keeps its capital."""
    return (
        name
        if any(word[:1].isupper() for word in name.split()[1:]) or name.startswith("Welsh")
        else name[:1].lower() + name[1:]
    )


def told(answer: Answer, view: Viewpoint) -> Told:
    """One answer in words."""
    standing = answer.standing
    interval = figures.signed_interval(standing.indicator, standing.effect_lower, standing.effect_upper)
    alike = sentences.alike(pair(view.place, "name"), answer.likeness) if view.place and answer.likeness else None
    chance = "" if standing.wrong_sign is None else figures.chance(standing.wrong_sign)
    part = lever(standing.indicator)
    return Told(
        answer,
        sentence(standing, standing.indicator),
        interval,
        chance,
        alike,
        sentences.shared_by_many(part) if part else None,
        to_ask(standing.indicator, pair(answer.council, "name")) if answer.council else None,
    )


def parts(shown: Sequence[Told]) -> list[Part]:
    """The answers kind by kind, as they are ordered: services before outcomes."""
    kinds: dict[bool, list[Told]] = {False: [], True: []}
    for one in shown:
        kinds[one.answer.standing.indicator.influence == Influence.OUTCOME].append(one)
    return [Part(TITLES[shared], own) for shared, own in kinds.items() if own]
