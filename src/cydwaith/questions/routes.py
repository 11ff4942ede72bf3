"""The addresses of questions."""

from cydwaith.questions import feeds, pages
from cydwaith.questions.deeds import (
    QUESTION_ANSWER,
    QUESTION_ASK,
    QUESTION_READ,
    QUESTION_REMOVE,
    QUESTION_WITHDRAW,
)
from cydwaith.questions.lists import QUESTIONS
from cydwaith.shared.routes import Route, file, page

NONE_SHIPS = "needs a question: none ships"

ROUTES: tuple[Route, ...] = (
    page("questions/", "cwestiynau/", pages.question_list, name="questions", may=QUESTION_READ),
    *QUESTIONS.files("questions/questions", "cwestiynau/cwestiynau"),
    file("questions/feed.atom", "cwestiynau/ffrwd.atom", feeds.questions, name="questions_feed", may=QUESTION_READ),
    page("questions/new/", "cwestiynau/newydd/", pages.new, name="question_new", may=QUESTION_ASK),
    page(
        "questions/<int:id>/",
        "cwestiynau/<int:id>/",
        pages.question,
        name="question",
        may=QUESTION_READ,
        apart=NONE_SHIPS,
    ),
    page(
        "questions/<int:id>/answer/",
        "cwestiynau/<int:id>/ateb/",
        pages.answer,
        name="question_answer",
        may=QUESTION_ANSWER,
        example={"id": 1},
    ),
    page(
        "questions/<int:id>/remove/",
        "cwestiynau/<int:id>/dileu/",
        pages.remove,
        name="question_remove",
        may=QUESTION_REMOVE,
        example={"id": 1},
    ),
    page(
        "questions/<int:id>/withdraw/",
        "cwestiynau/<int:id>/tynnu-yn-ol/",
        pages.withdraw,
        name="question_withdraw",
        may=QUESTION_WITHDRAW,
        example={"id": 1},
    ),
)
