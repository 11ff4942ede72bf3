"""Addresses of the site as a whole."""

from django.urls import path

from cydwaith.shared.languages import address
from cydwaith.site.pages import about, developers, home

urlpatterns = [
    path("", home.home, name="home"),
    path(address("about/"), about.about, name="about"),
    path(address("accessibility/"), about.accessibility, name="accessibility"),
    path(address("developers/"), developers.developers, name="developers"),
]
