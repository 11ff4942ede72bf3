"""Which tables an answer was made from: every statement that it asks of the database is looked at."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from django.db import connection

from cydwaith.revisions.counting import counted
from cydwaith.shared.reading import Reading, noted
from cydwaith.shared.registries import Registry

READS: Final = re.compile(r"^\s*(SELECT|WITH|SAVEPOINT|RELEASE|BEGIN|COMMIT|ROLLBACK|EXPLAIN)\b", re.IGNORECASE)
WRITES: Final = re.compile(r"\b(INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|TRUNCATE|NEXTVAL|SETVAL)\b", re.IGNORECASE)
TEXTS: Final = re.compile(r"'(?:[^']|'')*'")
NAMED: Final = re.compile(r'\b(?:FROM|JOIN)\s+(?:LATERAL\s+)?"?([A-Za-z_]\w*)"?(?!\w|\s*\()', re.IGNORECASE)
"""What stands where a table's name does; a function that gives rows reads no table."""
MADE_HERE: Final = re.compile(r'(?:\bWITH\b(?:\s+RECURSIVE)?|,)\s*"?(\w+)"?(?:\s*\([^()]*\))?\s+AS\s', re.IGNORECASE)
WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Index:
    """Tables, beside those of models, whose names begin so: they change only together with a counted one."""

    begins: str
    together_with: str


INDEXES: Final = Registry[Index]("indexes")


@contextmanager
def watched() -> Iterator[Reading]:
    """Note what is read within, by this thread, from the database and of the clock."""
    with noted() as found:

        def look(execute: Callable[..., Any], sql: str, *how: Any) -> Any:  # Any: as Django hands them on
            found.statements.add(sql)
            return execute(sql, *how)

        with connection.execute_wrapper(look):
            yield found


def tables(found: Reading) -> frozenset[str] | None:
    """The counted tables that an answer was made from; None for one that is not to be kept.

    That is one which wrote something, or read what nobody counts.
    """
    read = [tables_in(sql) for sql in found.statements]
    return None if None in read else frozenset().union(*filter(None, read))


@lru_cache(maxsize=4096)
def tables_in(sql: str) -> frozenset[str] | None:
    """The counted tables that a statement reads; None for one that writes, or reads anything else.

    A word that happens to be a table's name counts as one: better a page too few than a change too late.
    """
    said = TEXTS.sub("''", sql)
    if not READS.match(said) or WRITES.search(said):
        return None
    named = {name.lower() for name in NAMED.findall(said)} - {name.lower() for name in MADE_HERE.findall(said)}
    beside = {name: one.together_with for one in INDEXES for name in named if name.startswith(one.begins)}
    found = counted() & set(WORDS.findall(said))
    return frozenset(found | set(beside.values())) if named <= found | beside.keys() else None
