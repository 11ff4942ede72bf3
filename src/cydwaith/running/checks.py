"""What Django checks of how the site is run."""

from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004  # Django's own name for it


@register(Tags.security, deploy=True)
def weaknesses_can_be_reported(**_: Any) -> list[CheckMessage]:
    """Somebody who finds a weakness must know whom to tell."""
    if settings.SECURITY_CONTACT or settings.DEMO:
        return []
    hint = "set CYDWAITH_SECURITY_CONTACT: mailto:… or https://…"
    return [Warning("there is no /.well-known/security.txt", hint=hint, id="cydwaith.W010")]


CHECKS: Final = (weaknesses_can_be_reported,)
