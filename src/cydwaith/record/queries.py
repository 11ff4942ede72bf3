"""What people ask of the record."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from cydwaith.bodies.models import Body
from cydwaith.engines.json_text import parsed
from cydwaith.record import appending
from cydwaith.record.models import Entry


@dataclass(frozen=True)
class Chosen:
    """Which entries a reader wants; empty text means any."""

    verb: str = ""
    body: str = ""
    subject: str = ""


def entries(chosen: Chosen) -> QuerySet[Entry]:
    """The entries chosen, newest first, with their bodies; those that still wait for their number before all others."""
    wanted = {"verb": chosen.verb, "body": chosen.body, "subject": chosen.subject}
    given = {name: value for name, value in wanted.items() if value}
    found = Entry.objects.filter(**given).select_related("body")
    if appending.settled():
        return found.filter(index__isnull=False).order_by("-index")  # as the database has them sorted
    return found.order_by(F("index").desc(nulls_first=True), "-id")


def entered() -> QuerySet[Entry]:
    """The entries that have their number; whoever waits for one gets it first, if nobody else is at it."""
    appending.settled()
    return Entry.objects.filter(index__isnull=False)


def entries_of(subject: str, verbs: Collection[str] = ()) -> list[Entry]:
    """What the record has about a thing ("practice:raglan"), oldest first; of some verbs only, if any are named.

    Any room may put it on a page, with `entered` of "record/parts.html". What waits for its number comes last.
    """
    appending.settled()
    found = Entry.objects.filter(subject=subject).order_by(F("index").asc(nulls_last=True), "id")
    return list(found.filter(verb__in=verbs) if verbs else found)


def verbs() -> list[str]:
    """Every verb that occurs."""
    return list(Entry.objects.order_by("verb").values_list("verb", flat=True).distinct())


def bodies() -> list[Body]:
    """Every body that something happened for."""
    return list(Body.objects.filter(code__in=Entry.objects.order_by().values("body_id").distinct()))


def fact_rows(entry: Entry) -> list[tuple[str, str]]:
    """The facts of an entry as (path, value), in their canonical order: ("files › places.csv", "9f…")."""
    return list(flat(parsed(entry.facts)))


def flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every single value in a nested one, with the way to it, however deep it is."""
    left = [(value, path)]
    while left:
        one, way = left.pop()
        if isinstance(one, dict | list):
            pairs = list(one.items() if isinstance(one, dict) else enumerate(one, start=1))
            left += [(item, f"{way} › {key}" if way else str(key)) for key, item in reversed(pairs)]
        else:
            yield way, one if isinstance(one, str) else json.dumps(one)
