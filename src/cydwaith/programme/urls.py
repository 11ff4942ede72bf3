"""The addresses of programmes and commitments."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
