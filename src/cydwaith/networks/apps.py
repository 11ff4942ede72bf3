from django.apps import AppConfig

from cydwaith.shared import permissions


class NetworksConfig(AppConfig):
    name = "cydwaith.networks"

    def ready(self) -> None:
        from cydwaith.networks.rules import RULES

        permissions.register(RULES)
