"""The addresses of the parity audit."""

from django.urls import URLPattern, path

from cydwaith.parity.pages import parity
from cydwaith.shared.languages import address

urlpatterns: list[URLPattern] = [
    path(address("forums/<slug:slug>/parity/"), parity.of_forum, name="forum_parity"),
    path(address("forums/<slug:slug>/parity/parity.csv"), parity.forum_csv, name="forum_parity_csv"),
    path(address("forums/<slug:slug>/parity/parity.json"), parity.forum_json, name="forum_parity_json"),
    path(address("parity/"), parity.every, name="parity"),
    path(address("parity/parity.csv"), parity.csv_file, name="parity_csv"),
    path(address("parity/parity.json"), parity.json_file, name="parity_json"),
]
