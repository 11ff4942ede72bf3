"""What is wrong with a ModernGov file, line by line, in both languages."""

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
    "too-deep": said(cy="Mae’r elfennau wedi’u nythu’n rhy ddwfn.", en="The elements are nested too deeply."),
    "nothing": said(cy="Nid oes yr un cyfarfod yn y ffeil.", en="There is no meeting in the file."),
    "too-many": said(cy="Mae mwy na {most} o’r rhain: {what}.", en="There are more than {most} of these: {what}."),
    "no-number": said(cy="Nid oes rhif (meetingid) gan y cyfarfod.", en="The meeting has no number (meetingid)."),
    "twice": said(cy="Mae cyfarfod {number} yn y ffeil eisoes.", en="Meeting {number} is in the file already."),
    "bad-date": said(cy="Nid dyddiad fel 10/02/2027 yw “{text}”.", en="“{text}” is not a date such as 10/02/2027."),
    "no-time": said(
        cy="Nid yw’r ffeil yn dweud pryd mae’r cyfarfod yn dechrau. Rhowch amser ag --time.",
        en="The file does not say when the meeting starts. Give a time with --time.",
    ),
    "bad-time": said(
        cy="Nid amser fel 10:30 neu 2.00 yp yw “{text}”.", en="“{text}” is not a time such as 10:30 or 2.00 pm."
    ),
    "unclear-time": said(
        cy="Ni ellir dweud ai bore ynteu hwyr yw “{text}”; ysgrifennwch yb neu yp, neu 24 awr.",
        en="It cannot be told whether “{text}” is morning or evening; write am or pm, or 24 hours.",
    ),
    "bad-finish": said(
        cy="Byddai’r cyfarfod yn gorffen (“{text}”) dros hanner diwrnod ar ôl dechrau; cywirwch yr amser.",
        en="The meeting would finish (“{text}”) more than half a day after it starts; correct the time.",
    ),
    "bad-status": said(
        cy="Nid yw “{text}” yn statws hysbys i gyfarfod; ysgrifennwch Confirmed, Provisional neu Cancelled.",
        en="“{text}” is not a known status of a meeting; write Confirmed, Provisional or Cancelled.",
    ),
    "no-item-number": said(cy="Nid oes rhif (agendaitemid) gan yr eitem.", en="The item has no number (agendaitemid)."),
    "no-title": said(cy="Nid oes teitl gan yr eitem.", en="The item has no title."),
    "item-twice": said(cy="Mae eitem {number} ar yr agenda eisoes.", en="Item {number} is on the agenda already."),
    "bad-address": said(cy="Nid cyfeiriad http neu https yw “{text}”.", en="“{text}” is not an http or https address."),
}


def fault(line: int, code: str, **details: object) -> Fault:
    """A fault with its message in both languages; long texts from the file are cut."""
    shown = {name: _short(str(detail)) for name, detail in details.items()}
    return Fault(line, code, filled(TEXTS[code], shown))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


@dataclass
class Report:
    """What is wrong with a file: the first thousand faults kept, all counted."""

    faults: list[Fault] = field(default_factory=list)
    count: int = 0

    def add(self, line: int, code: str, **details: object) -> None:
        """Note a fault."""
        self.count += 1
        if len(self.faults) < MOST_KEPT:
            self.faults.append(fault(line, code, **details))


class Faulty(Exception):  # noqa: N818  # says what the file is
    """A file has faults, so nothing of it was stored."""

    def __init__(self, report: Report) -> None:
        super().__init__("; ".join(f"{one.line}: {one.message.en}" for one in report.faults[:5]))
        self.report = report
