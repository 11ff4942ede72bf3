"""The whole programme as CSV files, a kind a file, joined on the commitment's code."""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from cydwaith.programme import models, rows
from cydwaith.programme.queries.seen import Asked, seen
from cydwaith.shared.api import Row
from cydwaith.shared.table import cells, columns

Lines = Iterable[tuple[str, Row]]


def commitments() -> Lines:
    """Every commitment that is not withdrawn, as it stands."""
    return ((one.terms.commitment_id, rows.CommitmentListed.of(one)) for one in seen(Asked())[:])


def terms() -> Lines:
    """All terms, also those that were only put forward."""
    found = models.Terms.objects.select_related("accepts").prefetch_related("parties", "topics", "places")
    return ((one.commitment_id, rows.Terms.of(one)) for one in found.order_by("commitment", "number"))


def answers() -> Lines:
    """Every yes and no."""
    found = models.Assent.objects.select_related("terms").order_by("pk")
    return ((one.terms.commitment_id, rows.Answer.of(one)) for one in found)


def statuses() -> Lines:
    """Everything that was said of how commitments go."""
    return ((one.commitment_id, rows.Status.of(one)) for one in models.Status.objects.order_by("pk"))


def dependencies() -> Lines:
    """What waits for what now."""
    found = models.Dependency.objects.filter(ended=None).order_by("pk")
    return ((one.commitment_id, rows.Dependency.of(one)) for one in found)


FILES: Final[dict[str, tuple[type[BaseModel], Callable[[], Lines]]]] = {
    "commitments.csv": (rows.CommitmentListed, commitments),
    "terms.csv": (rows.Terms, terms),
    "answers.csv": (rows.Answer, answers),
    "statuses.csv": (rows.Status, statuses),
    "dependencies.csv": (rows.Dependency, dependencies),
}


def write(folder: Path) -> dict[str, int]:
    """Write every file; how many rows each has."""
    folder.mkdir(parents=True, exist_ok=True)
    return {name: write_one(folder / name, row, lines()) for name, (row, lines) in FILES.items()}


def write_one(path: Path, row: type[BaseModel], lines: Lines) -> int:
    """Write one file, the commitment first in each row."""
    names = columns(row)
    header = names if {"slug", "commitment"} & set(names) else ["in", *names]
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\r\n", extrasaction="ignore")
        writer.writeheader()
        for count, line in enumerate(told(row, lines), 1):  # noqa: B007  # the last count is the answer
            writer.writerow(line)
    return count


def told(row: type[BaseModel], lines: Lines) -> Iterator[dict[str, object]]:
    """Rows as cells, with the commitment they belong to under `in`."""
    for commitment, item in lines:
        yield {"in": commitment, **dict(cells(item.model_dump(mode="json"), row))}
