"""The addresses of networks."""

from django.urls import URLPattern, path

from cydwaith.networks.pages import networks
from cydwaith.shared.languages import address

urlpatterns: list[URLPattern] = [
    path(address("networks/"), networks.networks, name="networks"),
    path(address("networks/networks.csv"), networks.csv_file, name="networks_csv"),
    path(address("networks/networks.json"), networks.json_file, name="networks_json"),
]
