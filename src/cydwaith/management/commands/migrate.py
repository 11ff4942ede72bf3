"""Django's `migrate`, but for a database with nothing in it: that gets its tables as they are now, all at once.

Every step that led to them is noted as taken. Django renders each model anew for each step that changes one it is
connected with, which takes minutes for as many models as ours; a test compares both ways. See decision 81.
"""

from typing import Any, Final

from django.apps import apps
from django.core.management.commands.migrate import Command as DjangoCommand
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from cydwaith.record.verifying import guards
from cydwaith.running.deeds import SITE_SERVE
from cydwaith.shared import guarding

PARTLY: Final = ("app_label", "fake", "fake_initial", "plan", "check_unapplied", "prune", "stepwise")
"""What asks for something else than everything that there is to do."""


class Command(DjangoCommand):
    """Bring the database to where the code is."""

    may = SITE_SERVE

    def add_arguments(self, parser: Any) -> None:  # Any: Django's
        super().add_arguments(parser)
        words = "cam wrth gam, hyd yn oed o ddim / every step, even from nothing"
        parser.add_argument("--stepwise", action="store_true", help=words)

    def handle(self, *words: Any, **options: Any) -> None:  # Any: Django's
        """Begin an empty database; then what Django does, which finds nothing left to change there."""
        connection = connections[options["database"]]
        if not any(options.get(one) for one in PARTLY) and not connection.introspection.table_names():
            begin(connection)
        super().handle(*words, **options)


def begin(connection: BaseDatabaseWrapper) -> None:
    """Make every table and what guards it, in an empty database: all of it, or nothing."""
    executor = MigrationExecutor(connection)
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
        while editor.deferred_sql:  # indexes: what guards a table is made from them
            editor.execute(editor.deferred_sql.pop(0))
        guarding.put(connection, guards.declared())
        executor.recorder.ensure_schema()
        for app, name in executor.loader.disk_migrations:
            executor.recorder.record_applied(app, name)
