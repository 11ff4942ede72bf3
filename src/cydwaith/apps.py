from django.apps import AppConfig

from cydwaith.bodies import permissions


class CydwaithConfig(AppConfig):
    """The house as a whole: the commands that need every room."""

    name = "cydwaith"

    def ready(self) -> None:
        from cydwaith.rules import RULES

        permissions.register(RULES)
