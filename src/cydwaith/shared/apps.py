from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class SharedConfig(AppConfig):
    """What rooms share. The database's bounds go before a migration and come back after it."""

    name = "cydwaith.shared"

    def ready(self) -> None:
        from cydwaith.shared import bounded, by_thread, reading_rows

        # Django's own way to hear of migrations; nothing else in the house is heard of by a signal.
        pre_migrate.connect(bounded.take)
        post_migrate.connect(bounded.put)
        by_thread.keep()
        reading_rows.keep()
