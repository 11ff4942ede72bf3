"""Addresses of pages about figures."""

from django.urls import path

from cydwaith.evidence.pages import downloads, indicator, indicators
from cydwaith.shared.languages import address

urlpatterns = [
    path(address("indicators/"), indicators.indicators, name="indicators"),
    path(address("indicators/<slug:code>/"), indicator.indicator, name="indicator"),
    path(address("indicators/<slug:code>/figures.csv"), downloads.csv_file, name="indicator-csv"),
    path(address("indicators/<slug:code>/figures.json"), downloads.json_file, name="indicator-json"),
    path(address("indicators/<slug:code>/figures.csv-metadata.json"), downloads.csvw_file, name="indicator-csvw"),
]
