"""What people ask of the search: things that answer a question, and things like another."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from django.db.models import QuerySet

from cydwaith.bodies.models import Body, Place, Topic
from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.search.analysis import edition, tools
from cydwaith.search.asking import printable, ready
from cydwaith.search.index.words import facet
from cydwaith.search.index.writing import codes_of
from cydwaith.search.likeness import like
from cydwaith.search.marking import Marked, Marking
from cydwaith.search.models import Document, State
from cydwaith.search.ranking import rank
from cydwaith.search.registry import Both, kinds
from cydwaith.shared.bilingual import Words, choose

A_PAGE: Final = 10
SHOWN_CODES: Final = 8
FAINT: Final = 0.1
"""What answers less than this, beside the best answer there is, is no answer."""
NOTHING: Final = Question((), "", 0.5, "")
"""What marks no word."""
FILTERS: Final = ("kind", "topic", "where", "mark", "language")


@dataclass(frozen=True)
class Sought:
    """A question with what narrows it: a kind, a topic, a place or body, a mark, a language ("cy", "en")."""

    question: str
    kind: str = ""
    topic: str = ""
    where: str = ""
    mark: str = ""
    language: str = ""

    @property
    def narrowed(self) -> dict[str, str]:
        """The filters that are set."""
        return {name: getattr(self, name) for name in FILTERS if getattr(self, name)}


@dataclass(frozen=True)
class Result:
    """One thing found: what it is, where, and why."""

    kind: str
    key: str
    label: str
    address: str
    title: Words
    titles: Both
    marked: Marked
    places: list[str]
    on: dt.date | None
    sample: bool
    new: bool = False


@dataclass(frozen=True)
class Option:
    """One way to narrow the results, and how many would be left."""

    code: str
    label: Words | str
    number: int
    chosen: bool


@dataclass(frozen=True)
class Answer:
    """What was found: some results, how many there are in all (or at least), ways to narrow, words read as others."""

    sought: Sought
    results: list[Result] = field(default_factory=list)
    total: int = 0
    more: bool = False
    options: dict[str, list[Option]] = field(default_factory=dict)
    mended: tuple[tuple[str, str], ...] = ()


def search(
    sought: Sought,
    *,
    start: int = 0,
    most: int = A_PAGE,
    typing: bool = False,
    since: dt.datetime | None = None,
    counted: bool = False,
) -> Answer:
    """The results from `start` on, at most `most`; only those found since a moment; `counted`, with ways to narrow."""
    sought = replace(sought, question=printable(sought.question))
    shelf = State.objects.values_list("live", flat=True).first()
    if shelf is None or not sought.question:
        return Answer(sought)
    known = tools()
    asked = ready(sought.question, known, shelf, typing=typing)
    narrowing = [facet(name, code) for name, code in sought.narrowed.items()]
    everything = rank(asked.question, shelf, asked.known)
    ranked = rank(asked.question, shelf, asked.known, narrowing) if narrowing else everything
    least = FAINT * everything.best
    numbers = ranked.at_least(least)
    if since:
        new = set(Document.objects.filter(pk__in=numbers, since__gt=since).values_list("pk", flat=True))
        numbers = [number for number in numbers if number in new]
    options = ways_to_narrow(sought, everything.at_least(least)) if counted else {}
    results = told(numbers[start : start + most], asked.question, known.analyser)
    return Answer(sought, results, len(numbers), ranked.more, options, asked.mended)


def told(numbers: Sequence[int], question: Question, analyser: Analyser) -> list[Result]:
    """Documents as results, in this order; without those whose kind no room has any more."""
    found = Document.objects.in_bulk(numbers)
    marking = Marking(question, analyser)
    return [result(found[number], marking) for number in numbers if number in found and found[number].kind in kinds()]


def result(document: Document, marking: Marking) -> Result:
    kind = kinds()[document.kind]
    return Result(
        document.kind,
        document.key,
        str(kind.label),
        kind.address(document.key),
        choose(document.title_cy, document.title_en),
        (document.title_cy, document.title_en),
        marking.marked(document),
        document.places,
        document.on,
        document.sample,
    )


def ways_to_narrow(sought: Sought, numbers: Sequence[int]) -> dict[str, list[Option]]:
    """For each filter what can be chosen, counted among what answers and passes the other filters."""
    columns = ("kind", "topics", "places", "marks", "title_cy", "title_en", "text_cy", "text_en")
    rows = [codes_of(document) for document in Document.objects.filter(pk__in=numbers).only(*columns)]
    return {name: options(name, sought, rows) for name in FILTERS}


def options(name: str, sought: Sought, rows: Iterable[dict[str, list[str]]]) -> list[Option]:
    others = {other: code for other, code in sought.narrowed.items() if other != name}
    counts = Counter(
        code for row in rows if all(code in row[other] for other, code in others.items()) for code in set(row[name])
    )
    chosen = getattr(sought, name)
    shown = dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN_CODES])
    if chosen:
        shown.setdefault(chosen, counts[chosen])
    labels = LABELS[name](shown)
    return [Option(code, labels[code], number, code == chosen) for code, number in shown.items() if code in labels]


def kind_labels(codes: Iterable[str]) -> dict[str, str]:
    return {code: str(kinds()[code].label) for code in codes if code in kinds()}


def topic_labels(codes: Iterable[str]) -> dict[str, Words]:
    return {topic.pk: topic.name for topic in Topic.objects.filter(pk__in=codes)}


def place_labels(codes: Iterable[str]) -> dict[str, Words]:
    places: QuerySet[Place] = Place.objects.filter(pk__in=codes)
    bodies: QuerySet[Body] = Body.objects.filter(pk__in=codes)
    return {place.pk: place.name for place in places} | {body.pk: body.name for body in bodies}


def mark_labels(codes: Iterable[str]) -> dict[str, str]:
    says = next((kind.mark for kind in kinds().values() if kind.mark), None)
    return {code: label for code in codes if (label := says(code))} if says else {}


def language_labels(codes: Iterable[str]) -> dict[str, Words]:
    names = {"cy": Words("Cymraeg", "cy"), "en": Words("English", "en")}
    return {code: names[code] for code in codes if code in names}


LABELS: Final[dict[str, Callable[[Iterable[str]], Mapping[str, Words | str]]]] = {
    "kind": kind_labels,
    "topic": topic_labels,
    "where": place_labels,
    "mark": mark_labels,
    "language": language_labels,
}


def similar(kind: str, key: str, *among: str, most: int = 4) -> dict[str, list[Result]]:
    """Things that share the words which tell this one from others, for each kind named, else of its own kind."""
    found: dict[str, list[Result]] = {name: [] for name in among or (kind,)}
    state = State.objects.first()
    if state is None or state.live is None:
        return found
    numbers = like(state.version, edition(state), state.live, (kind, key), tuple(found), most)
    for result in told(numbers, NOTHING, tools(state).analyser):
        found[result.kind].append(result)
    return found
