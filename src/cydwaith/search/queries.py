"""What people ask of the search: things that answer a question, and things like another."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from django.db.models import QuerySet

from cydwaith.bodies.models import Body, Place, Topic
from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.search.analysis import Edition, edition, made, tools
from cydwaith.search.asking import printable, ready
from cydwaith.search.health import Health, asked_shelf, health
from cydwaith.search.index.words import FILTERS, codes_of, facet
from cydwaith.search.likeness import like
from cydwaith.search.marking import Marked, Marking
from cydwaith.search.models import Document, State
from cydwaith.search.ranking import One, rank
from cydwaith.search.registry import kinds
from cydwaith.shared.bilingual import Words, reading_language
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

A_PAGE: Final = 10
SHOWN_CODES: Final = 8
NEAR: Final = 3
"""What is shown of what holds most, where nothing holds enough."""
REMEMBERED: Final = 512
NOTHING: Final = Question((), "", 0.5, "")
"""What marks no word."""


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
    titles: Said
    marked: Marked
    places: list[str]
    on: dt.date | None
    sample: bool


@dataclass(frozen=True)
class Option:
    """One way to narrow the results, and how many would be left."""

    code: str
    label: Words | str
    number: int
    chosen: bool


@dataclass(frozen=True)
class Answer:
    """What was found: some results, how many there are in all (or at least), ways to narrow, words read as others.

    Only what holds about half of the question's weight is found and counted. Where nothing does, `near` is what
    holds most. `index` is how the index is.
    """

    sought: Sought
    results: list[Result] = field(default_factory=list)
    total: int = 0
    more: bool = False
    options: dict[str, list[Option]] = field(default_factory=dict)
    mended: tuple[tuple[str, str], ...] = ()
    near: list[Result] = field(default_factory=list)
    index: Health = Health.WELL


def search(
    sought: Sought,
    *,
    start: int = 0,
    most: int = A_PAGE,
    typing: bool = False,
    since: dt.datetime | None = None,
    counted: bool = False,
    mends: bool = True,
) -> Answer:
    """The results from `start` on, at most `most`; only those found since a moment; `counted`, with ways to narrow.

    An answer is kept as long as neither the index nor what reads it has changed. An index that is not well is mended
    beside the answer; not (`mends`) by a process that then ends.
    """
    sought = replace(sought, question=printable(sought.question))
    state = State.objects.first()
    index = health(state, mends=mends)
    if index is not Health.WELL:
        state = State.objects.first()  # it may be mended by now
    shelf = asked_shelf(state)
    if state is None or shelf is None or not sought.question:
        return Answer(sought, index=index)
    how = How(start, most, typing, since, counted)
    answer = kept(state.version, edition(state), shelf, reading_language(), sought, how)
    return answer if index is Health.WELL else replace(answer, index=index)


class How(NamedTuple):
    """Which of the results are wanted, and what with them; see `search`."""

    start: int
    most: int
    typing: bool
    since: dt.datetime | None
    counted: bool


@lru_cache(maxsize=REMEMBERED)
def kept(_version: str, of: Edition, shelf: int, _language: str, sought: Sought, how: How) -> Answer:
    """An answer worked out. No two states of the index share a version; labels are in the reader's language."""
    known = made(*of)
    asked = ready(sought.question, known, shelf, typing=how.typing)
    narrowing = [facet(name, code) for name, code in sought.narrowed.items()]
    everything = rank(asked.question, shelf, asked.known)
    ranked = rank(asked.question, shelf, asked.known, narrowing) if narrowing else everything
    numbers = [one.number for one in ranked.answering(everything.best)]
    if how.since:
        new = set(Document.objects.filter(pk__in=numbers, since__gt=how.since).values_list("pk", flat=True))
        numbers = [number for number in numbers if number in new]
    shown = numbers[how.start : how.start + how.most]
    near = [one.number for one in ranked.fullest_first()[:NEAR]] if not (numbers or how.since) else []
    found = dict(told([*shown, *near], asked.question, known.analyser))
    return Answer(
        sought,
        [found[number] for number in shown if number in found],
        len(numbers),
        ranked.more,
        ways_to_narrow(sought, everything.answering(everything.best)) if how.counted else {},
        asked.mended,
        [found[number] for number in near if number in found],
    )


def told(numbers: Sequence[int], question: Question, analyser: Analyser) -> Iterator[tuple[int, Result]]:
    """Documents as results, in this order; without those whose kind no room has any more."""
    found = Document.objects.defer("words", "numbers").in_bulk(numbers)
    marking = Marking(question, analyser)
    for number in numbers:
        if number in found and found[number].kind in kinds():
            yield number, result(found[number], marking)


def result(document: Document, marking: Marking) -> Result:
    kind, titles = kinds()[document.kind], both(document, "title")
    return Result(
        document.kind,
        document.key,
        str(kind.label),
        both(document, "address").words.plain,
        titles.words,
        titles,
        marking.marked(document),
        codes_of(document.codes)["where"],
        document.on,
        document.sample,
    )


def ways_to_narrow(sought: Sought, found: Iterable[One]) -> dict[str, list[Option]]:
    """For each filter what can be chosen, counted among what answers and passes the other filters."""
    rows = [codes_of(one.codes) for one in found]
    return {name: options(name, sought, rows) for name in FILTERS}


def options(name: str, sought: Sought, rows: Iterable[dict[str, list[str]]]) -> list[Option]:
    others = {other: code for other, code in sought.narrowed.items() if other != name}
    passing = [row for row in rows if all(code in row[other] for other, code in others.items())] if others else rows
    counts = Counter(chain.from_iterable(row[name] for row in passing))
    chosen = getattr(sought, name)
    shown = dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN_CODES])
    if chosen:
        shown.setdefault(chosen, counts[chosen])
    labels = LABELS[name](shown) if shown else {}
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
    shelf = asked_shelf(state)
    if state is None or shelf is None:
        return found
    numbers = like(state.version, edition(state), shelf, (kind, key), tuple(found), most)
    for _number, result in told(numbers, NOTHING, tools(state).analyser):
        found[result.kind].append(result)
    return found
