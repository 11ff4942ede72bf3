"""The addresses of every page: each room has its own, once in Welsh and once in English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from cydwaith.shared.routes import routes
from cydwaith.site.api import joined

urlpatterns = [
    path("api/v1/", joined().urls),
    *[route.url() for route in routes().values() if route.plain],
    *i18n_patterns(
        path("", include("cydwaith.programme.urls")),
        path("", include("cydwaith.practices.urls")),
        path("", include("cydwaith.evidence.urls")),
        *[route.url() for route in routes().values() if not route.plain],
    ),
]
handler400 = "cydwaith.shared.errors.bad_request"
handler403 = "cydwaith.bodies.pages.refused.refused"
handler404 = "cydwaith.shared.errors.not_found"
handler500 = "cydwaith.shared.errors.broken"
