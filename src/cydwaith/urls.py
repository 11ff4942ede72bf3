"""The addresses of every page: each room has its own, once in Welsh and once in English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path

from cydwaith import api
from cydwaith.shared.languages import address, choose_language

urlpatterns = [
    path("", choose_language, name="start"),
    path("api/v1/", api.start, name="api_start"),
    path("api/v1/", api.api.urls),
    re_path("^api/", api.missing, name="api_missing"),
    path("log/", include("cydwaith.record.log_urls")),
    *i18n_patterns(
        path(address("developers/"), api.developers, name="developers"),
        path("", include("cydwaith.search.urls")),
        path("", include("cydwaith.networks.urls")),
        path("", include("cydwaith.parity.urls")),
        path("", include("cydwaith.decisions.urls")),
        path("", include("cydwaith.meetings.urls")),
        path("", include("cydwaith.forums.urls")),
        path("", include("cydwaith.programme.urls")),
        path("", include("cydwaith.practices.urls")),
        path("", include("cydwaith.evidence.urls")),
        path("", include("cydwaith.bodies.urls")),
        path("", include("cydwaith.record.urls")),
    ),
]
handler400 = "cydwaith.shared.errors.bad_request"
handler403 = "cydwaith.bodies.pages.refused.refused"
handler404 = "cydwaith.shared.errors.not_found"
handler500 = "cydwaith.shared.errors.broken"
