from django.apps import AppConfig

from cydwaith.shared import permissions


class MeetingsConfig(AppConfig):
    name = "cydwaith.meetings"

    def ready(self) -> None:
        from cydwaith.forums import elsewhere
        from cydwaith.meetings.on_forums import SOURCE
        from cydwaith.meetings.recorded import FACTS
        from cydwaith.meetings.rules import RULES
        from cydwaith.meetings.searchable import KINDS
        from cydwaith.meetings.words import PAGES, RECORDED
        from cydwaith.record import facts, naming
        from cydwaith.search import registry

        permissions.register(RULES)
        facts.register(*FACTS)
        registry.register(*KINDS)
        naming.register(RECORDED, PAGES)
        elsewhere.register(SOURCE)
