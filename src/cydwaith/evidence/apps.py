from django.apps import AppConfig

from cydwaith.bodies import permissions


class EvidenceConfig(AppConfig):
    name = "cydwaith.evidence"

    def ready(self) -> None:
        from cydwaith.evidence.rules import RULES

        permissions.register(RULES)
