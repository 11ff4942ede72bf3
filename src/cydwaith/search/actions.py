"""What rooms and operators do with the index. What people do stands in `glossary` and `keeping`."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.record import outbox
from cydwaith.search.analysis import digest_of_names, tools
from cydwaith.search.health import BROKEN, last_entry
from cydwaith.search.index import backend, writing
from cydwaith.search.index.form import form
from cydwaith.search.index.words import Ledger, token
from cydwaith.search.models import Document, Shelf, State
from cydwaith.search.registry import kinds
from cydwaith.shared.deeds import Verb
from cydwaith.shared.permissions import Actor, require

MOST_REREAD: Final = 200
QUEUE: Final = "search"
WORDS: Final = "search words"


class OvertakenError(Exception):
    """Another rebuild began while this one ran; the index that is asked stays as it was."""


def follow(verb: Verb, thing: Any) -> None:  # Any: whatever a deed is done to
    """Bring up to date what a deed shows."""
    for kind, key in verb.shows(thing) if verb.shows else ():
        refresh(kind, key)


def refresh(kind: str, *keys: str) -> None:
    """Bring things up to date in the index once the running transaction is safely over.

    Called by the action that changes a thing. A fault here never undoes that change: a rebuild mends the index.
    """
    outbox.put(QUEUE, *([kind, key] for key in keys))


def work(things: Sequence[list[str]]) -> None:
    """Bring up to date what the outbox has for the search: pairs of a kind and a key."""
    for kind in dict.fromkeys(kind for kind, _key in things):
        bring_up_to_date(kind, [key for of, key in things if of == kind])


def could_not() -> None:
    """What cannot be brought up to date is remembered, so that the index is made anew."""
    State.objects.filter(pk=1).update(upto=BROKEN)


@transaction.atomic
def bring_up_to_date(kind: str, keys: Iterable[str]) -> None:
    """Read things anew on the shelf that is asked; where there is no index yet, nothing is to be done."""
    state = State.objects.select_for_update().first()
    if state is not None and state.live is not None:
        state.upto = BROKEN if state.upto == BROKEN else last_entry()
        read_anew(state.live, kind, list(keys), tools(state).analyser)
        state.move_on()


def reread(words: Collection[str]) -> None:
    """Index the things again that hold one of some words (folded), once the running transaction is safely over."""
    outbox.put(WORDS, sorted(words))


@transaction.atomic
def read_words(things: Sequence[list[str]]) -> None:
    """Read things anew that hold one of some words, list by list."""
    state = State.objects.select_for_update().first()
    if state is not None and state.live is not None:
        for words in things:
            bring_words_up_to_date(words, state, state.live)
        state.move_on()


def bring_words_up_to_date(words: Sequence[str], state: State, live: int) -> None:
    """Read things anew that hold one of some words: at most 200, the others wait for the next rebuild."""
    numbers = backend().holding(live, {token("b", "raw", word): 1 for word in words}, (), MOST_REREAD)
    found: dict[str, list[str]] = {}
    for kind, key in Document.objects.filter(pk__in=numbers).values_list("kind", "key"):
        found.setdefault(kind, []).append(key)
    for kind in kinds():
        if kind in found:
            read_anew(live, kind, found[kind], tools(state).analyser)


def read_anew(shelf: int, kind: str, keys: Collection[str], analyser: Analyser) -> None:
    """Index things as they are now, and take away those that are no longer there."""
    found = kinds()[kind].those(keys)
    writing.replace(shelf, kind, list(found.values()), [key for key in keys if key not in found], analyser)


def rebuild(*, by: Actor) -> int:
    """Index everything anew beside the index that is asked, then ask the new one; how many things there are.

    Killed at any time, it leaves the old index as it was. Raises OvertakenError. It is no fact about anything, so the
    record has no entry of it.
    """
    require(by, "search.rebuild")
    started, upto = timezone.now(), last_entry()
    with transaction.atomic():
        state, _ = State.objects.select_for_update().get_or_create(pk=1)
        shelf = Shelf.SECOND if state.live == Shelf.FIRST else Shelf.FIRST
        State.objects.filter(pk=1).update(filling=started)
        writing.empty(shelf)
    before = known(state.live)
    state.names = digest_of_names()
    number, ledger = 0, Ledger()
    for kind in kinds().values():
        number += writing.fill(shelf, kind.name, kind.everything(), tools(state).analyser, ledger, before)
    state.upto = upto
    swap(shelf, started, before, ledger, state)
    return number


def known(shelf: int | None) -> dict[tuple[str, str], dt.datetime]:
    """Since when each thing on a shelf can be found."""
    rows = Document.objects.filter(shelf=shelf).values_list("kind", "key", "since") if shelf is not None else ()
    return {(kind, key): since for kind, key, since in rows}


@transaction.atomic
def swap(shelf: int, started: dt.datetime, before: Collection[tuple[str, str]], ledger: Ledger, made: State) -> None:
    """Finish a filled shelf, catch up with what has changed meanwhile, and ask it from now on."""
    state = State.objects.select_for_update().get(pk=1)
    if state.filling != started:
        raise OvertakenError
    writing.settle(shelf, ledger, afresh=True)
    now = Document.objects.none() if state.live is None else Document.objects.filter(shelf=state.live)
    changed = set(now.filter(indexed__gte=started).values_list("kind", "key"))
    gone = set(before) - set(now.values_list("kind", "key"))
    state.names, state.form, state.upto = made.names, form(), max(made.upto, state.upto)
    for kind in kinds():
        read_anew(shelf, kind, [key for of, key in changed | gone if of == kind], tools(state).analyser)
    backend().finish(shelf)
    old, state.live, state.filling, state.built = state.live, shelf, None, started
    state.save()
    state.move_on()
    if old is not None:
        backend().drop(old)
        writing.clear(old)
