"""The index in PostgreSQL: a tsvector of words without places, with GIN, one table a shelf."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from cydwaith.search.index.backend import OFTEN, Row


def name(shelf: int) -> str:
    return f"search_words_{shelf:d}"


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
            cursor.executemany(insert, [(number, sorted(set(words.split()))) for number, words in rows])

    def remove(self, shelf: int, rows: Iterable[Row]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {name(shelf)} WHERE id = ANY(%s)", [[number for number, _ in rows]])  # noqa: S608  # our own name

    def holding(self, shelf: int, worth: Mapping[str, int], required: Sequence[str], most: int) -> list[int]:
        if not worth:
            return []
        one = (
            f"(SELECT id, %s::bigint AS worth FROM {name(shelf)} "  # noqa: S608  # our own name
            f"WHERE words @@ %s::tsquery ORDER BY id DESC LIMIT {OFTEN:d})"
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
