"""What every page knows without asking: its twin, its reader, whether this is the demonstration."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static

from cydwaith.shared.addresses import absolute
from cydwaith.shared.bilingual import other, reading_language
from cydwaith.shared.charts import Sharing
from cydwaith.shared.languages import twin


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for the frame around every page; `twins` are its absolute addresses by language, its own among them.

    `share_card` is the picture of a shared link to it.
    """
    mine, there = reading_language(), twin(request)
    twins = {mine: absolute(request), other(mine): absolute(request, there)}
    return {
        "twin": there,
        "twins": twins,
        "actor": getattr(request, "actor", None),
        "demo": settings.DEMO,
        "sharing": Sharing(request),
        "share_card": absolute(request, static(f"card-{mine}.png")),
    }
