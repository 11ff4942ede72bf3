from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class RevisionsConfig(AppConfig):
    """Counts changes. The triggers that count go before a migration and come back after it."""

    name = "cydwaith.revisions"

    def ready(self) -> None:
        from cydwaith.revisions import counting

        pre_migrate.connect(counting.take)
        post_migrate.connect(counting.put)
