"""A table of StatsWales, page by page, from version 2 of its interface.

`GET <data set>` tells which revision is published, `GET <data set>/filters` every column that divides the figures and
what it holds, in the service's codes and in words. `GET <data set>/data?format=json` gives rows as JSON objects, page
by page; `POST <data set>/data` first names a filter, and whether columns and cells are to be codes or words. Read from
the service's own description (OpenAPI, 2.0.0). Next pages are found by cursor, by number, or, as its predecessor and
copies of it have it, by `odata.nextLink`.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

import httpx

from cydwaith.evidence.sources.asking import USER_AGENT, Asker, Manners, Refusal, asker, faulty

__all__ = ["USER_AGENT", "Column", "Manners", "Page", "Revision", "Rows", "Service", "fetch", "written"]
Rows = list[Mapping[str, Any]]
Tell = Callable[[int], None]
NEXT_LINKS: Final = ("odata.nextLink", "@odata.nextLink")
READABLE: Final = {"use_raw_column_names": False, "use_reference_values": False, "data_value_type": "with_note_codes"}
"""Words instead of codes, and the shorthand for quality in brackets behind each figure, as its own pages show it."""


class Page(NamedTuple):
    """Rows, and what is to be asked for the next ones: an address and parameters; None after the last page."""

    rows: Rows
    next: tuple[str, dict[str, Any]] | None


@dataclass(frozen=True)
class Revision:
    """What is published of a data set: the revision's mark, the day, its title, and the data set that replaced it."""

    id: str
    published: str
    title: str
    tag: str
    replaced_by: str = ""
    unchanged: bool = False


@dataclass(frozen=True, eq=False)
class Column:
    """A column that divides the figures: its name in words and as a code, and {words: code} of what it holds."""

    name: str
    code: str
    values: Mapping[str, str]


def fetch(
    address: str,
    filters: Mapping[str, Sequence[str]] | None = None,
    manners: Manners | None = None,
    tell: Tell | None = None,
) -> bytes:
    """The whole table as CSV. `address` is that of the data set, `filters` the codes wanted by column.

    Raises Faulty when no full answer comes, the answer is not data, or there are more rows than `manners` allows.
    """
    rows: Rows = []
    with asker(manners or Manners()) as kept:
        service = Service(kept, address)
        for page in service.pages(service.named(filters) if filters else f"{service.address}/data"):
            rows += page.rows
            if tell:
                tell(len(rows))
            service.enough(len(rows))
    return written(rows)


class Service:
    """One data set of the service. `address` is that of the data set."""

    def __init__(self, kept: Asker, address: str) -> None:
        self.asker, self.address = kept, address.rstrip("/")

    @property
    def manners(self) -> Manners:
        return self.asker.manners

    def revision(self, tag: str = "") -> Revision:
        """What is published now; only that it is the same as before, where the service says so of `tag`."""
        said = self.asker.ask("GET", self.address, headers={"If-None-Match": tag} if tag else {})
        if said.unchanged:
            return Revision("", "", "", tag, unchanged=True)
        try:
            now = said.data["published_revision"]
            titles = {one.get("language", ""): one.get("title", "") for one in now.get("metadata", [])}
            replaced = (said.data.get("replaced_by") or {}).get("dataset_id") or ""
            return Revision(now["id"], now.get("publish_at") or "", titles.get("en-GB", ""), said.tag, replaced)
        except (AttributeError, KeyError, TypeError) as error:
            raise faulty("not-data", kind="published_revision") from error

    def columns(self) -> list[Column]:
        """Every column that divides the figures, with all that it holds."""
        said = self.asker.ask("GET", f"{self.address}/filters", params={"lang": "en-gb"})
        try:
            return [
                Column(one["columnName"], one["factTableColumn"], dict(_values(one.get("values") or [])))
                for one in said.data
            ]
        except (KeyError, TypeError) as error:
            raise faulty("not-data", kind="filters") from error

    def named(self, filters: Mapping[str, Sequence[str]], options: Mapping[str, object] | None = None) -> str:
        """The address of the data that a filter leaves, in the form that `options` ask for."""
        body = {"filters": [{column: list(codes)} for column, codes in filters.items()]}
        answer = self.asker.ask(
            "POST", f"{self.address}/data", json=body | ({"options": dict(options)} if options else {})
        )
        if not isinstance(answer.data, dict) or "filterId" not in answer.data:
            raise faulty("not-data", kind="filterId")
        return f"{self.address}/data/{answer.data['filterId']}"

    def pages(self, address: str, asked: Mapping[str, Any] | None = None) -> Iterator[Page]:
        """One page of rows after the other, from where `asked`, the `next` of an earlier page, left off."""
        first = {"format": "json", "page_size": self.manners.page} if asked is None else dict(asked)
        following: tuple[str, dict[str, Any]] | None = (address, first)
        seen: set[str] = set()
        while following:
            page = self.page(*following)
            following = page.next
            mark = repr(following)
            if mark in seen:
                raise faulty("too-much", limit=self.manners.rows)
            seen.add(mark)
            yield page

    def page(self, address: str, asked: dict[str, Any]) -> Page:
        """The rows of one page (objects, or lists with headers)."""
        try:
            answer = self.asker.ask("GET", address, params=asked or None).data
        except Refusal as error:
            if error.status == httpx.codes.BAD_REQUEST and asked.get("page_number", 1) > 1:
                return Page([], None)  # the page before was the last one, and exactly full
            raise
        rows = _rows(answer)
        return Page(rows, self._next(address, asked, answer, len(rows)))

    def _next(self, address: str, asked: dict[str, Any], answer: Any, count: int) -> tuple[str, dict[str, Any]] | None:
        told = answer if isinstance(answer, dict) else {}
        if link := next((told[name] for name in NEXT_LINKS if told.get(name)), ""):
            following = urljoin(address, link)
            if urlsplit(following)[:2] != urlsplit(address)[:2]:
                raise faulty("not-meant", host=urlsplit(following).netloc, known=urlsplit(address).netloc)
            return following, {}
        without = {name: value for name, value in asked.items() if name not in ("cursor", "page_number")}
        if cursor := (told.get("page_info") or {}).get("next_cursor"):
            return address, without | {"cursor": cursor}
        if "cursor" in asked or "page_size" not in asked or count < asked["page_size"]:
            return None
        return address, without | {"page_number": asked.get("page_number", 1) + 1}

    def enough(self, count: int) -> None:
        """Raises Faulty when there are more rows than manners allow."""
        if count > self.manners.rows:
            raise faulty("too-much", limit=self.manners.rows)


def _rows(answer: Any) -> Rows:
    if isinstance(answer, dict):
        names = [one if isinstance(one, str) else one["name"] for one in answer.get("headers") or []]
        listed = answer["value"] if "value" in answer else answer.get("data", [None])
        answer = [dict(zip(names, row, strict=True)) if isinstance(row, list) else row for row in listed]
    if not isinstance(answer, list) or not all(isinstance(row, dict) for row in answer):
        raise faulty("not-data", kind="JSON")
    return answer


def _values(values: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """{words: code} of a column's values, those beneath others too."""
    for one in values:
        yield str(one["description"]).strip(), str(one["reference"])
        yield from _values(one.get("children") or [])


def written(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows as CSV, every column that any of them has."""
    out = io.StringIO(newline="")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    if columns:
        writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
