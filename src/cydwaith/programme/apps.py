from django.apps import AppConfig

from cydwaith.shared import permissions


class ProgrammeConfig(AppConfig):
    name = "cydwaith.programme"

    def ready(self) -> None:
        from django.urls import reverse

        from cydwaith.practices import elsewhere
        from cydwaith.programme.on_councils import owes
        from cydwaith.programme.recorded import FACTS
        from cydwaith.programme.rules import RULES
        from cydwaith.programme.searchable import KINDS
        from cydwaith.programme.words import RECORDED
        from cydwaith.record import facts, naming
        from cydwaith.search import registry

        permissions.register(RULES)
        registry.register(*KINDS)
        facts.register(*FACTS)
        elsewhere.register(owes)
        naming.register(RECORDED, {"commitment": lambda slug: reverse("commitment", kwargs={"slug": slug})})
