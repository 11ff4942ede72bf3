from django.apps import AppConfig

from cydwaith.shared import permissions


class ForumsConfig(AppConfig):
    name = "cydwaith.forums"

    def ready(self) -> None:
        from cydwaith.forums.recorded import FACTS
        from cydwaith.forums.rules import RULES
        from cydwaith.forums.searchable import KINDS
        from cydwaith.forums.words import PAGES, RECORDED
        from cydwaith.record import facts, naming
        from cydwaith.search import registry

        permissions.register(RULES)
        facts.register(*FACTS)
        registry.register(*KINDS)
        naming.register(RECORDED, PAGES)
