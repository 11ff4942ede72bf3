"""The index in SQLite: FTS5 without content and without places, one table a shelf."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from cydwaith.search.index.backend import OFTEN, Row

LAST = chr(0x10FFFF)


def name(shelf: int) -> str:
    return f"search_words_{shelf:d}"


class Sqlite:
    """See `Backend`. Every name and number in these statements is our own; words go in as parameters."""

    def make(self, shelf: int) -> None:
        self.drop(shelf)
        with connection.cursor() as cursor:
            cursor.execute(
                f"CREATE VIRTUAL TABLE {name(shelf)} USING fts5(words, content='', detail=none, "
                "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")"
            )

    def finish(self, shelf: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {name(shelf)}({name(shelf)}) VALUES ('optimize')")  # noqa: S608  # our own name

    def drop(self, shelf: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {name(shelf)}")

    def add(self, shelf: int, rows: Iterable[Row]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {name(shelf)}(rowid, words) VALUES (%s, %s)", list(rows))  # noqa: S608  # our own name

    def remove(self, shelf: int, rows: Iterable[Row]) -> None:
        delete = f"INSERT INTO {name(shelf)}({name(shelf)}, rowid, words) VALUES ('delete', %s, %s)"  # noqa: S608  # our own name
        with connection.cursor() as cursor:
            cursor.executemany(delete, list(rows))

    def holding(
        self, shelf: int, worth: Mapping[str, int], required: Sequence[str], most: int, among: range | None = None
    ) -> list[int]:
        if not worth:
            return []
        table = name(shelf)
        newest = f"AND rowid >= {among.start:d} " if among else ""
        one = (
            f"SELECT id, worth FROM (SELECT rowid AS id, %s AS worth FROM {table} "  # noqa: S608  # our own name
            f"WHERE {table} MATCH %s {newest}ORDER BY rowid DESC LIMIT {OFTEN:d})"
        )
        asked: list[int | str] = []
        for word, value in worth.items():
            asked += [value, " AND ".join(f'"{each}"' for each in (word, *required))]
        each = " UNION ALL ".join([one] * len(worth))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT id FROM ({each}) GROUP BY id ORDER BY sum(worth) DESC, id LIMIT {most:d}", asked)  # noqa: S608  # our own name
            return [row[0] for row in cursor.fetchall()]

    def beginning(self, shelf: int, letters: str, most: int) -> list[str]:
        from cydwaith.search.models import Frequency

        found = Frequency.objects.filter(shelf=shelf, stream="raw", term__gte=letters, term__lt=letters + LAST)
        return list(found.order_by("-documents", "term").values_list("term", flat=True)[:most])
