"""The addresses of decisions, each with the rule that opens it."""

from cydwaith.decisions.deeds.answers import DECISION_ANSWER, RESERVATION_FOLLOW
from cydwaith.decisions.deeds.decisions import (
    DECISION_AMEND,
    DECISION_COMMIT,
    DECISION_FREEZE,
    DECISION_MOVE,
    DECISION_READ,
    DECISION_SETTLE,
    DECISION_WITHDRAW,
)
from cydwaith.decisions.lists import DECISIONS, sought_in_files
from cydwaith.decisions.pages import answering, decision, decisions, moving
from cydwaith.shared.routes import Route, page

ROUTES: tuple[Route, ...] = (
    page("decisions/", "penderfyniadau/", decisions.decision_list, name="decisions", may=DECISION_READ),
    *DECISIONS.files("decisions/decisions", "penderfyniadau/penderfyniadau", asking=sought_in_files),
    page(
        "decisions/<int:id>/",
        "penderfyniadau/<int:id>/",
        decision.decision,
        name="decision",
        may=DECISION_READ,
        example={"id": 1},
    ),
    page(
        "decisions/<int:id>/amend/",
        "penderfyniadau/<int:id>/diwygio/",
        moving.amend,
        name="decision_amend",
        may=DECISION_AMEND,
        apart="needs a decision: only samples ship",
    ),
    page(
        "decisions/<int:id>/freeze/",
        "penderfyniadau/<int:id>/rhewi/",
        moving.freeze,
        name="decision_freeze",
        may=DECISION_FREEZE,
        apart="needs a decision: only samples ship",
    ),
    page(
        "decisions/<int:id>/answer/",
        "penderfyniadau/<int:id>/ateb/",
        answering.answer,
        name="decision_answer",
        may=DECISION_ANSWER,
        apart="needs a decision: only samples ship",
    ),
    page(
        "decisions/<int:id>/commit/",
        "penderfyniadau/<int:id>/ymrwymo/",
        moving.commit,
        name="decision_commit",
        may=DECISION_COMMIT,
        apart="needs a decision: only samples ship",
    ),
    page(
        "decisions/<int:id>/settle/",
        "penderfyniadau/<int:id>/canlyniad/",
        moving.settle,
        name="decision_settle",
        may=DECISION_SETTLE,
        apart="needs a decision: only samples ship",
    ),
    page(
        "decisions/<int:id>/withdraw/",
        "penderfyniadau/<int:id>/tynnu-yn-ol/",
        moving.withdraw,
        name="decision_withdraw",
        may=DECISION_WITHDRAW,
        apart="needs a decision: only samples ship",
    ),
    page(
        "decisions/reservations/<int:id>/review/",
        "penderfyniadau/neilltuadau/<int:id>/adolygu/",
        answering.review,
        name="reservation_review",
        may=RESERVATION_FOLLOW,
        apart="needs a reservation of one’s own",
    ),
    page(
        "decisions/reservations/<int:id>/escalate/",
        "penderfyniadau/neilltuadau/<int:id>/uwchgyfeirio/",
        answering.escalate,
        name="reservation_escalate",
        may=RESERVATION_FOLLOW,
        apart="needs a reservation of one’s own",
    ),
    page(
        "decisions/reservations/<int:id>/close/",
        "penderfyniadau/neilltuadau/<int:id>/cau/",
        answering.close,
        name="reservation_close",
        may=RESERVATION_FOLLOW,
        apart="needs a reservation of one’s own",
    ),
    page(
        "forums/<forum:slug>/decisions/new/",
        "fforymau/<forum:slug>/penderfyniadau/newydd/",
        moving.move,
        name="decision_new",
        may=DECISION_MOVE,
        example={"slug": "welsh-government-council"},
    ),
)
