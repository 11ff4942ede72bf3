"""The addresses of the log's files, in no language: their format is for programs (C2SP tlog-tiles)."""

from django.urls import path, re_path

from cydwaith.record import serving

urlpatterns = [
    path("add-cosignature", serving.cosign, name="log_cosign"),
    re_path("^(?P<path>.*)$", serving.file, name="log_file"),
]
