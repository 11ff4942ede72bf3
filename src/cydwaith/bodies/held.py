"""Everything that the site holds about an account, by its declarations: for reading, and as data."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.db.models import Model
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.bodies.personal.terms import personal
from cydwaith.shared.personal import Personal, as_json
from cydwaith.shared.said import Said

SHOWN: Final = 20
"""So many rows of one kind stand on the page, the latest of many; the file has all of them."""
Line = tuple[Said, object]


@dataclass(frozen=True, slots=True)
class Part:
    """What is held of one kind: how many rows, and the latest of them for reading."""

    declared: Personal
    number: int
    rows: Sequence[Sequence[Line]]

    @property
    def more(self) -> int:
        """How many rows are only in the file."""
        return self.number - len(self.rows)


def parts(account: Account) -> Iterator[Part]:
    """What is held about an account, kind by kind; kinds of which nothing is held are there, with no rows."""
    for declared, rows in held(account):
        yield Part(declared, len(rows), [declared.shown(row) for row in rows[-SHOWN:]])


def held(account: Account) -> Iterator[tuple[Personal, list[Model]]]:
    """Each declaration of what belongs to accounts, with the stored rows of this one."""
    for declared in personal():
        if declared.rows is not None:
            yield declared, list(declared.rows(account))


def everything(account: Account) -> dict[str, Any]:
    """All of it as JSON can have it: what it is, what for, how long, and every row by its columns."""
    return {
        "made": timezone.now().isoformat(),
        "held": [
            {
                "table": declared.table,
                "what": asdict(declared.what),
                "purpose": asdict(declared.purpose),
                "kept": asdict(declared.kept),
                "columns": {name: asdict(words) for name, words in declared.columns.items()},
                "not_shown": sorted(declared.secret),
                "rows": [{name: as_json(value) for name, value in declared.stored(row).items()} for row in rows],
            }
            for declared, rows in held(account)
        ],
    }


def forget(now: dt.datetime, *, dry: bool = False) -> Iterator[tuple[Personal, int]]:
    """Delete whatever has been kept as long as is said; gives how many rows of each kind. `dry` only counts."""
    for declared in personal():
        if declared.old is not None:
            rows = declared.old(now)
            number = rows.count()
            if not dry:
                rows.delete()
            yield declared, number
