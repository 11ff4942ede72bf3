"""The addresses of programmes and commitments, each with the rule that opens it."""

from typing import Final

from cydwaith.programme import feeds
from cydwaith.programme.deeds.commitments import (
    COMMITMENT_AGREE,
    COMMITMENT_CHANGE,
    COMMITMENT_PROPOSE,
    COMMITMENT_READ,
    COMMITMENT_WITHDRAW,
)
from cydwaith.programme.deeds.dependencies import DEPENDENCY_ADD, DEPENDENCY_END
from cydwaith.programme.deeds.milestones import MILESTONE_ADD, MILESTONE_END
from cydwaith.programme.deeds.statuses import STATUS_REPORT
from cydwaith.programme.lists import (
    ANSWERS,
    COMMITMENTS,
    COUNTS,
    DEPENDENCIES,
    MILESTONES,
    PROGRAMMES,
    STATUSES,
    TERMS,
)
from cydwaith.programme.pages import board, commitment, home, listing, owed, roadmap, steps, writing
from cydwaith.shared.routes import Route, file, page

PROPOSED: Final = {"slug": "councils-take-their-seats"}  # of the files that ship; nobody has agreed to it

READING: tuple[Route, ...] = (
    page("programme/", "rhaglen/", home.programme, name="programme", may=COMMITMENT_READ),
    page(
        "programmes/<programme:slug>/",
        "rhaglenni/<programme:slug>/",
        home.one,
        name="one_programme",
        may=COMMITMENT_READ,
        example={"slug": "council"},
    ),
    page("roadmap/", "map-ffordd/", roadmap.road, name="roadmap", may=COMMITMENT_READ),
    page("board/", "bwrdd/", board.board, name="board", may=COMMITMENT_READ),
    page("owed/", "dyledus/", owed.bodies, name="owed_bodies", may=COMMITMENT_READ),
    page(
        "owed/<str:code>/",
        "dyledus/<str:code>/",
        owed.body,
        name="owed",
        may=COMMITMENT_READ,
        example={"code": "GB-PLA-CRF"},
    ),
    page("commitments/", "ymrwymiadau/", listing.commitment_list, name="commitments", may=COMMITMENT_READ),
    *COMMITMENTS.files("commitments/commitments", "ymrwymiadau/ymrwymiadau"),
    *PROGRAMMES.files("programme/programmes", "rhaglen/rhaglenni"),
    *COUNTS.files("programme/counts", "rhaglen/cyfrif"),
    *TERMS.files("commitments/terms", "ymrwymiadau/telerau"),
    *ANSWERS.files("commitments/answers", "ymrwymiadau/atebion"),
    *STATUSES.files("commitments/statuses", "ymrwymiadau/adroddiadau-cynnydd", former="ymrwymiadau/statysau"),
    *MILESTONES.files("commitments/milestones", "ymrwymiadau/cerrig-milltir"),
    *DEPENDENCIES.files("commitments/dependencies", "ymrwymiadau/dibyniaethau"),
    file(
        "commitments/statuses.atom",
        "ymrwymiadau/adroddiadau-cynnydd.atom",
        feeds.statuses,
        name="statuses_feed",
        may=COMMITMENT_READ,
        former="ymrwymiadau/statysau.atom",
    ),
)
ACTING: tuple[Route, ...] = (
    page("commitments/new/", "ymrwymiadau/newydd/", writing.new, name="commitment_new", may=COMMITMENT_PROPOSE),
    page(
        "commitments/<commitment:slug>/",
        "ymrwymiadau/<commitment:slug>/",
        commitment.commitment,
        name="commitment",
        may=COMMITMENT_READ,
        example={"slug": "welsh-government-council"},
    ),
    page(
        "commitments/<commitment:slug>/change/",
        "ymrwymiadau/<commitment:slug>/newid/",
        writing.change,
        name="commitment_change",
        may=COMMITMENT_CHANGE,
        example=PROPOSED,
    ),
    page(
        "commitments/<commitment:slug>/answer/",
        "ymrwymiadau/<commitment:slug>/ateb/",
        steps.answer,
        name="commitment_answer",
        may=COMMITMENT_AGREE,
        example=PROPOSED,
    ),
    page(
        "commitments/<commitment:slug>/report/",
        "ymrwymiadau/<commitment:slug>/adrodd/",
        steps.report,
        name="status_report",
        may=STATUS_REPORT,
        example={"slug": "sample-shared-register"},
    ),
    page(
        "commitments/<commitment:slug>/withdraw/",
        "ymrwymiadau/<commitment:slug>/tynnu-yn-ol/",
        steps.withdraw,
        name="commitment_withdraw",
        may=COMMITMENT_WITHDRAW,
        example=PROPOSED,
    ),
    page(
        "commitments/<commitment:slug>/milestones/new/",
        "ymrwymiadau/<commitment:slug>/cerrig-milltir/newydd/",
        steps.milestone,
        name="milestone_new",
        may=MILESTONE_ADD,
        example=PROPOSED,
    ),
    page(
        "commitments/<commitment:slug>/milestones/<int:id>/end/",
        "ymrwymiadau/<commitment:slug>/cerrig-milltir/<int:id>/gorffen/",
        steps.milestone_end,
        name="milestone_end",
        may=MILESTONE_END,
        apart="needs a milestone by its number; the tests of its room open it",
    ),
    page(
        "commitments/<commitment:slug>/waits-for/new/",
        "ymrwymiadau/<commitment:slug>/aros-am/newydd/",
        steps.dependency,
        name="dependency_new",
        may=DEPENDENCY_ADD,
        example=PROPOSED,
    ),
    page(
        "commitments/<commitment:slug>/waits-for/<int:id>/end/",
        "ymrwymiadau/<commitment:slug>/aros-am/<int:id>/gorffen/",
        steps.dependency_end,
        name="dependency_end",
        may=DEPENDENCY_END,
        apart="needs a dependency by its number; the tests of its room open it",
    ),
)
ROUTES: tuple[Route, ...] = (*READING, *ACTING)
