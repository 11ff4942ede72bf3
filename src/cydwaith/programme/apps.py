from django.apps import AppConfig

from cydwaith.bodies import permissions


class ProgrammeConfig(AppConfig):
    name = "cydwaith.programme"

    def ready(self) -> None:
        from cydwaith.programme.rules import RULES

        permissions.register(RULES)
