"""The addresses of every page: each room has its own, once in Welsh and once in English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from cydwaith.shared.languages import choose_language

urlpatterns = [
    path("", choose_language, name="start"),
    *i18n_patterns(
        path("", include("cydwaith.practices.urls")),
    ),
]
