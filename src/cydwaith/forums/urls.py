"""The addresses of forums, meetings and decisions."""

from django.urls import URLPattern

FORUMS: list[URLPattern] = []
MEETINGS: list[URLPattern] = []
DECISIONS: list[URLPattern] = []

urlpatterns = [*FORUMS, *MEETINGS, *DECISIONS]
