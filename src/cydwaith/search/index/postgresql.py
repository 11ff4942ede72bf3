"""The index in PostgreSQL: a tsvector of words without places, with GIN, one table a shelf."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from cydwaith.search.index.backend import BLOCK, BLOCKS, OFTEN, Row


def name(shelf: int) -> str:
    return f"search_words_{shelf:d}"


def held(number: int, words: str) -> list[str]:
    """What a row is found by: its words, and the blocks that it is in."""
    return sorted({*words.split(), f"xb{number // BLOCK}", f"xc{number // (BLOCK * BLOCKS)}"})


def blocks_of(rows: range) -> str:
    """The blocks of some rows as a question."""
    small = len(rows) <= BLOCK * (BLOCKS + 1)
    sign, size = ("xb", BLOCK) if small else ("xc", BLOCK * BLOCKS)
    return " | ".join(f"{sign}{block}" for block in range(rows.start // size, (rows.stop - 1) // size + 1))


class Postgresql:
    """See `Backend`. Every name and number in these statements is our own; words go in as parameters."""

    def make(self, shelf: int) -> None:
        self.drop(shelf)
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLE {name(shelf)} (id bigint PRIMARY KEY, words tsvector NOT NULL)")

    def finish(self, shelf: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE INDEX ON {name(shelf)} USING gin (words)")
            cursor.execute(f"ANALYZE {name(shelf)}")

    def drop(self, shelf: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {name(shelf)}")

    def add(self, shelf: int, rows: Iterable[Row]) -> None:
        insert = f"INSERT INTO {name(shelf)}(id, words) VALUES (%s, array_to_tsvector(%s::text[]))"  # noqa: S608  # our own name
        with connection.cursor() as cursor:
            cursor.executemany(insert, [(number, held(number, words)) for number, words in rows])

    def remove(self, shelf: int, rows: Iterable[Row]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {name(shelf)} WHERE id = ANY(%s)", [[number for number, _ in rows]])  # noqa: S608  # our own name

    def holding(
        self, shelf: int, worth: Mapping[str, int], required: Sequence[str], most: int, among: range | None = None
    ) -> list[int]:
        if not worth:
            return []
        newest = f"AND words @@ '{blocks_of(among)}'::tsquery " if among else ""
        # id + 0: else PostgreSQL, which holds reading words for cheap, goes through the rows instead of the index.
        one = (
            f"(SELECT id, %s::bigint AS worth FROM {name(shelf)} "  # noqa: S608  # our own name
            f"WHERE words @@ %s::tsquery {newest}ORDER BY id + 0 DESC LIMIT {OFTEN:d})"
        )
        asked: list[int | str] = []
        for word, value in worth.items():
            asked += [value, " & ".join(f"'{each}'" for each in (word, *required))]
        each = " UNION ALL ".join([one] * len(worth))
        statement = f"SELECT id FROM ({each}) AS found GROUP BY id ORDER BY sum(worth) DESC, id LIMIT {most:d}"  # noqa: S608  # our own name
        with connection.cursor() as cursor:
            cursor.execute(statement, asked)
            return [row[0] for row in cursor.fetchall()]

    def beginning(self, shelf: int, letters: str, most: int) -> list[str]:
        from cydwaith.search.models import Frequency

        found = Frequency.objects.filter(shelf=shelf, stream="raw", term__startswith=letters)
        return list(found.order_by("-documents", "term").values_list("term", flat=True)[:most])
