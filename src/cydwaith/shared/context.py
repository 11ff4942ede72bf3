"""What every page knows without asking: its twin, its reader, whether this is the demonstration."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from cydwaith.shared.languages import twin


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for the frame around every page."""
    return {"twin": twin(request), "actor": getattr(request, "actor", None), "demo": settings.DEMO}
