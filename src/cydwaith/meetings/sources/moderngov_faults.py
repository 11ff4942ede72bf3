"""What is wrong with a ModernGov file, line by line, in both languages."""

from dataclasses import dataclass, field
from typing import Final

from cydwaith.evidence.sources.faults import Both, Fault

MOST_KEPT: Final = 1000
LONGEST: Final = 60
TEXTS: Final = {
    "not-xml": Both("Nid yw’r ffeil yn XML cywir: {why}.", "The file is not well-formed XML: {why}."),
    "doctype": Both(
        "Mae DOCTYPE yn y ffeil. Ni ddarllenir un, am y gallai ddod ag endidau i mewn.",
        "The file has a DOCTYPE. None is read, since it could bring in entities.",
    ),
    "too-deep": Both("Mae’r elfennau wedi’u nythu’n rhy ddwfn.", "The elements are nested too deeply."),
    "nothing": Both("Nid oes yr un cyfarfod yn y ffeil.", "There is no meeting in the file."),
    "too-many": Both("Mae mwy na {most} o’r rhain: {what}.", "There are more than {most} of these: {what}."),
    "no-number": Both("Nid oes rhif (meetingid) gan y cyfarfod.", "The meeting has no number (meetingid)."),
    "twice": Both("Mae cyfarfod {number} yn y ffeil eisoes.", "Meeting {number} is in the file already."),
    "bad-date": Both("Nid dyddiad fel 10/02/2027 yw “{text}”.", "“{text}” is not a date such as 10/02/2027."),
    "no-time": Both(
        "Nid yw’r ffeil yn dweud pryd mae’r cyfarfod yn dechrau. Rhowch amser ag --time.",
        "The file does not say when the meeting starts. Give a time with --time.",
    ),
    "bad-time": Both(
        "Nid amser fel 10:30 neu 2.00 yp yw “{text}”.", "“{text}” is not a time such as 10:30 or 2.00 pm."
    ),
    "unclear-time": Both(
        "Ni ellir dweud ai bore ynteu hwyr yw “{text}”; ysgrifennwch yb neu yp, neu 24 awr.",
        "It cannot be told whether “{text}” is morning or evening; write am or pm, or 24 hours.",
    ),
    "bad-finish": Both(
        "Byddai’r cyfarfod yn gorffen (“{text}”) dros hanner diwrnod ar ôl dechrau; cywirwch yr amser.",
        "The meeting would finish (“{text}”) more than half a day after it starts; correct the time.",
    ),
    "bad-status": Both(
        "Nid yw “{text}” yn statws hysbys i gyfarfod; ysgrifennwch Confirmed, Provisional neu Cancelled.",
        "“{text}” is not a known status of a meeting; write Confirmed, Provisional or Cancelled.",
    ),
    "no-item-number": Both("Nid oes rhif (agendaitemid) gan yr eitem.", "The item has no number (agendaitemid)."),
    "no-title": Both("Nid oes teitl gan yr eitem.", "The item has no title."),
    "item-twice": Both("Mae eitem {number} ar yr agenda eisoes.", "Item {number} is on the agenda already."),
    "bad-address": Both("Nid cyfeiriad http neu https yw “{text}”.", "“{text}” is not an http or https address."),
}


def fault(line: int, code: str, **details: object) -> Fault:
    """A fault with its message in both languages; long texts from the file are cut."""
    shown = {name: _short(str(detail)) for name, detail in details.items()}
    return Fault(line, code, Both(*(text.format(**shown) for text in TEXTS[code])))


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
