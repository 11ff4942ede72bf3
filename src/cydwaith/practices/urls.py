"""Addresses of the main job."""

from django.urls import path

from cydwaith.practices import feeds
from cydwaith.practices.pages import about, adoptions, asks, better, council, councils, home, practices, reach, topics, writing
from cydwaith.shared.languages import address

urlpatterns = [
    path("", home.home, name="home"),
    path(address("search/"), home.search, name="search"),
    path(address("topics/"), topics.topics, name="topics"),
    path(address("topics/<slug:code>/"), topics.topic, name="topic"),
    path(address("councils/"), councils.councils, name="councils"),
    path(address("councils/<str:code>/"), council.council, name="council"),
    path(address("better/"), better.who, name="better"),
    path(address("reach/"), reach.reach, name="reach"),
    path(address("reach/reach.csv"), reach.csv_file, name="reach-csv"),
    path(address("reach/reach.json"), reach.json_file, name="reach-json"),
    path(address("about/"), about.about, name="about"),
    path(address("accessibility/"), about.accessibility, name="accessibility"),
    path(address("practices/"), practices.practice_list, name="practices"),
    path(address("practices/feed.atom"), feeds.practices, name="practices_feed"),
    path(address("practices/adoptions.atom"), feeds.adoptions, name="adoptions_feed"),
    path(address("practices/new/"), writing.new, name="practice_new"),
    path(address("practices/<slug:slug>/"), practices.practice, name="practice"),
    path(address("practices/<slug:slug>/versions/<int:number>/"), practices.practice, name="practice_version"),
    path(address("practices/<slug:slug>/draft/"), writing.check, name="practice_check"),
    path(address("practices/<slug:slug>/edit/"), writing.edit, name="practice_edit"),
    path(address("practices/<slug:slug>/revise/"), writing.revise, name="practice_revise"),
    path(address("practices/<slug:slug>/withdraw/"), writing.withdraw, name="practice_withdraw"),
    path(address("practices/<slug:slug>/adopt/"), adoptions.adopt, name="adopt"),
    path(address("practices/<slug:slug>/adoptions.<str:format>"), adoptions.table, name="practice_adoptions"),
    path(address("asks/"), asks.ask_list, name="asks"),
    path(address("asks/new/"), asks.new, name="ask_new"),
    path(address("asks/<int:id>/"), asks.ask, name="ask"),
    path(address("asks/<int:id>/answer/"), asks.answer, name="answer"),
]
