from django.apps import AppConfig

from cydwaith.bodies import permissions


class PracticesConfig(AppConfig):
    name = "cydwaith.practices"

    def ready(self) -> None:
        from cydwaith.practices.rules import RULES

        permissions.register(RULES)
