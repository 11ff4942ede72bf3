from django.apps import AppConfig

from cydwaith.bodies import journal, permissions


class RecordConfig(AppConfig):
    name = "cydwaith.record"

    def ready(self) -> None:
        from cydwaith.record.actions import write
        from cydwaith.record.rules import RULES

        permissions.register(RULES)
        journal.listen(write)
