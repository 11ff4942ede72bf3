from django.apps import AppConfig

from cydwaith.bodies import permissions


class ForumsConfig(AppConfig):
    name = "cydwaith.forums"

    def ready(self) -> None:
        from cydwaith.forums.rules import RULES

        permissions.register(RULES)
