"""The addresses of decisions."""

from django.urls import URLPattern, path

from cydwaith.decisions.pages import answering, decision, decisions, moving
from cydwaith.shared.languages import address

urlpatterns: list[URLPattern] = [
    path(address("decisions/"), decisions.decision_list, name="decisions"),
    path(address("decisions/decisions.csv"), decisions.csv_file, name="decisions_csv"),
    path(address("decisions/decisions.json"), decisions.json_file, name="decisions_json"),
    path(address("decisions/<int:id>/"), decision.decision, name="decision"),
    path(address("decisions/<int:id>/amend/"), moving.amend, name="decision_amend"),
    path(address("decisions/<int:id>/freeze/"), moving.freeze, name="decision_freeze"),
    path(address("decisions/<int:id>/answer/"), answering.answer, name="decision_answer"),
    path(address("decisions/<int:id>/commit/"), moving.commit, name="decision_commit"),
    path(address("decisions/<int:id>/settle/"), moving.settle, name="decision_settle"),
    path(address("decisions/<int:id>/withdraw/"), moving.withdraw, name="decision_withdraw"),
    path(address("decisions/reservations/<int:id>/review/"), answering.review, name="reservation_review"),
    path(address("decisions/reservations/<int:id>/escalate/"), answering.escalate, name="reservation_escalate"),
    path(address("decisions/reservations/<int:id>/close/"), answering.close, name="reservation_close"),
    path(address("forums/<slug:slug>/decisions/new/"), moving.move, name="decision_new"),
]
