"""The addresses of the Senedd, each with the rule that opens it."""

from typing import Final

from cydwaith.senedd import basis_pages, feeds, pages, record_pages, taking_pages
from cydwaith.senedd.deeds import (
    EVIDENCE_ADD,
    EVIDENCE_WITHDRAW,
    SENEDD_READ,
    UNDERTAKING_COMMIT,
    UNDERTAKING_CONFIRM,
    UNDERTAKING_WITHDRAW,
)
from cydwaith.senedd.giving import pages as giving
from cydwaith.senedd.lists import ASKED, EVIDENCE, MEMBERSHIPS, QUESTIONS, UNDERTAKINGS, VOTES
from cydwaith.shared.routes import Route, file, page

MAY: Final = SENEDD_READ
ONE: Final = {"code": "OQ59656-2"}
NONE_SHIPS: Final = "nothing of the Record ships: it must be imported first"

ROUTES: tuple[Route, ...] = (
    page("senedd/", "senedd/", pages.all_of_them, name="undertakings", may=MAY),
    *UNDERTAKINGS.files("senedd/undertakings", "senedd/ymgymeriadau"),
    *ASKED.files("senedd/questions", "senedd/cwestiynau"),
    *EVIDENCE.files("senedd/evidence", "senedd/tystiolaeth"),
    page("senedd/debates/", "senedd/dadleuon/", record_pages.debates, name="senedd_debates", may=MAY),
    page(
        "senedd/debates/<str:code>/",
        "senedd/dadleuon/<str:code>/",
        record_pages.sitting,
        name="senedd_sitting",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    file(
        "senedd/debates/<str:code>/publicwhip.xml",
        "senedd/dadleuon/<str:code>/publicwhip.xml",
        giving.publicwhip,
        name="senedd_publicwhip",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    file("senedd/members/popolo.json", "senedd/aelodau/popolo.json", giving.popolo, name="senedd_popolo", may=MAY),
    page(
        "senedd/items/<int:id>/",
        "senedd/eitemau/<int:id>/",
        record_pages.item,
        name="senedd_item",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    page("senedd/questions/", "senedd/cwestiynau/", record_pages.questions, name="senedd_asked", may=MAY),
    *QUESTIONS.files("senedd/record/questions", "senedd/cofnod/cwestiynau"),
    *MEMBERSHIPS.files("senedd/record/memberships", "senedd/cofnod/aelodaethau"),
    *VOTES.files("senedd/record/votes", "senedd/cofnod/pleidleisiau"),
    page(
        "senedd/contributions/<int:id>/",
        "senedd/cyfraniadau/<int:id>/",
        record_pages.contribution,
        name="senedd_contribution",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    page(
        "senedd/contributions/<int:id>/confirm/",
        "senedd/cyfraniadau/<int:id>/cadarnhau/",
        record_pages.confirm,
        name="senedd_confirm",
        may=UNDERTAKING_CONFIRM,
        apart=NONE_SHIPS,
    ),
    page(
        "senedd/confirmed/<int:id>/withdraw/",
        "senedd/cadarnhawyd/<int:id>/tynnu-yn-ol/",
        record_pages.unconfirm,
        name="senedd_unconfirm",
        may=UNDERTAKING_WITHDRAW,
        apart=NONE_SHIPS,
    ),
    page("senedd/draft/", "senedd/drafft/", basis_pages.draft, name="senedd_draft", may=MAY),
    file(
        "senedd/draft/<str:topic>/question.<str:ending>",
        "senedd/drafft/<str:topic>/cwestiwn.<str:ending>",
        basis_pages.file,
        name="senedd_draft_file",
        may=MAY,
        example={"topic": "recycling-and-waste", "ending": "docx"},
    ),
    page("senedd/members/", "senedd/aelodau/", record_pages.members, name="senedd_members", may=MAY),
    page(
        "senedd/members/<str:code>/",
        "senedd/aelodau/<str:code>/",
        record_pages.member,
        name="senedd_member",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    page(
        "senedd/offices/<int:id>/",
        "senedd/swyddi/<int:id>/",
        record_pages.office,
        name="senedd_office",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    page(
        "senedd/votes/<str:code>/",
        "senedd/pleidleisiau/<str:code>/",
        record_pages.division,
        name="senedd_vote",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    file("senedd/feed.atom", "senedd/ffrwd.atom", feeds.feed, name="undertakings_feed", may=MAY),
    page(
        "senedd/exchanges/<str:number>/",
        "senedd/trafodaethau/<str:number>/",
        pages.exchange,
        name="senedd_exchange",
        may=MAY,
        example={"number": "OQ59656"},
    ),
    page(
        "senedd/said/<str:code>/",
        "senedd/dywedwyd/<str:code>/",
        pages.undertaking,
        name="undertaking",
        may=MAY,
        example=ONE,
    ),
    page(
        "senedd/said/<str:code>/evidence/",
        "senedd/dywedwyd/<str:code>/tystiolaeth/",
        pages.add,
        name="evidence_new",
        may=EVIDENCE_ADD,
        example=ONE,
    ),
    page(
        "senedd/said/<str:code>/programme/",
        "senedd/dywedwyd/<str:code>/rhaglen/",
        taking_pages.take,
        name="undertaking_take",
        may=UNDERTAKING_COMMIT,
        example=ONE,
    ),
    page(
        "senedd/evidence/<int:id>/withdraw/",
        "senedd/tystiolaeth/<int:id>/tynnu-yn-ol/",
        pages.withdraw,
        name="evidence_withdraw",
        may=EVIDENCE_WITHDRAW,
        apart="no evidence ships: somebody must have looked first",
    ),
)
