"""The figures and projects as columns of numbers: packed to be kept, and brought up to date with what changed."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.rollup import Amounts, Lying

NEVER: Final = dt.date.max.toordinal()
Numbers = NDArray[np.integer[Any]]  # Any: as narrow as what is in it allows
Texts = NDArray[np.bytes_]
Yes = NDArray[np.bool_]


class Figure(NamedTuple):
    """One figure of money, as it is read."""

    id: int
    project: str
    nature: str
    funder: str
    pounds: int
    on: dt.date
    ended: dt.date | None


class Thing(NamedTuple):
    """One project, as it is read: `places` its own."""

    code: str
    parent: str | None
    single: bool
    places: str


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All projects (`code` to `single`, and where they lie) and all figures that are added up (`id` to `ends`).

    A project that was taken away stays with no name. `thing` and `project` are numbers of projects, `place` of
    `places`, `sort` of `sorts` ("spent councils"); days are ordinals.
    """

    code: Texts
    parent: Texts
    single: Yes
    thing: Numbers
    place: Numbers
    places: Texts
    id: Numbers
    project: Numbers
    sort: Numbers
    pounds: Numbers
    begins: Numbers
    ends: Numbers
    sorts: Texts

    @property
    def there(self) -> Yes:
        """Which projects there are."""
        return np.asarray(self.code != b"")

    @property
    def top(self) -> Yes:
        """Which projects are part of nothing."""
        found: Yes = self.there & np.asarray(self.parent == b"")
        return found

    def held(self, on: dt.date) -> Amounts[tuple[str, str]]:
        """The figures that hold on a day, by sort and source of the money."""
        day = on.toordinal()
        now = np.flatnonzero((self.begins <= day) & (self.ends > day))
        sorts = [tuple(one.decode().split(" ")) for one in self.sorts.tolist()]
        project, sort, pounds = (one[now].astype(np.int64) for one in (self.project, self.sort, self.pounds))
        return Amounts(project, sort, pounds, sorts)

    def lying(self) -> Lying:
        """Where each project lies: in its own places, else in those of what it is part of, twice over at the most."""
        many = len(self.code)
        own: Yes = np.zeros(many, bool)
        own[self.thing] = True
        parent = self.numbers_of(self.parent)
        holder = np.arange(many)
        for _step in range(2):
            up = np.where(own[holder], holder, parent[holder])
            holder = np.where(up < 0, holder, up)
        order = np.argsort(self.thing, kind="stable")
        begins = np.searchsorted(self.thing[order], holder)
        counts = np.searchsorted(self.thing[order], holder, side="right") - begins
        thing = np.repeat(np.arange(many), counts)
        within = np.arange(len(thing)) - np.repeat(np.cumsum(counts) - counts, counts)
        place = self.place[order][np.repeat(begins, counts) + within]
        return Lying(many, thing, place.astype(np.int64), [one.decode() for one in self.places.tolist()])

    def numbers_of(self, codes: Texts) -> Numbers:
        """The numbers of projects by code; -1 where there is none."""
        if not len(self.code):
            return np.full(len(codes), -1, np.int64)
        order = np.argsort(self.code)
        at = order[np.minimum(np.searchsorted(self.code[order], codes), len(order) - 1)]
        return np.where((self.code[at] == codes) & (codes != b""), at, -1).astype(np.int64)

    def packed(self) -> bytes:
        """As bytes."""
        told = io.BytesIO()
        columns: dict[str, Any] = {one.name: narrow(getattr(self, one.name)) for one in fields(self)}  # Any: as there
        np.savez(told, **columns)
        return told.getvalue()


def unpacked(content: bytes | memoryview) -> Columns:
    """From bytes. Raises ValueError, KeyError or OSError for what is none."""
    with np.load(io.BytesIO(content), allow_pickle=False) as found:
        return Columns(**{one.name: found[one.name] for one in fields(Columns)})


def narrow(column: NDArray[Any]) -> NDArray[Any]:  # Any: of numbers, none below nought; texts; yes or no
    """A column that takes no more room than it must."""
    return column.astype(np.min_scalar_type(column.max())) if column.dtype.kind in "iu" and len(column) else column


def whole(values: Iterable[int]) -> Numbers:
    """A column of whole numbers."""
    return np.fromiter(values, np.int64)


