"""The addresses of the record."""

from django.urls import path

from cydwaith.record import pages
from cydwaith.shared.languages import address

urlpatterns = [
    path(address("record/"), pages.record, name="record"),
    path(address("record/log/"), pages.log, name="log"),
    path(address("record/<int:index>/"), pages.entry, name="entry"),
    path(address("record/<int:index>/proof.json"), pages.proof, name="entry_proof"),
]
