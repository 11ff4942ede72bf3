from typing import Final

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies import permissions

RECORDED: Final = {
    "term.agreed": _("Term agreed"),
    "term.struck": _("Term removed"),
    "terms.imported": _("Terms imported"),
}


class SearchConfig(AppConfig):
    name = "cydwaith.search"

    def ready(self) -> None:
        from cydwaith.record import facts, naming
        from cydwaith.search import registry
        from cydwaith.search.ground import BODIES
        from cydwaith.search.recorded import FACTS
        from cydwaith.search.rules import RULES

        permissions.register(RULES)
        facts.register(*FACTS)
        registry.register(BODIES)
        naming.register(RECORDED)
