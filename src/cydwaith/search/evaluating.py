"""How well the search answers, measured on a set of questions anyone can write. docs/search.md describes the file.

MRR@10 is the mean of 1/place of the first relevant result among the first ten (0 where there is none); recall@10 the
share of the relevant documents among the first ten, averaged over the questions.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction
from pydantic import BaseModel

from cydwaith.engines.json_text import parsed
from cydwaith.search.analysis import Tools, tools
from cydwaith.search.asking import printable, ready
from cydwaith.search.health import asked_shelf
from cydwaith.search.index import backend, writing
from cydwaith.search.index.words import Ledger
from cydwaith.search.models import Document, Shelf, State
from cydwaith.search.ranking import rank
from cydwaith.search.registry import Thing
from cydwaith.shared.said import Said

FIRST: Final = 10
KIND: Final = "trial"
Ask = Callable[[str], list[str]]


class UnreadableError(Exception):
    """The file is not as described; the message names the line."""


class Mark(BaseModel):
    """How one group of questions was answered; times in milliseconds."""

    group: str
    questions: int
    mrr_10: float
    recall_10: float
    p50_ms: float
    p95_ms: float


@dataclass
class Trial:
    """Documents (none: what the site has is asked), and questions by group with their relevant documents."""

    documents: dict[str, Thing] = field(default_factory=dict)
    questions: dict[str, list[tuple[str, frozenset[str]]]] = field(default_factory=lambda: defaultdict(list))


def evaluate(lines: Iterable[str]) -> list[Mark]:
    """Ask every question; a set with documents of its own is indexed for the purpose and taken away again."""
    trial = read(lines)
    with transaction.atomic():
        shelf = shelve(trial.documents.values()) if trial.documents else live()
        known = tools()

        def ask(text: str) -> list[str]:
            return first(printable(text), known, shelf, own=bool(trial.documents))

        marks = [mark(group, questions, ask) for group, questions in trial.questions.items()]
        if trial.documents:
            backend().drop(shelf)
            writing.clear(shelf)
    return marks


def live() -> int:
    shelf = asked_shelf(State.objects.first())
    if shelf is None:
        raise UnreadableError("no index: ./cydwaith search rebuild")
    return shelf


def shelve(things: Iterable[Thing]) -> int:
    """Index documents on the shelf for trials."""
    ledger = Ledger()
    writing.empty(Shelf.TRIAL)
    writing.fill(Shelf.TRIAL, KIND, things, tools().analyser, ledger, {})
    writing.settle(Shelf.TRIAL, ledger, afresh=True)
    backend().finish(Shelf.TRIAL)
    return Shelf.TRIAL


def first(text: str, known: Tools, shelf: int, *, own: bool) -> list[str]:
    """The first ten that answer, as the set calls them: the keys of its own, kind/key of the site's."""
    asked = ready(text, known, shelf)
    numbers = [one.number for one in rank(asked.question, shelf, asked.known).found[:FIRST]]
    rows = Document.objects.filter(pk__in=numbers).values_list("pk", "kind", "key")
    found = {number: key if own else f"{kind}/{key}" for number, kind, key in rows}
    return [found[number] for number in numbers if number in found]


def read(lines: Iterable[str]) -> Trial:
    """The set in a file. Raises UnreadableError."""
    trial = Trial()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            add(trial, parsed(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnreadableError(f"{number}: {error!r}") from error
    if not trial.questions:
        raise UnreadableError("0: no question")
    return trial


def add(trial: Trial, said: Mapping[str, Any]) -> None:
    """One line: a document or a question."""
    if "document" in said:
        key = str(said["document"])[:120]
        title = Said(said.get("title_cy", ""), said.get("title_en", ""))
        trial.documents[key] = Thing(key, title, (Said(said.get("cy", ""), said.get("en", "")),))
    else:
        relevant = frozenset(str(key)[:120] for key in said["relevant"])
        if not relevant:
            raise ValueError("relevant")
        trial.questions[str(said.get("group", ""))].append((str(said["question"]), relevant))


def mark(group: str, questions: Sequence[tuple[str, frozenset[str]]], ask: Ask) -> Mark:
    """Ask the questions of a group one by one."""
    gained, recalled, times = 0.0, 0.0, []
    for question, relevant in questions:
        start = time.perf_counter()
        found = ask(question)
        times.append(1000 * (time.perf_counter() - start))
        gained += next((1 / place for place, key in enumerate(found, 1) if key in relevant), 0.0)
        recalled += len(relevant.intersection(found)) / len(relevant)
    times.sort()
    p50, p95 = (round(times[int(len(times) * part)], 1) for part in (0.5, 0.95))
    number = len(questions)
    return Mark(
        group=group,
        questions=number,
        mrr_10=round(gained / number, 4),
        recall_10=round(recalled / number, 4),
        p50_ms=p50,
        p95_ms=p95,
    )


def line(mark: Mark) -> str:
    """A mark as people read it."""
    return (
        f"{mark.group or '–':30} {mark.questions:5}  MRR@10 {mark.mrr_10:.3f}  recall@10 {mark.recall_10:.3f}  "
        f"p50 {mark.p50_ms:.1f} ms  p95 {mark.p95_ms:.1f} ms"
    )
