"""What is wrong with a file of the Senedd, line by line, in both languages."""

from dataclasses import dataclass, field
from typing import Final

from cydwaith.evidence.sources.faults import Fault, filled
from cydwaith.shared.said import said

MOST_KEPT: Final = 1000
LONGEST: Final = 60
TEXTS: Final = {
    "not-xml": said(cy="Nid yw’r ffeil yn XML cywir: {why}.", en="The file is not well-formed XML: {why}."),
    "doctype": said(
        cy="Mae DOCTYPE yn y ffeil. Ni ddarllenir un, am y gallai ddod ag endidau i mewn.",
        en="The file has a DOCTYPE. None is read, since it could bring in entities.",
    ),
    "encoding": said(
        cy="Ni ellir darllen amgodiad y ffeil; cadwch hi fel UTF-8.",
        en="The encoding of the file cannot be read; save it as UTF-8.",
    ),
    "too-deep": said(cy="Mae’r elfennau wedi’u nythu’n rhy ddwfn.", en="The elements are nested too deeply."),
    "too-large": said(cy="Mae’r ffeil yn fwy na {most} MB.", en="The file is larger than {most} MB."),
    "too-many": said(cy="Mae mwy na {most} o resi yn y ffeil.", en="There are more than {most} rows in the file."),
    "nothing": said(
        cy="Nid oes yn y ffeil ddim o Gofnod y Senedd: trawsgrifiad, cwestiynau na phleidleisiau.",
        en="The file holds nothing of the Record: no transcript, questions or votes.",
    ),
    "no-value": said(cy="Nid oes {name} gan y rhes.", en="The row has no {name}."),
    "too-long": said(cy="Mae mwy na {most} o nodau yn {name}.", en="There are more than {most} characters in {name}."),
    "bad-number": said(cy="Nid rhif yw “{text}” ({name}).", en="“{text}” is no number ({name})."),
    "bad-date": said(cy="Nid dyddiad fel 2026-06-16 yw “{text}”.", en="“{text}” is not a date such as 2026-06-16."),
    "bad-time": said(cy="Nid amser fel 13:30:05 yw “{text}”.", en="“{text}” is not a time such as 13:30:05."),
    "other-day": said(
        cy="Mae “{text}” ar ddiwrnod arall na’r eisteddiad, {on}.",
        en="“{text}” is on another day than the sitting, {on}.",
    ),
    "no-such-day": said(
        cy="Ni all y Senedd fod wedi cyfarfod ar “{text}”.", en="The Senedd cannot have met on “{text}”."
    ),
    "twice": said(cy="Mae {name} yn y rhes ddwywaith.", en="The row has {name} twice."),
    "odd-element": said(cy="Nid oes ystyr yma i’r elfen <{name}>.", en="The element <{name}> means nothing here."),
    "odd-text": said(
        cy="Mae testun, “{text}”, lle nad oes lle i un.", en="There is text, “{text}”, where there is room for none."
    ),
    "unlike": said(
        cy="Mae {number} yn y ffeil ddwywaith, a’r ddau’n wahanol.",
        en="{number} is in the file twice, and differs.",
    ),
    "moved": said(
        cy="Mae {number} yma eisoes, mewn eisteddiad arall ({meeting}).",
        en="{number} is here already, in another sitting ({meeting}).",
    ),
    "voted-twice": said(
        cy="Mae aelod {member} ddwywaith ymhlith y rhai a bleidleisiodd ar {number}.",
        en="Member {member} is twice among those who voted on {number}.",
    ),
    "unlike-vote": said(
        cy="Pleidleisiodd aelod {member} ddwywaith, yn wahanol, ar {number}.",
        en="Member {member} voted twice, and differently, on {number}.",
    ),
    "bad-id": said(
        cy="Nid yw “{text}” yn rhif fel uk.org.publicwhip/senedd/en/2026-06-02.1.2.",
        en="“{text}” is no number such as uk.org.publicwhip/senedd/en/2026-06-02.1.2.",
    ),
    "no-column": said(cy="Nid oes colofn {name} yn y tabl.", en="The table has no column {name}."),
    "odd-column": said(cy="Nid oes ystyr yma i’r golofn {name}.", en="The column {name} means nothing here."),
    "repeated-column": said(
        cy="Mae’r golofn {name} yn y tabl ddwywaith.", en="The column {name} is in the table twice."
    ),
    "too-few-cells": said(
        cy="Mae llai o gelloedd yn y llinell nag o golofnau.", en="The line has fewer cells than there are columns."
    ),
    "too-many-cells": said(
        cy="Mae mwy o gelloedd yn y llinell nag o golofnau.", en="The line has more cells than there are columns."
    ),
    "not-csv": said(cy="Nid yw’r ffeil yn CSV cywir: {why}.", en="The file is not well-formed CSV: {why}."),
    "bad-question": said(
        cy="Nid yw “{text}” yn rhif cwestiwn fel WQ83108.", en="“{text}” is no number of a question such as WQ83108."
    ),
    "bad-language": said(cy="Nid yw “{text}” yn cy nac yn en.", en="“{text}” is neither cy nor en."),
    "answered-before": said(
        cy="Mae dyddiad yr ateb, {text}, cyn dyddiad y cwestiwn.",
        en="The answer’s day, {text}, is before the question’s.",
    ),
    "two-days": said(
        cy="Mae eisteddiad {meeting} yn y ffeil ar ddau ddiwrnod: {first} a {second}.",
        en="Sitting {meeting} is in the file on two days: {first} and {second}.",
    ),
    "ends-before": said(
        cy="Mae’r diwrnod olaf, {text}, cyn y diwrnod cyntaf.", en="The last day, {text}, is before the first."
    ),
    "two-parties": said(
        cy="Byddai aelod {member} mewn dwy blaid ar yr un pryd: “{first}” a “{second}”.",
        en="Member {member} would be of two parties at once: “{first}” and “{second}”.",
    ),
    "from-record": said(
        cy="Mae’r diwrnod hwn yma eisoes o’r Cofnod ei hun; ni chymerir ef o ffurf arall hefyd.",
        en="This day is here already from the Record itself; it is not taken from another form as well.",
    ),
    "bad-kind": said(
        cy="Nid math o gyfraniad a adwaenir yma yw “{text}”; adwaenir {known}.",
        en="“{text}” is no kind of contribution that is known here; {known} are.",
    ),
    "same-name": said(
        cy="Mae “{name}” ddwywaith ymhlith y rhai a bleidleisiodd ar {number}, heb rif aelod; rhif yn unig sy’n "
        "gwahaniaethu rhwng dau o’r un enw.",
        en="“{name}” is twice among those who voted on {number}, without a member’s number; only a number tells two of "
        "one name apart.",
    ),
    "bad-vote": said(cy="Nid yw “{text}” yn bleidlais hysbys.", en="“{text}” is no known vote."),
    "totals": said(
        cy="Pleidlais {number}: {rows} o resi “{side}”, ond y cyfanswm yw {total}.",
        en="Vote {number}: {rows} rows of “{side}”, but the total is {total}.",
    ),
    "totals-differ": said(
        cy="Pleidlais {number}: nid yr un cyfansymiau sydd ar bob rhes.",
        en="Vote {number}: its rows do not all have the same totals.",
    ),
}


@dataclass
class Report:
    """What is wrong with a file: the first thousand faults kept, all counted."""

    faults: list[Fault] = field(default_factory=list)
    count: int = 0

    def add(self, line: int, code: str, **details: object) -> None:
        """Note a fault; long texts from the file are cut."""
        self.count += 1
        if len(self.faults) < MOST_KEPT:
            shown = {name: short(str(detail)) for name, detail in details.items()}
            self.faults.append(Fault(line, code, filled(TEXTS[code], shown)))


def short(text: str) -> str:
    """A text as a fault shows it."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
