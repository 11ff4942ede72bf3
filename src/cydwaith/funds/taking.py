"""From the bytes of a file to its grants: read, checked one by one, with every fault by its line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from cydwaith.engines import giving
from cydwaith.engines.giving.checking import NO_TEXT
from cydwaith.engines.giving.identifiers import wrong_identifier
from cydwaith.engines.giving.writing import number
from cydwaith.evidence.sources.decoding import decoded
from cydwaith.evidence.sources.faults import Fault, Report, filled
from cydwaith.evidence.sources.workbook import is_workbook, sheets
from cydwaith.funds import texts
from cydwaith.funds.models import LONGEST

PRIVATE: Final = frozenset({"contactName", "telephone", "email"})
"""What says how to reach a person."""
ORGANISATIONS: Final = ("recipientOrganization", "fundingOrganization")
LARGEST: Final = Decimal(10) ** 16
MONEY: Final = ("amountAwarded", "amountAppliedFor", "amountDisbursed")


@dataclass
class Taken:
    """The grants of a file that can be kept, and what its package says of itself."""

    grants: list[Mapping[str, Any]] = field(default_factory=list)
    publisher: str = ""
    licence: str = ""


def take(data: bytes, report: Report, licence: str = "") -> Taken:
    """The grants of a file, JSON, CSV or XLSX; what is wrong with it, and what was left out, is noted in the report."""
    try:
        read = of_workbook(data, report) if is_workbook(data) else of_text(data, report)
    except giving.Unreadable as wrong:
        report.say(wrong.line, wrong.code, texts.FAULTS[wrong.code], text=wrong.found)
        return Taken()
    if report.count:
        return Taken()
    if not read.grants:
        report.say(0, "none", texts.FAULTS["none"])
    for title in read.unknown:
        remark(report, 1, "unknown-column", title, text=title)
    found = Taken(list(kept(read.grants, report)), publisher(read.about), licence or said_licence(read.about))
    if not found.licence:
        remark(report, 0, "no-licence")
    return found


def of_workbook(data: bytes, report: Report) -> giving.Read:
    """Grants out of the first sheet that has a column of identifiers; others say something else. Raises Unreadable."""
    every = list(sheets(data, report).values())
    for place, rows in enumerate(every, 1):
        try:
            return giving.from_rows(rows)
        except giving.Unreadable as wrong:
            if wrong.code != "no-header" or place == len(every):
                raise
    return giving.Read()


def of_text(data: bytes, report: Report) -> giving.Read:
    """Grants out of JSON, or out of a table. Raises Unreadable."""
    text = decoded(data, report)
    if text is None:
        return giving.Read()
    begins = text.removeprefix("\ufeff").lstrip()[:1]
    return giving.from_json(text) if begins in {"{", "["} else giving.from_table(text)


def publisher(about: Mapping[str, Any]) -> str:
    """Who publishes a package, where it says so."""
    told = about.get("publisher")
    name = told.get("name") if isinstance(told, dict) else None
    return NO_TEXT.sub("", name)[:LONGEST] if isinstance(name, str) else ""


def said_licence(about: Mapping[str, Any]) -> str:
    """Under which licence a package is, where it says so by an address."""
    told = about.get("license")
    if not isinstance(told, str) or len(told) > LONGEST or NO_TEXT.search(told):
        return ""
    return told if told.startswith(("http://", "https://")) else ""


def kept(grants: Iterable[tuple[int, dict[str, Any]]], report: Report) -> Iterator[Mapping[str, Any]]:
    """The grants that are kept; those with faults are noted, those to persons left out."""
    first: dict[str, int] = {}
    for line, grant in grants:
        wrong = giving.wrongs(grant)
        for one in wrong:
            report.say(line, one.code, texts.FAULTS[one.code], path=one.path, text=one.value)
        if wrong:
            continue
        if (already := first.setdefault(grant["id"], line)) != line or not grant["id"].strip():
            report.say(line, "id-twice", texts.FAULTS["id-twice"], text=grant["id"], first=already)
        elif "recipientIndividual" in grant:
            remark(report, line, "to-a-person")
        else:
            further(grant, line, report)
            yield without_persons(grant, line, report)


def further(grant: Mapping[str, Any], line: int, report: Report) -> None:
    """What the standard does not look at: parts of a penny, numbers of organisations, texts beyond measure."""
    for name in MONEY:
        amount = Decimal(str(grant.get(name, 0)))
        if abs(amount) >= LARGEST:
            report.say(line, "too-large", texts.FAULTS["too-large"], path=name, text=amount)
        elif amount * 100 % 1:
            report.say(line, "part-of-a-penny", texts.FAULTS["part-of-a-penny"], path=name, text=amount)
    if len(grant["id"]) > LONGEST:
        report.say(line, "too-long", texts.FAULTS["too-long"], path="id", most=LONGEST)
    for name in ORGANISATIONS:
        for place, org in enumerate(grant[name]):
            organisation(org, f"{name}/{place}", line, report)


def organisation(org: Mapping[str, Any], path: str, line: int, report: Report) -> None:
    """Whether the identifier of an organisation is one, and its name of a length that can be kept."""
    code = wrong_identifier(org["id"])
    if code == "bad-number":
        of = "-".join(org["id"].split("-")[:2])
        report.say(line, code, texts.FAULTS[code], path=f"{path}/id", text=org["id"], list=of)
    elif code:
        remark(report, line, code, org["id"], text=org["id"])
    for name in ("id", "name"):
        if len(org[name]) > LONGEST:
            report.say(line, "too-long", texts.FAULTS["too-long"], path=f"{path}/{name}", most=LONGEST)


def without_persons(grant: Mapping[str, Any], line: int, report: Report) -> dict[str, Any]:
    """A grant without what says how to reach a person."""
    told = dict(grant)
    for name in ORGANISATIONS:
        if any(PRIVATE & org.keys() for org in grant[name]):
            remark(report, line, "reach-a-person")
        told[name] = [{key: value for key, value in org.items() if key not in PRIVATE} for org in grant[name]]
    return told


def remark(report: Report, line: int, code: str, about: str = "", **details: object) -> None:
    """Note once, with its first line, what is worth knowing."""
    report.remarks.setdefault((code, about), Fault(line, code, filled(texts.REMARKS[code], details)))


def as_document(grant: Mapping[str, Any]) -> str:
    """A grant as it is kept: its fields in the order of letters, amounts as they were written."""
    return json.dumps(grant, ensure_ascii=False, sort_keys=True, default=number)
