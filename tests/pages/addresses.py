"""Addresses of pages by their names."""

from django.urls import reverse
from django.utils import translation


def at(name: str, language: str = "en", **parts: object) -> str:
    with translation.override(language):
        return reverse(name, kwargs=parts or None)
