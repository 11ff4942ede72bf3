"""Addresses of the search."""

from django.urls import path

from cydwaith.search.pages import glossary, keeping, search
from cydwaith.shared.languages import address

urlpatterns = [
    path(address("search/"), search.search, name="search"),
    path(address("search/saved/"), keeping.saved_searches, name="saved_searches"),
    path(address("search/asked/"), keeping.searched_for, name="searched_for"),
    path(address("glossary/"), glossary.glossary, name="glossary"),
    path(address("glossary/new/"), glossary.new, name="term_new"),
    path(address("glossary/<int:number>/remove/"), glossary.take_back, name="term_strike"),
]
