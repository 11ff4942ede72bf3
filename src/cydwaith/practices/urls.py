"""Addresses of the main job."""

from django.urls import path

from cydwaith.practices.pages import home

urlpatterns = [path("", home.home, name="home")]
