"""The addresses of calls, problems, bids and their assessment, each with the rule that opens it."""

from typing import Final

from cydwaith.funds.assessing import deeds as assessing
from cydwaith.funds.assessing import pages as assess
from cydwaith.funds.bids import deeds as bidding
from cydwaith.funds.bids.pages import doing, reading, writing
from cydwaith.funds.calls import deeds as calling
from cydwaith.funds.calls import pages as calls
from cydwaith.funds.calls.lists import CALLS
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, page

READ: Final = bidding.BID_READ
ASSESS: Final = assessing.CALL_ASSESS
CALL: Final = {"code": "sample-call"}
ONE: Final = {"id": 1}


def of_bid(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page about a bid."""
    return page(
        f"funds/bids/<int:id>/{en}", f"cronfeydd/ceisiadau/<int:id>/{cy}", answer, name=name, may=may, example=ONE
    )


def of_call(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page about a call."""
    path_en, path_cy = f"funds/calls/<slug:code>/{en}", f"cronfeydd/galwadau/<slug:code>/{cy}"
    return page(path_en, path_cy, answer, name=name, may=may, example=CALL)


def of_problem(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page about a problem."""
    path_en, path_cy = f"funds/problems/<int:id>/{en}", f"cronfeydd/problemau/<int:id>/{cy}"
    return page(path_en, path_cy, answer, name=name, may=may, example=ONE)


ROUTES: tuple[Route, ...] = (
    page("funds/calls/", "cronfeydd/galwadau/", calls.listing, name="calls", may=READ),
    *CALLS.files("funds/calls/calls", "cronfeydd/galwadau/galwadau"),
    page("funds/calls/new/", "cronfeydd/galwadau/newydd/", calls.new, name="call_new", may=calling.CALL_OPEN),
    of_call("", "", calls.call, "call", READ),
    of_call("problem/", "problem/", calls.bring, "problem_new", calling.PROBLEM_BRING),
    of_call("bid/", "cais/", writing.begin, "bid_new", bidding.BID_BEGIN),
    of_call("assess/", "asesu/", assess.assess, "call_assess", ASSESS),
    of_call("assess/assessor/", "asesu/asesydd/", assess.appoint, "assessor_new", assessing.ASSESSOR_APPOINT),
    of_call("assess/rule/", "asesu/rheol/", assess.rule, "call_rule_new", assessing.RULE_STATE),
    of_call("assess/suggest/", "asesu/awgrymu/", assess.suggest, "call_suggest", assessing.CALL_SUGGEST),
    of_call("assess/propose/", "asesu/cynnig/", assess.propose, "call_propose", assessing.CALL_PROPOSE),
    page(
        "funds/assessors/<int:id>/end/",
        "cronfeydd/aseswyr/<int:id>/terfynu/",
        assess.dismiss,
        name="assessor_end",
        may=assessing.ASSESSOR_END,
        example=ONE,
    ),
    page(
        "funds/rules/<int:id>/end/",
        "cronfeydd/rheolau/<int:id>/terfynu/",
        assess.rule_end,
        name="call_rule_end",
        may=assessing.RULE_END,
        example=ONE,
    ),
    of_problem("", "", calls.problem, "problem", READ),
    of_problem("too/", "hefyd/", calls.share, "problem_share", calling.PROBLEM_SHARE),
    of_problem("same/", "yr-un/", calls.merge, "problem_merge", calling.PROBLEM_MERGE),
    page(
        "funds/bids/<int:id>/",
        "cronfeydd/ceisiadau/<int:id>/",
        reading.bid,
        name="bid",
        may=READ,
        example=ONE,
        apart="only its partners read a bid on which no forum has decided",
    ),
    of_bid("about/", "amdano/", writing.about, "bid_about", bidding.BID_WRITE),
    page(
        "funds/bids/<int:id>/write/<slug:question>/",
        "cronfeydd/ceisiadau/<int:id>/ysgrifennu/<slug:question>/",
        writing.section,
        name="bid_section",
        may=bidding.BID_WRITE,
        example={"id": 1, "question": "work"},
    ),
    of_bid("cost/", "cost/", writing.cost, "bid_cost", bidding.BID_WRITE),
    of_bid("figure/", "ffigur/", writing.figure, "bid_figure", bidding.BID_WRITE),
    of_bid("promise/", "addewid/", writing.promise, "bid_promise", bidding.BID_WRITE),
    page(
        "funds/figures/<int:id>/out/",
        "cronfeydd/ffigurau/<int:id>/allan/",
        writing.figure_out,
        name="bid_figure_out",
        may=bidding.BID_WRITE,
        example=ONE,
    ),
    page(
        "funds/promises/<int:id>/out/",
        "cronfeydd/addewidion/<int:id>/allan/",
        writing.promise_out,
        name="bid_promise_out",
        may=bidding.BID_WRITE,
        example=ONE,
    ),
    of_bid("partner/", "partner/", doing.partner, "bid_partner", bidding.BID_JOIN),
    of_bid("freeze/", "rhewi/", doing.freeze, "bid_freeze", bidding.BID_FREEZE),
    of_bid("reopen/", "ailagor/", doing.reopen, "bid_reopen", bidding.BID_REOPEN),
    of_bid("sign/", "llofnodi/", doing.sign, "bid_sign", bidding.BID_SIGN),
    of_bid("send/", "anfon/", doing.send, "bid_send", bidding.BID_SEND),
    of_bid("leave/", "gadael/", doing.leave, "bid_leave", bidding.BID_LEAVE),
    of_bid("withdraw/", "tynnu-yn-ol/", doing.withdraw, "bid_withdraw", bidding.BID_WITHDRAW),
    of_bid("interest/", "buddiant/", assess.interest, "bid_interest", assessing.INTEREST_DECLARE),
    of_bid("score/", "sgorio/", assess.score, "bid_score", assessing.BID_SCORE),
    of_bid("moderate/", "cymedroli/", assess.moderate, "bid_moderate", assessing.BID_SCORE),
)
