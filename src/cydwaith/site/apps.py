from django.apps import AppConfig

from cydwaith.bodies import permissions


class SiteConfig(AppConfig):
    name = "cydwaith.site"

    def ready(self) -> None:
        from cydwaith.site.rules import RULES

        permissions.register(RULES)
