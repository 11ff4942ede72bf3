from django.apps import AppConfig

from cydwaith.bodies import journal, permissions


class RecordConfig(AppConfig):
    name = "cydwaith.record"

    def ready(self) -> None:
        from cydwaith.record import facts
        from cydwaith.record.actions import write
        from cydwaith.record.ground import FACTS
        from cydwaith.record.rules import RULES

        permissions.register(RULES)
        facts.register(*FACTS)
        journal.listen(write)
