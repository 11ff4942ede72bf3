"""What must be so for letters to arrive, as Django's checks tell it."""

from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004  # Django's own name

PRINTED: Final = "django.core.mail.backends.console.EmailBackend"


@register(Tags.compatibility)
def one_way(**_: Any) -> list[CheckMessage]:
    """A mail server or GOV.UK Notify, and not both."""
    if settings.NOTIFY_KEY and settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        hint = "set CYDWAITH_SMTP or CYDWAITH_NOTIFY_KEY, and not both"
        return [Error("two ways to send letters are set", hint=hint, id="cydwaith.E004")]
    return []


@register(Tags.compatibility, deploy=True)
def sent_at_all(**_: Any) -> list[CheckMessage]:
    """Where no way is set, letters are printed and reach nobody."""
    if settings.EMAIL_BACKEND == PRINTED and not settings.NOTIFY_KEY:
        hint = "set CYDWAITH_SMTP or CYDWAITH_NOTIFY_KEY"
        return [Warning("letters are printed, and reach nobody", hint=hint, id="cydwaith.W001")]
    return []


@register(Tags.compatibility, deploy=True)
def bounces_are_heard(**_: Any) -> list[CheckMessage]:
    """Without a token GOV.UK Notify cannot say what came back."""
    if settings.NOTIFY_KEY and not settings.NOTIFY_TOKEN:
        hint = "set CYDWAITH_NOTIFY_TOKEN, and the same token beside the callback's address in Notify"
        return [Warning("nobody can say which letters came back", hint=hint, id="cydwaith.W002")]
    return []
