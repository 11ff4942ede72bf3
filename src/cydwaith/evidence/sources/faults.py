"""What is wrong with a file, line by line, in both languages.

Each fault's text stands here twice; `tests/spec/evidence/faults.toml` documents when each is found.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

MOST_KEPT = 1000
LONGEST = 40


class Both(NamedTuple):
    """A message in both languages."""

    cy: str
    en: str


TEXTS: Final = {
    "empty-file": Both("Mae'r ffeil yn wag.", "The file is empty."),
    "wrong-encoding": Both("Nid testun UTF-8 yw'r ffeil (beit {byte}).", "The file is not UTF-8 text (byte {byte})."),
    "header-only": Both(
        "Pennawd yn unig sydd yn y ffeil: nid oes yr un ffigur ynddi.",
        "The file holds a header only: there is not one figure in it.",
    ),
    "missing-column": Both(
        "Mae'r golofn “{column}” ar goll o'r pennawd.", "The column “{column}” is missing from the header."
    ),
    "repeated-column": Both(
        "Mae'r golofn “{column}” yn y pennawd fwy nag unwaith.",
        "The column “{column}” is in the header more than once.",
    ),
    "ragged-line": Both(
        "Nifer y celloedd ar y llinell hon: {found}; dylai fod {wanted}.",
        "Cells on this line: {found}; there should be {wanted}.",
    ),
    "broken-quotes": Both(
        "Mae dyfynnod heb ei gau neu yn y lle anghywir.", "A quotation mark is not closed or is in the wrong place."
    ),
    "malformed-area": Both("Nid cod ardal yw “{text}”.", "“{text}” is not an area code."),
    "unknown-area": Both("Nid oes cyngor yng Nghymru â'r cod {text}.", "No council in Wales has the code {text}."),
    "duplicate": Both(
        "Mae ffigur ar gyfer {area} yn {period} eisoes ar linell {first}.",
        "A figure for {area} in {period} is already on line {first}.",
    ),
    "bad-value": Both("Nid rhif yw “{text}”.", "“{text}” is not a number."),
    "separated-thousands": Both(
        "Mae rhywbeth yn gwahanu'r miloedd yn “{text}”; ysgrifennwch y rhif heb hynny.",
        "Something separates the thousands in “{text}”; write the number without it.",
    ),
    "unknown-status": Both(
        "Nid yw “{text}” yn llaw-fer hysbys am ansawdd ffigur.",
        "“{text}” is not a known shorthand for a figure's quality.",
    ),
    "bad-period": Both(
        "Ni ellir darllen y cyfnod “{text}”; ysgrifennwch ddyddiad, neu ddyddiad a hyd, fel 2023-04-01/P1Y.",
        "The period “{text}” cannot be read; write a date, or a date and a length, such as 2023-04-01/P1Y.",
    ),
    "interval-reversed": Both(
        "Mae terfyn isaf y cyfwng ({lower}) yn uwch na'r uchaf ({upper}).",
        "The lower limit of the interval ({lower}) is above the upper one ({upper}).",
    ),
    "interval-misses": Both(
        "Nid yw'r cyfwng o {lower} i {upper} yn cynnwys y gwerth, {value}.",
        "The interval from {lower} to {upper} does not contain the value, {value}.",
    ),
    "out-of-range": Both(
        "Rhaid i gyfran fod rhwng 0 a 100; {value} sydd yma.",
        "A proportion must lie between 0 and 100; this is {value}.",
    ),
    "bad-denominator": Both(
        "Rhaid i'r enwadur fod yn fwy na 0; {denominator} sydd yma.",
        "The denominator must be more than 0; this is {denominator}.",
    ),
    "nothing-known": Both(
        "Nid oes yn y ffeil yr un ffigur am le sy'n hysbys yma.", "The file holds no figure for any place known here."
    ),
    "no-indicator": Both(
        "Nid oes dangosydd hysbys yma sy'n dod o'r ffeil hon; dewiswch un ag --indicator. Mae ynddi: {held}.",
        "No indicator known here comes from this file; choose one with --indicator. It has: {held}.",
    ),
    "no-such-series": Both(
        "Nid oes “{series}” yn y ffeil. Mae ynddi: {held}.", "The file has no “{series}”. It has: {held}."
    ),
    "which-series": Both(
        "Mae mwy nag un gyfres yn y ffeil; dewiswch un â --series (a --measure): {held}.",
        "The file holds more than one series; choose one with --series (and --measure): {held}.",
    ),
    "wrong-measure": Both(
        "Mae'r ffeil yn mesur “{found}”, ond “{wanted}” yw mesur y dangosydd {indicator}.",
        "The file measures “{found}”, but the indicator {indicator} measures “{wanted}”.",
    ),
    "bad-metadata": Both("Ni ellir darllen y metadata yn {name}.", "The metadata in {name} cannot be read."),
    "not-data": Both(
        "Atebodd y gwasanaeth â rhywbeth heblaw data ({kind}).",
        "The service answered with something other than data ({kind}).",
    ),
    "no-answer": Both(
        "Ni chafwyd ateb llawn gan {host} ({why}). Nifer yr ymdrechion: {tries}.",
        "No full answer came from {host} ({why}). Number of tries: {tries}.",
    ),
    "too-much": Both(
        "Mae mwy o ddata nag y gofynnwyd amdano: mwy na {limit} rhes.",
        "There is more data than was asked for: over {limit} rows.",
    ),
}


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, on which line (0: with the file as a whole)."""

    line: int
    code: str
    message: Both


def fault(line: int, code: str, **details: object) -> Fault:
    """A fault with its message in both languages; long texts from the file are cut."""
    shown = {name: _short(str(detail)) if name == "text" else detail for name, detail in details.items()}
    return Fault(line, code, Both(*(text.format(**shown) for text in TEXTS[code])))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


@dataclass
class Report:
    """Everything to tell about a file: its faults (the first thousand kept, all counted) and the areas left out."""

    faults: list[Fault] = field(default_factory=list)
    count: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    def add(self, line: int, code: str, **details: object) -> None:
        """Note a fault."""
        self.count += 1
        if len(self.faults) < MOST_KEPT:
            self.faults.append(fault(line, code, **details))

    def skip(self, area: str) -> None:
        """Note that a line is about an area that is not registered here."""
        self.skipped[area] += 1

    def __iter__(self) -> Iterator[Fault]:
        return iter(sorted(self.faults, key=lambda one: one.line))


class Faulty(Exception):  # noqa: N818  # says what the file is
    """A file has faults, so nothing of it was stored."""

    def __init__(self, report: Report) -> None:
        super().__init__("; ".join(f"{one.line}: {one.message.en}" for one in list(report)[:5]))
        self.report = report
