from django.apps import AppConfig

from cydwaith.bodies import permissions


class BodiesConfig(AppConfig):
    name = "cydwaith.bodies"

    def ready(self) -> None:
        from cydwaith.bodies.rules import RULES

        permissions.register(RULES)
