from typing import Final

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.shared import permissions

RECORDED: Final = {
    "indicator.defined": _("Indicator defined"),
    "figures.loaded": _("Figures loaded"),
    "likenesses.loaded": _("Likenesses of places loaded"),
    "standings.recalculated": _("Standings worked out"),
}


class EvidenceConfig(AppConfig):
    name = "cydwaith.evidence"

    def ready(self) -> None:
        from cydwaith.evidence.recorded import FACTS
        from cydwaith.evidence.rules import RULES
        from cydwaith.evidence.searchable import INDICATORS
        from cydwaith.record import facts, naming
        from cydwaith.search import registry

        permissions.register(RULES)
        facts.register(*FACTS)
        registry.register(INDICATORS)
        naming.register(RECORDED, {"indicator": lambda code: reverse("indicator", kwargs={"code": code})})
