"""Putting things on a shelf and taking them away, with every count kept right."""

import datetime as dt
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import override

from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.search.index import backend
from cydwaith.search.index.words import Ledger, called, coded, facets, held, numbers, texts_of, tokens, words_of
from cydwaith.search.models import ROOM, Document, Frequency, Size
from cydwaith.search.registry import Kind, Thing, kinds
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.said import Said

A_BATCH = 500
Known = Mapping[tuple[str, str], dt.datetime]


def empty(shelf: int) -> None:
    """Begin a shelf anew."""
    backend().make(shelf)
    clear(shelf)


def clear(shelf: int) -> None:
    """Forget all documents and counts of a shelf."""
    for model in (Document, Frequency, Size):
        held: models.QuerySet[models.Model] = model._default_manager.filter(shelf=shelf)
        held._raw_delete(held.db)


def fill(shelf: int, kind: str, things: Iterable[Thing], analyser: Analyser, ledger: Ledger, since: Known) -> int:
    """Put the things of a kind on a shelf that has none of them yet, batch by batch; how many there were."""
    put, now = 0, timezone.now()
    for batch in batches(things):
        documents = [document(shelf, kind, thing, analyser, since.get((kind, thing.key), now)) for thing in batch]
        with transaction.atomic():
            for number, one in enumerate(documents, newest(shelf) + 1):
                one.pk = number
            Document.objects.bulk_create(documents)
            backend().add(shelf, ((one.pk, tokens(one.words, facets(one.codes))) for one in documents))
        for one in documents:
            ledger.count(one.words)
        put += len(documents)
    return put


def newest(shelf: int) -> int:
    """The highest number of a document on a shelf; one below the first where there is none."""
    first = shelf * ROOM
    held = Document.objects.filter(pk__gte=first, pk__lt=first + ROOM).aggregate(number=models.Max("pk"))
    return first if held["number"] is None else int(held["number"])


def batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    remaining = iter(things)
    while batch := list(itertools.islice(remaining, A_BATCH)):
        yield batch


def document(shelf: int, kind: str, thing: Thing, analyser: Analyser, since: dt.datetime) -> Document:
    """An unsaved document of a thing."""
    words = words_of(thing, analyser)
    return Document(
        shelf=shelf,
        kind=kind,
        key=thing.key,
        **in_columns(title=thing.title, text=texts_of(thing), address=address(kind, thing.key)),
        words=words,
        numbers=numbers(words),
        codes=coded(kind, thing),
        called=called(thing),
        tokens=held(thing, analyser),
        on=thing.on,
        sample=thing.sample,
        since=since,
        indexed=timezone.now(),
    )


def address(kind: str, key: str) -> Said:
    """Where the page of a thing is, in each language; nowhere for what is only there for a trial."""
    found = kinds().get(kind)
    return Said(*(address_in(language, found, key) for language in LANGUAGES)) if found else Said()


def address_in(language: str, kind: Kind, key: str) -> str:
    with override(language):
        return kind.address(key)


def replace(shelf: int, kind: str, things: Collection[Thing], gone: Collection[str], analyser: Analyser) -> None:
    """Put things on a shelf in the place of what was there of them, and take away those that are gone."""
    ledger = Ledger()
    keys = [*(thing.key for thing in things), *gone]
    old = list(Document.objects.filter(shelf=shelf, kind=kind, key__in=keys))
    since = {(one.kind, one.key): one.since for one in old}
    take_away(shelf, old, ledger)
    fill(shelf, kind, things, analyser, ledger, since)
    settle(shelf, ledger)


def take_away(shelf: int, old: Collection[Document], ledger: Ledger) -> None:
    backend().remove(shelf, [(one.pk, tokens(one.words, facets(one.codes))) for one in old])
    for one in old:
        ledger.count(one.words, -1)
    Document.objects.filter(pk__in=[one.pk for one in old]).delete()


def settle(shelf: int, ledger: Ledger, *, afresh: bool = False) -> None:
    """Write the changed counts; `afresh` when the shelf had none before."""
    for stream, documents in ledger.documents.items():
        size, _ = Size.objects.get_or_create(shelf=shelf, stream=stream)
        Size.objects.filter(pk=size.pk).update(
            documents=size.documents + documents, words=size.words + ledger.words[stream]
        )
    changed = {key: number for key, number in ledger.frequency.items() if number}
    for part in parted(list(changed)):
        before = {} if afresh else frequencies(shelf, part)
        rows = [
            Frequency(
                shelf=shelf, stream=stream, term=term, documents=before.get((stream, term), 0) + changed[stream, term]
            )
            for stream, term in part
        ]
        Frequency.objects.bulk_create(
            rows, update_conflicts=True, update_fields=["documents"], unique_fields=["shelf", "stream", "term"]
        )


def parted(keys: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    return (keys[place : place + A_BATCH] for place in range(0, len(keys), A_BATCH))


def frequencies(shelf: int, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """In how many documents words occur, by (stream, word); those in none are left out."""
    wanted = set(keys)
    streams, terms = {stream for stream, _ in wanted}, {term for _, term in wanted}
    held = Frequency.objects.filter(shelf=shelf, stream__in=streams, term__in=terms, documents__gt=0)
    rows = held.values_list("stream", "term", "documents")
    return {(stream, term): documents for stream, term, documents in rows if (stream, term) in wanted}
