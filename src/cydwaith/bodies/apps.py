from django.apps import AppConfig

from cydwaith.bodies import permissions


class BodiesConfig(AppConfig):
    name = "cydwaith.bodies"

    def ready(self) -> None:
        from cydwaith.bodies import checks  # noqa: F401  # registers itself
        from cydwaith.bodies.rules import RULES

        permissions.register(RULES)
