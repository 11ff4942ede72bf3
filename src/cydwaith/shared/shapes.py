"""Whether the tables stand in the database as the models declare them: what kind each is, its columns, what it refuses.

Whoever owns the database could put a view in the place of a table, let a column compare capitals as small letters,
hide rows from readers, or take a constraint away, and no row would be another. So every table is made once more, empty
and beside the database, by the same means that made it, and both are compared as the database writes them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from django.apps import apps
from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

Model = type[models.Model]
Shape = frozenset[str]
"""What the database says of a table, a line each."""
NOTHING: Final[Shape] = frozenset()
SPACE: Final = re.compile(r"\s+")


def wrong(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str]]:
    """Tables that are not as they are declared, each with what is there and should not be, or the other way round."""
    stands, ours = as_they_stand(connection, OURS), names()
    for table, should in as_they_should(connection.alias).items():
        there = stands.get(table, NOTHING) if table in ours else should
        if there != should:
            yield table, "; ".join(sorted(there - should) or sorted(should - there))


def tables() -> list[Model]:
    """Every model that has a table of its own; those between two are made with them."""
    return [one for one in apps.get_models() if one._meta.managed and not one._meta.proxy]


@cache
def names() -> frozenset[str]:
    """Our own tables; what others' libraries keep says nothing of history."""
    every = apps.get_models(include_auto_created=True)
    return frozenset(one._meta.db_table for one in every if one.__module__.startswith("cydwaith."))


@cache
def as_they_should(alias: str) -> dict[str, Shape]:
    """Every table as it is declared, by its name: made once a process, since a model does not change while it runs."""
    connection = connections[alias]
    return made_apart(connection) if connection.vendor == "postgresql" else made_in_memory(connection)


def made_apart(connection: BaseDatabaseWrapper) -> dict[str, Shape]:
    """Made where only this connection sees it, in a transaction that is undone."""
    with transaction.atomic(using=connection.alias):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL search_path TO pg_temp")
        with connection.schema_editor(atomic=False) as editor:
            for model in tables():
                editor.create_model(model)
        found = as_they_stand(connection, SCRATCH)
        transaction.set_rollback(True, using=connection.alias)
    return found


def made_in_memory(connection: BaseDatabaseWrapper) -> dict[str, Shape]:
    """Made in a database of its own that is gone when it is closed."""
    apart = type(connection)({**connection.settings_dict, "NAME": ":memory:", "TEST": {}}, alias="shapes")
    try:
        with apart.schema_editor(atomic=False) as editor:
            for model in tables():
                editor.create_model(model)
        return as_they_stand(apart, OURS)
    finally:
        apart.close()


OURS: Final = "current_schema()::regnamespace"
SCRATCH: Final = "pg_my_temp_schema()"


def as_they_stand(connection: BaseDatabaseWrapper, schema: str) -> dict[str, Shape]:
    """What the database says of every table that there is, by its name."""
    asked = [one.format(schema=schema) for one in IN_POSTGRESQL] if connection.vendor == "postgresql" else IN_SQLITE
    found: dict[str, set[str]] = {}
    with connection.cursor() as cursor:
        for question in asked:
            cursor.execute(question)
            for table, *told in cursor.fetchall():
                found.setdefault(table, set()).update(lines(told))
    return {table: frozenset(one) for table, one in found.items()}


def lines(told: Iterable[Any]) -> Iterator[str]:  # Any: columns of any kind
    """What one row of an answer says, on one line; of SQLite's own words for a table, each part is a line."""
    kind, *rest = told
    if kind == "made":
        yield from parts(rest[0])
    else:
        yield SPACE.sub(" ", " ".join([kind, *(str(one) for one in rest if one is not None)]))


def parts(sql: str) -> Iterator[str]:
    """The columns and constraints that a table was made with, whatever their order, and what stands behind them."""
    depth, quoted, begun = 0, "", 0
    for at, sign in enumerate(sql):
        if quoted:
            quoted = "" if sign == quoted else quoted
        elif sign in "'\"":
            quoted = sign
        elif sign == "(":
            depth += 1
            begun = at + 1 if depth == 1 else begun
        elif (sign == "," and depth == 1) or (sign == ")" and depth == 1):
            yield SPACE.sub(" ", sql[begun:at]).strip()
            begun = at + 1
        depth -= sign == ")" and not quoted
    if tail := sql[begun:].strip():
        yield f"behind: {tail}"


IN_SQLITE: Final = (
    "SELECT tbl_name, 'is a', type FROM sqlite_master WHERE type IN ('table', 'view')",
    "SELECT tbl_name, 'made', sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL",
    "SELECT tbl_name, 'index', sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
)
IN_POSTGRESQL: Final = (
    """
    SELECT relname, 'is a', relkind::text || CASE WHEN relkind = 'r' THEN '' ELSE '!' END,
        CASE WHEN relpersistence = 'u' THEN 'unlogged' END, CASE WHEN relrowsecurity THEN 'rows hidden' END,
        (SELECT 'with rows of ' || min(inhrelid::regclass::text) FROM pg_inherits WHERE inhparent = pg_class.oid)
    FROM pg_class WHERE relkind IN ('r', 'v', 'm', 'f', 'p') AND relnamespace = {schema}
    """,
    """
    SELECT relname, 'column', attname, format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
        nullif(attidentity::text, ''), nullif(attgenerated::text, ''), pg_get_expr(adbin, adrelid),
        CASE WHEN attcollation <> typcollation THEN attcollation::regcollation::text END
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relkind IN ('r', 'v', 'm', 'f', 'p') AND relnamespace = {schema} AND attnum > 0 AND NOT attisdropped
    """,
    """
    SELECT relname, 'rule', replace(pg_get_constraintdef(pg_constraint.oid), 'pg_temp.', ''),
        CASE WHEN NOT convalidated THEN 'not validated' END
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE relnamespace = {schema} AND contype IN ('c', 'u', 'p', 'f', 'x')
    """,
    r"""
    SELECT relname, 'index', regexp_replace(pg_get_indexdef(indexrelid), ' \S+ ON (ONLY )?(\S+\.)?', ' ON '),
        CASE WHEN NOT indisvalid OR NOT indisready THEN 'not in use' END
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
    WHERE relnamespace = {schema} AND indexrelid NOT IN (SELECT conindid FROM pg_constraint)
    """,
)
