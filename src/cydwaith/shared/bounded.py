"""The database keeps the bounds itself: triggers made from the models, one declaration for every table.

They are put there after every migration, and taken away before one, since SQLite cannot drop a column that a trigger
reads. A check constraint would refuse a database in which a row of an earlier time lies beyond; a trigger asks only
what is new, so that such a row stays, as the record tells it, and may change in everything else.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Final

from django.apps import AppConfig, apps
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.engines.texts import UNSEEN
from cydwaith.shared import guards
from cydwaith.shared.bounds import WORDS, ends_of, written
from cydwaith.shared.guarding import Guard, Guards

Model = type[models.Model]
Refusal = tuple[str, str]
"""A column, and when a new value of it is refused, in SQL."""
Triggers = dict[str, tuple[str, str]]
"""By name: the table, and the body."""
OURS: Final = "cydwaith."


def put(sender: AppConfig, using: str = "default", plan: Any = None, **_signal: Any) -> None:  # Any: Django's signals
    """Put the triggers of an app's tables there, as far as they are missing or others; not after emptying them."""
    connection = connections[using]
    those = models_of(sender)
    if plan is None or not wrong(connection, triggers(connection, those)):
        return
    # In the midst of migrations a table may lack columns.
    there = {model: columns_there(connection, model) for model in those}
    wanted = triggers(connection, [model for model in those if there[model]], there)
    for name, trigger in wrong(connection, wanted).items():
        guards.put(connection, {name: (trigger[0], head(connection, name, trigger))}, function(name, trigger))


def take(sender: AppConfig, using: str = "default", plan: Any = (), **_signal: Any) -> None:  # Any: the same
    """Take the triggers of an app's tables away, where anything will be migrated."""
    connection = connections[using]
    stand = as_they_are(connection) if plan else {}
    guards.take(
        connection, {name: one for name, one in triggers(connection, models_of(sender)).items() if name in stand}
    )


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Names of the triggers that are not there, or are not as they should be."""
    everything = (model for app in apps.get_app_configs() for model in models_of(app))
    return sorted(wrong(connection, triggers(connection, everything)))


def declared(connection: BaseDatabaseWrapper) -> Guards:
    """The triggers of all our tables as they are to stand."""
    everything = (model for app in apps.get_app_configs() for model in models_of(app))
    return {
        name: Guard(one[0], head(connection, name, one), function(name, one))
        for name, one in triggers(connection, everything).items()
    }


def wrong(connection: BaseDatabaseWrapper, wanted: Triggers) -> Triggers:
    """Those of the triggers that are not there, or are not as they should be."""
    stand = as_they_are(connection)
    return {name: one for name, one in wanted.items() if stand.get(name) != made(connection, name, one)}


def models_of(app: AppConfig) -> list[Model]:
    """The models of an app of ours; of another's none."""
    return list(app.get_models()) if app.name.startswith(OURS) else []


def triggers(
    connection: BaseDatabaseWrapper, those: Iterable[Model], there: Mapping[Model, Container[str]] | None = None
) -> Triggers:
    """By name, the table and the body of each trigger; only of the columns that are `there`, where that is said."""
    make = _postgresql if connection.vendor == "postgresql" else _sqlite
    found: Triggers = {}
    for model in those:
        table, vendor = model._meta.db_table, connection.vendor
        fields = [one for one in model._meta.local_fields if there is None or one.column in there[model]]
        if refusals := [(one.column, when) for one in fields if one.column and (when := beyond(one, vendor))]:
            found |= {name: (table, body) for name, body in make(table, refusals)}
    return found


def columns_there(connection: BaseDatabaseWrapper, model: Model) -> set[str]:
    """The columns that a table has now; none where there is no such table."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if table not in connection.introspection.table_names(cursor):
            return set()
        return {one.name for one in connection.introspection.get_table_description(cursor, table)}


def beyond(field: "models.Field[Any, Any]", vendor: str) -> str:
    """When a new value of a column lies beyond its bounds; empty where it has none."""
    ends, new = ends_of(field), f'NEW."{field.column}"'
    if isinstance(ends, tuple):
        return f"{new} NOT BETWEEN {ends[0]} AND {ends[1]}"
    text = f"{new}::text" if isinstance(field, models.JSONField) and vendor == "postgresql" else new
    long = f"length({text}) > {ends}" if ends else ""
    return f"({long} OR {unseen(new, vendor)})" if is_written(field) else long


def is_written(field: "models.Field[Any, Any]") -> bool:
    """Whether a column holds a text that people write."""
    line = isinstance(field, models.CharField) and not field.choices
    return line or field.name in written(field.model)


def unseen(new: str, vendor: str) -> str:
    """When a text holds what no format can carry (`engines.texts`): the doors clean it, so that nothing ever does."""
    if vendor == "postgresql":
        signs = "".join(rf"\u{ord(first):04x}-\u{ord(last):04x}" for first, last in UNSEEN)
        return f"{new} ~ '[{signs}]'"
    ranges = " || ".join(f"char({ord(first)}) || '-' || char({ord(last)})" for first, last in UNSEEN)
    return f"instr({new}, char(0)) > 0 OR {new} GLOB '*[' || {ranges} || ']*'"


def _sqlite(table: str, refusals: list[Refusal]) -> Iterator[tuple[str, str]]:
    new = " ".join(f"WHEN {when} THEN RAISE(ABORT, '{WORDS}{column}')" for column, when in refusals)
    yield f"{table}_begins_in_bounds", f"BEFORE INSERT ON {table} BEGIN SELECT CASE {new} END; END"
    changed = " ".join(
        f"""WHEN {when} AND NEW."{column}" IS NOT OLD."{column}" THEN RAISE(ABORT, '{WORDS}{column}')"""
        for column, when in refusals
    )
    yield f"{table}_stays_in_bounds", f"BEFORE UPDATE ON {table} BEGIN SELECT CASE {changed} END; END"


def _postgresql(table: str, refusals: list[Refusal]) -> Iterator[tuple[str, str]]:
    # Of a new row everything differs from OLD, which is then null.
    checks = "".join(
        f"""IF {when} AND NEW."{column}" IS DISTINCT FROM OLD."{column}" """
        f"""THEN RAISE EXCEPTION '{WORDS}{column}' USING ERRCODE = 'check_violation'; END IF; """
        for column, when in refusals
    )
    yield f"{table}_in_bounds", f"BEGIN {checks}RETURN NEW; END"


def head(connection: BaseDatabaseWrapper, name: str, trigger: tuple[str, str]) -> str:
    """What follows the name when a trigger is made."""
    table, body = trigger
    if connection.vendor != "postgresql":
        return body
    return f"BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"


def function(name: str, trigger: tuple[str, str]) -> str:
    """The function that a trigger calls on PostgreSQL."""
    return f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {trigger[1]} $$"


def made(connection: BaseDatabaseWrapper, name: str, trigger: tuple[str, str]) -> str:
    """How the database itself writes a trigger that is as it should be."""
    body = trigger[1]
    return f" {body} " if connection.vendor == "postgresql" else f"CREATE TRIGGER {name} {body}"


STAND: Final = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": (
        "SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
        "WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
    ),
}


def as_they_are(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """The triggers that stand in the database now, by name, as it writes them."""
    with connection.cursor() as cursor:
        cursor.execute(STAND[connection.vendor])
        return dict(cursor.fetchall())
