"""What the pages of calls and problems say, each text once."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from cydwaith.funds.calls.queries import Stage
from cydwaith.funds.models import Call
from cydwaith.shared.formats import date
from cydwaith.shared.said import Said, said

FUNDS: Final = said(cy="Arian ar gyfer cydweithio", en="Money for working together")
CALLS: Final = said(cy="Galwadau am geisiadau", en="Calls for bids")
NO_CALLS: Final = said(
    cy="Nid oes galwad yma eto. Ariannwr cronfa sydd â sedd mewn fforwm sy’n agor un.",
    en="There is no call here yet. A funder of a fund that has a seat in a forum opens one.",
)
OPEN_CALL: Final = said(cy="Agor galwad", en="Open a call")
CALL_LEAD: Final = said(
    cy="Mae gan alwad ei dyddiadau, ei harian a’r meini prawf y bernir ceisiadau wrthynt. Mae’r pwysau’n gwneud 100.",
    en="The call has its dates, its money and the criteria by which bids are judged. The weights make 100.",
)
RULES: Final = said(cy="Rheolau’r alwad", en="Rules of the call")
FUND: Final = said(cy="Cronfa", en="Fund")
RUN_BY: Final = said(cy="Yn cael ei rhedeg gan", en="Run by")
DECIDES: Final = said(cy="Y fforwm sy’n penderfynu", en="The forum that decides")
MONEY: Final = said(cy="Arian", en="Money")
CEILING: Final = said(cy="Uchafswm i gais", en="Most that one bid may ask for")
RATE: Final = said(cy="Y ganran fwyaf o’r gost", en="Most of the cost that is paid")
LEAST: Final = said(cy="Sefydliadau mewn cais, o leiaf", en="Organisations in a bid, at least")
PROBLEM_DAYS: Final = said(cy="Problemau", en="Problems")
BID_DAYS: Final = said(cy="Ceisiadau", en="Bids")
CRITERIA: Final = said(cy="Sut y bernir ceisiadau", en="How bids are judged")
JOINT: Final = said(cy="Faint sydd ar y cyd, fesul cam", en="How many are joint, stage by stage")
STAGE: Final = said(cy="Cam", en="Stage")
NUMBER: Final = said(cy="Nifer", en="Number")
OF_WHICH: Final = said(cy="Gan sawl sefydliad", en="Of several organisations")
SHARE: Final = said(cy="Cyfran", en="Share")
LATER: Final = said(
    cy="Dangosir y ceisiadau yn y tabl hwn ar ôl i’r alwad gau.",
    en="Bids are shown in this table once the call has closed.",
)
STAGES: Final = {
    "problems": said(cy="Problemau", en="Problems"),
    "begun": said(cy="Ceisiadau a ddechreuwyd", en="Bids begun"),
    "sent": said(cy="Ceisiadau a anfonwyd", en="Bids sent"),
    "chosen": said(cy="Ceisiadau a ddewiswyd", en="Bids chosen"),
}
PROBLEMS: Final = said(cy="Problemau a ddaeth i law", en="Problems that were brought")
NO_PROBLEMS: Final = said(cy="Ni ddaeth problem i law eto.", en="No problem was brought yet.")
BRING: Final = said(cy="Dod â phroblem", en="Bring a problem")
BRING_LEAD: Final = said(
    cy="Dywedwch beth yw’r broblem, nid sut i’w datrys. Bydd eraill sydd â’r un broblem yn ei gweld, ac yn gallu dweud "
    "hynny.",
    en="Say what the problem is, not how to solve it. Others who have it will see it, and can say so.",
)
WHO_HAS: Final = said(cy="Gan bwy y mae", en="Who has it")
SEEKING: Final = said(cy="Yn chwilio am bartneriaid", en="Looking for partners")
WE_TOO: Final = said(cy="Mae’r broblem hon gennym ni hefyd", en="We have this too")
WE_TOO_LEAD: Final = said(
    cy="Bydd y rhai eraill sydd â’r broblem yn cael gwybod, er mwyn i chi ddod o hyd i’ch gilydd.",
    en="The others who have the problem are told, so that you find each other.",
)
CHANGE_SHARE: Final = said(cy="Newid yr hyn a ddywedsoch", en="Change what you said")
MERGE: Final = said(cy="Yr un broblem ag un arall", en="The same as another problem")
MERGE_LEAD: Final = said(
    cy="Rhestrir pawb sydd â’r naill neu’r llall gyda’i gilydd wedyn. Ni chollir dim.",
    en="Everyone who has either is then listed together. Nothing is lost.",
)
APART: Final = said(cy="Problem ar wahân", en="A problem of its own")
ALIKE: Final = said(cy="Efallai yr un broblem", en="Perhaps the same problem")
NOT_MERGED_HERE: Final = said(cy="Unwyd y broblem hon â:", en="This problem was merged with:")
BEGIN_BID: Final = said(cy="Dechrau cais", en="Begin a bid")
BEGIN_LEAD: Final = said(
    cy="Eich sefydliad chi sy’n arwain. Dim ond y partneriaid sy’n gweld y cais nes iddo gael ei anfon.",
    en="Your organisation leads. Only the partners see the bid until it is sent.",
)
YOUR_BIDS: Final = said(cy="Eich ceisiadau", en="Your bids")
BIDS: Final = said(cy="Y ceisiadau", en="The bids")


def finding(number: int, open_: int) -> Said:
    """How many calls there are, and how many are open."""
    if not number:
        return said(cy="Nid oes galwad yma eto", en="There is no call here yet")
    return said(
        cy=f"Galwadau ar agor: {open_} o {number}",
        en=f"{open_} of the {number} calls {'is' if open_ == 1 else 'are'} open",
    )


def call_stands(call: Call, now: dt.datetime) -> Said:
    """What a call takes now."""
    if call.problems_open and call.problems_close and now < call.problems_close and now >= call.problems_open:
        until = last_day(call.problems_close)
        return said(cy=f"Mae’n derbyn problemau hyd {until.cy}", en=f"It takes problems until {until.en}")
    if now < call.bids_open:
        first = day(call.bids_open)
        return said(cy=f"Mae’n derbyn ceisiadau o {first.cy}", en=f"It takes bids from {first.en}")
    if now < call.bids_close:
        until = last_day(call.bids_close)
        return said(cy=f"Mae’n derbyn ceisiadau hyd {until.cy}", en=f"It takes bids until {until.en}")
    until = last_day(call.bids_close)
    return said(cy=f"Caeodd ar {until.cy}", en=f"It closed on {until.en}")


def day(at: dt.datetime) -> Said:
    """The day of a moment, in Wales."""
    return said(cy=date(at, "day", "cy"), en=date(at, "day", "en"))


def last_day(at: dt.datetime) -> Said:
    """The last day before a moment at which something closes."""
    return day(at - dt.timedelta(seconds=1))


def span(opens: dt.datetime, closes: dt.datetime) -> Said:
    """From which day to which."""
    first, last = day(opens), last_day(closes)
    return said(cy=f"{first.cy} – {last.cy}", en=f"{first.en} – {last.en}")


def joint(stages: Sequence[Stage]) -> Said | None:
    """The share of joint ones at the first stage and at the last that has any, in one sentence."""
    told = [one for one in stages if one.number]
    if not told:
        return None
    first, last = told[0], told[-1]
    what, then = STAGES[first.name], STAGES[last.name]
    if first is last:
        return said(
            cy=f"{what.cy}: {first.joint} o {first.number} gan sawl sefydliad ({first.percent}%)",
            en=f"{what.en}: {first.joint} of {first.number} of several organisations ({first.percent}%)",
        )
    return said(
        cy=f"{what.cy}: {first.percent}% gan sawl sefydliad. {then.cy}: {last.percent}%",
        en=f"{what.en}: {first.percent}% of several organisations. {then.en}: {last.percent}%",
    )
