from django.apps import AppConfig

from cydwaith.shared import permissions


class PracticesConfig(AppConfig):
    name = "cydwaith.practices"

    def ready(self) -> None:
        from django.urls import reverse

        from cydwaith.evidence import events, following
        from cydwaith.practices import impacts
        from cydwaith.practices.actions import signals
        from cydwaith.practices.queries import adoptions
        from cydwaith.practices.recorded import FACTS
        from cydwaith.practices.rules import RULES
        from cydwaith.practices.searchable import KINDS
        from cydwaith.practices.words import RECORDED
        from cydwaith.record import facts, naming
        from cydwaith.search import registry

        permissions.register(RULES)
        registry.register(*KINDS)
        events.register(adoptions.events)
        following.register(impacts.follow)
        following.register(signals.follow)
        facts.register(*FACTS)
        pages = {
            "practice": lambda slug: reverse("practice", kwargs={"slug": slug}),
            "ask": lambda number: reverse("ask", kwargs={"id": int(number)}),
            "signal": lambda number: reverse("signal", kwargs={"id": int(number)}),
        }
        naming.register(RECORDED, pages)
