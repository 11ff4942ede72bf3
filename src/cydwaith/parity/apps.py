from django.apps import AppConfig

from cydwaith.shared import permissions


class ParityConfig(AppConfig):
    name = "cydwaith.parity"

    def ready(self) -> None:
        from cydwaith.parity.rules import RULES

        permissions.register(RULES)
