"""Commitments as tables for other people's programs."""

import csv
import datetime as dt
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import Party, Terms
from cydwaith.programme.queries.listing import Sought, commitments
from cydwaith.programme.queries.outlook import outlook
from cydwaith.programme.queries.schedule import schedule
from cydwaith.shared.table import cell

# What stands in the file under a name, and in which column of the database.
STORED = {
    "commitment": "slug", "programme": "programme_id", "stage": "current__stage", "title_cy": "current__title_cy",
    "title_en": "current__title_en", "due": "current__due", "due_precision": "current__due_precision",
    "owner_status": "own", "other_status": "other", "money": "current__money", "source": "current__source_kind",
    "source_url": "current__source_url", "sample": "sample",
}  # fmt: skip
COLUMNS = (
    "commitment", "programme", "stage", "title_cy", "title_en", "owes", "posts", "owed", "due", "due_precision",
    "owner_status", "other_status", "late", "earliest", "money", "source", "source_url", "topics", "places", "sample",
)  # fmt: skip
Codes = dict[int, list[str]]


def rows(sought: Sought) -> Iterator[dict[str, Any]]:
    """One row a commitment, in the columns of `COLUMNS`; several codes in a cell have spaces between them.

    `late` is "late" of itself, "endangered" by what it waits for, or empty; `earliest` the earliest honest date.
    """
    plan = schedule()
    found = commitments(sought, plan)
    terms = found.order_by().values("current")
    parties = Party.objects.filter(terms__in=terms).order_by("pk")
    codes = {
        "owes": under(parties.filter(role=Party.Role.OWES), "body_id"),
        "posts": under(parties.filter(role=Party.Role.OWES), "post_id"),
        "owed": under(parties.filter(role=Party.Role.OWED), "body_id"),
        "topics": under(Terms.topics.through.objects.filter(terms__in=terms), "topic_id"),
        "places": under(Terms.places.through.objects.filter(terms__in=terms), "place_id"),
    }
    for number, *values in found.values_list("current_id", *STORED.values()):
        row = dict(zip(STORED, values, strict=True))
        row |= {name: " ".join(known.get(number, ())) for name, known in codes.items()}
        row |= foreseen(row["commitment"], plan)
        yield {name: written(row[name]) for name in COLUMNS}


def under(ties: QuerySet[Any], column: str) -> Codes:
    """Codes under the number of the terms that name them."""
    found: Codes = defaultdict(list)
    for terms, code in ties.values_list("terms_id", column):
        found[terms].append(code)
    return found


def foreseen(slug: str, plan: Plan) -> dict[str, Any]:
    """Whether it is late, and when it can honestly be expected where it is not done."""
    behind, work = outlook(plan), plan.works.get(slug)
    late = "late" if slug in behind.late else "endangered" if slug in behind.endangered else ""
    return {"late": late, "earliest": plan.forecasts[slug].on if work and work.done is None else None}


def written(value: Any) -> Any:
    """A value as JSON has it: dates and amounts as text, None for what is not there."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return None if value == "" else value


def as_csv(found: Iterable[dict[str, Any]]) -> str:
    """Rows as CSV with a header; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in one.items()} for one in found)
    return text.getvalue()
