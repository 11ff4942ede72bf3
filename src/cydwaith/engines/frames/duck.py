"""DuckDB: in this process, on all its processors, on disk where memory ends."""

from collections.abc import Callable, Sequence
from itertools import groupby

import duckdb

from cydwaith.engines.frames.engine import Found, Row


class DuckEngine:
    """See `engine.Engine`."""

    faults: tuple[type[Exception], ...] = (duckdb.Error,)

    def __init__(self) -> None:
        self.connection = duckdb.connect()

    def open(self, name: str, path: str) -> None:
        self.leave(name)
        quoted = path.replace("'", "''")
        self.connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{quoted}')")  # noqa: S608  # our names; quoted

    def fill(self, name: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        self.leave(name)
        self.connection.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        if rows:
            self.connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows)  # noqa: S608

    def keep(self, name: str, sql: str) -> None:
        self.leave(name)
        self.connection.execute(f"CREATE TABLE {name} AS {sql}")

    def ask(self, sql: str) -> list[Row]:
        found: list[Row] = self.connection.execute(sql).fetchall()
        return found

    def each(self, sql: str, do: Callable[[str, list[Row]], Found]) -> dict[str, Found]:
        grouped = groupby(sorted(self.ask(sql)), key=lambda row: row[0])
        return {str(key): do(str(key), [row[1:] for row in rows]) for key, rows in grouped}

    def leave(self, name: str) -> None:
        """Drop what stands under a name, be it a view or a table."""
        kinds = "SELECT table_type FROM information_schema.tables WHERE table_name = ?"
        for (kind,) in self.connection.execute(kinds, [name]).fetchall():
            self.connection.execute(f"DROP {'VIEW' if kind == 'VIEW' else 'TABLE'} {name}")

    def close(self) -> None:
        self.connection.close()
