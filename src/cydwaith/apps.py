from django.apps import AppConfig


class CydwaithConfig(AppConfig):
    """The house as a whole: opens its rooms, from the ground up."""

    name = "cydwaith"

    def ready(self) -> None:
        from cydwaith.record.actions import append
        from cydwaith.shared import deeds, rooms

        deeds.kept_by(append)
        rooms.open_all()
