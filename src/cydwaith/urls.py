"""The addresses of every page: each room has its own, once in Welsh and once in English."""

from django.urls import path

from cydwaith.shared.resolving import in_both_languages
from cydwaith.shared.rooms import routes
from cydwaith.site.api import joined

PLAIN = [route for route in routes().values() if route.plain]

urlpatterns = [
    *[route.url() for route in PLAIN if not route.pattern],
    path("api/v1/", joined().urls),
    *[route.url() for route in PLAIN if route.pattern],
    *in_both_languages(
        # Links are made from the last of two addresses of one name.
        *[before for route in routes().values() if (before := route.before())],
        *[route.url() for route in routes().values() if not route.plain],
    ),
]
handler400 = "cydwaith.shared.errors.bad_request"
handler403 = "cydwaith.bodies.pages.refused.refused"
handler404 = "cydwaith.shared.errors.not_found"
handler500 = "cydwaith.bodies.pages.typed.broken"