def texts(values: Sequence[str]) -> Texts:
    """A column of texts in ASCII: codes."""
    return np.array([one.encode() for one in values], np.bytes_) if values else np.array([], "S1")


NONE: Final = whole(())
EMPTY: Final = Columns(
    code=texts(()),
    parent=texts(()),
    single=np.zeros(0, bool),
    thing=NONE,
    place=NONE,
    places=texts(()),
    id=NONE,
    project=NONE,
    sort=NONE,
    pounds=NONE,
    begins=NONE,
    ends=NONE,
    sorts=texts(()),
)


def changed(
    old: Columns, things: Sequence[Thing], codes: Iterable[str], figures: Sequence[Figure], ids: Iterable[int]
) -> Columns:
    """The columns with projects and figures put in place of those of the same code or id.

    `codes` and `ids` are those of all that changed; what is not among `things` or `figures` is no more.
    """
    projects = with_things(old, things, list(codes))
    return with_figures(projects, figures, whole(ids))


def with_things(old: Columns, things: Sequence[Thing], codes: Sequence[str]) -> Columns:
    """The columns with these projects; those of the codes that are not among them lose their names."""
    if not codes:
        return old
    was = old.numbers_of(texts(codes))
    was = was[was >= 0]
    code, parent, single = old.code.copy(), old.parent.copy(), old.single.copy()
    keep = ~np.isin(old.thing, was)
    at = old.numbers_of(texts([one.code for one in things]))
    new = np.flatnonzero(at < 0)
    at[new] = len(code) + np.arange(len(new))
    grown = len(code) + len(new)
    code = longer(code, grown, [one.code for one in things])
    parent = longer(parent, grown, [one.parent or "" for one in things])
    single = np.concatenate((single, np.zeros(len(new), bool)))
    code[was], parent[was], single[was] = b"", b"", False
    code[at] = texts([one.code for one in things])
    parent[at] = texts([one.parent or "" for one in things])
    single[at] = [one.single for one in things]
    pairs = [(number, place) for number, one in zip(at.tolist(), things, strict=True) for place in one.places.split()]
    places, place = numbered(old.places, [place for _number, place in pairs])
    told = {
        "thing": np.concatenate((old.thing[keep], whole(number for number, _place in pairs))),
        "place": np.concatenate((old.place[keep], place)),
    }
    return replaced(old, code=code, parent=parent, single=single, places=places, **told)


def with_figures(old: Columns, figures: Sequence[Figure], ids: Numbers) -> Columns:
    """The columns with these figures in place of all those of the ids."""
    if not len(ids):
        return old
    keep = ~np.isin(old.id, ids)
    sorts, sort = numbered(old.sorts, [f"{one.nature} {one.funder}" for one in figures])
    codes, of_figure = np.unique(texts([one.project for one in figures]), return_inverse=True)
    project = old.numbers_of(codes)[of_figure] if len(codes) else whole(())
    new = {
        "id": whole(one.id for one in figures),
        "project": project,
        "sort": sort,
        "pounds": whole(one.pounds for one in figures),
        "begins": whole(one.on.toordinal() for one in figures),
        "ends": whole(one.ended.toordinal() if one.ended else NEVER for one in figures),
    }
    return replaced(
        old, sorts=sorts, **{name: np.concatenate((getattr(old, name)[keep], one)) for name, one in new.items()}
    )


def replaced(old: Columns, **columns: NDArray[Any]) -> Columns:  # Any: of numbers, texts, and yes or no
    """The columns with some others."""
    return Columns(**{one.name: columns.get(one.name, getattr(old, one.name)) for one in fields(Columns)})


def longer(column: Texts, length: int, more: Sequence[str]) -> Texts:
    """A column of texts with room for more of them."""
    width = max([1, column.dtype.itemsize, *map(len, more)])
    found: Texts = np.zeros(length, f"S{width}")
    found[: len(column)] = column
    return found


def numbered(known: Texts, values: Sequence[str]) -> tuple[Texts, Numbers]:
    """Names with those that are new, and the number of each value."""
    names = [one.decode() for one in known.tolist()]
    at = {name: number for number, name in enumerate(names)}
    for one in values:
        at.setdefault(one, len(at))
    return texts(list(at)), whole(at[one] for one in values)
