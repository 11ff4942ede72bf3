"""Parts of pages that are worked out once, for as long as no table that they were made from changes.

A page that one change ended is made anew; most of what it says the change did not touch. A part that is only words,
numbers and addresses is remembered with the tables it read, as a page is kept, and whatever uses it is told what it was
made from. Within a transaction, where what is seen may be undone, nothing is remembered and nothing used.
"""

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final, TypeVar

from django.db import connection

from cydwaith.revisions import counting
from cydwaith.revisions.counting import Revisions
from cydwaith.revisions.watching import tables, watched
from cydwaith.shared import clock, reading
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.once import a_page
from cydwaith.shared.reading import Reading

Answer = TypeVar("Answer")
PLAIN: Final = (str, int, float, type(None))
MOST: Final = 4096


@dataclass(frozen=True, slots=True)
class Part:
    """What was worked out, what it was made from, and how often each of these tables had been changed then."""

    value: Any  # Any: whatever the function gives
    made_from: Reading
    read: Revisions
    made: dt.datetime

    def holds(self, now: Revisions, moment: dt.datetime) -> bool:
        """Whether nothing of that has changed; a clock that was put back ends it too."""
        until = self.made_from.until
        in_time = self.made <= moment and (until is None or moment < until)
        return in_time and all(now.get(table, 0) == times for table, times in self.read.items())


_known: Final[OrderedDict[tuple[Any, ...], Part]] = OrderedDict()
_lock: Final = threading.Lock()


def remembered(make: Callable[..., Answer]) -> Callable[..., Answer]:
    """A function of plain words (texts, numbers, and rows of them) that gives nothing that could be read further.

    Neither rows of the database nor what asks it later: only what it reads while it runs is known. Raises TypeError
    where it is given anything else, whose own changes nobody would notice.
    """

    @wraps(make)
    def answer(*words: Any) -> Answer:
        key = (make, reading_language(), tuple(map(plain, words)))
        if connection.in_atomic_block:
            return make(*words)
        now, moment = counting.now(), clock.moment()
        with _lock:
            part = _known.get(key)
        if part is None or not part.holds(now, moment):
            part = made(make, key, words, now, moment)
        reading.note(part.made_from)
        found: Answer = part.value
        return found

    return answer


def made(
    make: Callable[..., Any], key: tuple[Any, ...], words: Iterable[Any], now: Revisions, moment: dt.datetime
) -> Part:
    """Work it out, seeing everything that it reads; and remember it, unless it reads what nobody counts."""
    with a_page(), watched() as seen:
        value = make(*words)
    read = tables(seen)
    part = Part(value, seen, {table: now.get(table, 0) for table in read or ()}, moment)
    if read is not None:
        with _lock:
            _known[key] = part
            _known.move_to_end(key)
            while len(_known) > MOST:
                _known.popitem(last=False)
    return part


def forget() -> None:
    """Remember nothing: for tests, whose changes are undone."""
    with _lock:
        _known.clear()


def plain(word: Any) -> Any:
    """A word as it can be compared. Raises TypeError for what is none."""
    if isinstance(word, list | tuple):
        return tuple(map(plain, word))
    if not isinstance(word, PLAIN):
        raise TypeError(f"nobody would notice that it changed: {type(word).__name__}")
    return word
