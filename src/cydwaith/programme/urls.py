"""The addresses of programmes and commitments."""

from django.urls import path

from cydwaith.programme import feeds
from cydwaith.programme.pages import board, commitment, home, listing, owed, roadmap, steps, writing
from cydwaith.shared.languages import address

urlpatterns = [
    path(address("programme/"), home.programme, name="programme"),
    path(address("programmes/<slug:slug>/"), home.one, name="one_programme"),
    path(address("roadmap/"), roadmap.road, name="roadmap"),
    path(address("board/"), board.board, name="board"),
    path(address("owed/"), owed.bodies, name="owed_bodies"),
    path(address("owed/<str:code>/"), owed.body, name="owed"),
    path(address("commitments/"), listing.commitment_list, name="commitments"),
    path(address("commitments/commitments.csv"), listing.csv_file, name="commitments-csv"),
    path(address("commitments/commitments.json"), listing.json_file, name="commitments-json"),
    path(address("commitments/statuses.atom"), feeds.statuses, name="statuses_feed"),
    path(address("commitments/new/"), writing.new, name="commitment_new"),
    path(address("commitments/<slug:slug>/"), commitment.commitment, name="commitment"),
    path(address("commitments/<slug:slug>/change/"), writing.change, name="commitment_change"),
    path(address("commitments/<slug:slug>/answer/"), steps.answer, name="commitment_answer"),
    path(address("commitments/<slug:slug>/report/"), steps.report, name="status_report"),
    path(address("commitments/<slug:slug>/withdraw/"), steps.withdraw, name="commitment_withdraw"),
    path(address("commitments/<slug:slug>/milestones/new/"), steps.milestone, name="milestone_new"),
    path(address("commitments/<slug:slug>/milestones/<int:id>/end/"), steps.milestone_end, name="milestone_end"),
    path(address("commitments/<slug:slug>/waits-for/new/"), steps.dependency, name="dependency_new"),
    path(address("commitments/<slug:slug>/waits-for/<int:id>/end/"), steps.dependency_end, name="dependency_end"),
]
