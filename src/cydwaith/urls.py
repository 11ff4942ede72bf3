"""The addresses of every page: each room has its own, once in Welsh and once in English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from cydwaith.shared.routes import routes
from cydwaith.site.api import joined

urlpatterns = [
    *[route.url() for route in routes().values() if route.plain and not route.pattern],
    path("api/v1/", joined().urls),
    *[route.url() for route in routes().values() if route.plain and route.pattern],
    *i18n_patterns(
        path("", include("cydwaith.decisions.urls")),
        path("", include("cydwaith.meetings.urls")),
        path("", include("cydwaith.programme.urls")),
        *[route.url() for route in routes().values() if not route.plain],
    ),
]
handler400 = "cydwaith.shared.errors.bad_request"
handler403 = "cydwaith.bodies.pages.refused.refused"
handler404 = "cydwaith.shared.errors.not_found"
handler500 = "cydwaith.shared.errors.broken"
