"""Who does it better? Pick a council and a topic or an indicator; the answer is ranked and says why."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Topic
from cydwaith.evidence.answerable import askable
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.statements import statements
from cydwaith.practices import words
from cydwaith.practices.lists.better import BETTER
from cydwaith.practices.pages.answers import parts
from cydwaith.practices.pages.marks import shown_marks
from cydwaith.practices.queries.better import Answer, asked_about, better
from cydwaith.practices.queries.topics import branches, codes, find, for_reader
from cydwaith.practices.sentences import better as sentences
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, pair, said

SHOWN = 12


def who(request: HttpRequest) -> HttpResponse:
    """The page, with an answer over all topics until one is chosen."""
    view = viewpoint(request)
    tree = branches()
    topic = find(request.GET.get("topic", ""), tree)
    indicator = Indicator.objects.filter(code=request.GET.get("indicator", "")).select_related("topic").first()
    scope = None if indicator else codes(topic, tree), indicator.code if indicator else ""
    able = askable()
    found, (figures, rest) = better(view.code, *scope), asked_about(able, *scope)
    context = {
        "section": "better",
        "view": view,
        "topic": topic,
        "indicator": indicator,
        "list": BETTER,
        "query": urlencode(asked(view, topic, indicator)),
        "branches": for_reader(tree),
        "indicators": sorted(
            Indicator.objects.filter(code__in=able).only("code", "label_cy", "label_en"),
            key=lambda one: alphabetical(one.label.plain),
        ),
        "finding": finding(indicator, topic, view, found, len(figures)),
        "parts": parts(found[:SHOWN], view),
        "stated": statements((one.standing.indicator_id, one.standing.place_id) for one in found[:SHOWN]),
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
