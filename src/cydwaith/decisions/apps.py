from django.apps import AppConfig

from cydwaith.shared import permissions


class DecisionsConfig(AppConfig):
    name = "cydwaith.decisions"

    def ready(self) -> None:
        from cydwaith.decisions import on_forums
        from cydwaith.decisions.commitments import SOURCE
        from cydwaith.decisions.on_agendas import of_items
        from cydwaith.decisions.recorded import FACTS
        from cydwaith.decisions.rules import RULES
        from cydwaith.decisions.searchable import KINDS
        from cydwaith.decisions.verbs import VERBS
        from cydwaith.decisions.words import PAGES, RECORDED
        from cydwaith.forums import elsewhere, verbs
        from cydwaith.meetings import elsewhere as agendas
        from cydwaith.programme import sources
        from cydwaith.record import facts, naming
        from cydwaith.search import registry

        permissions.register(RULES)
        facts.register(*FACTS)
        registry.register(*KINDS)
        naming.register(RECORDED, PAGES)
        sources.register(SOURCE)
        elsewhere.register(on_forums.SOURCE)
        agendas.register(of_items)
        verbs.register(*VERBS)
