"""The addresses of the record."""

from django.urls import path

from cydwaith.record import pages
from cydwaith.shared.languages import address

urlpatterns = [
    path(address("record/"), pages.record, name="record"),
    path(address("record/<int:id>/"), pages.entry, name="entry"),
]
