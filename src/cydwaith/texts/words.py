"""What states, changes and languages are called on pages of texts."""

from typing import Final

from cydwaith.engines.drafting.parity import Parity
from cydwaith.engines.drafting.sections import Became
from cydwaith.shared.said import Said, said
from cydwaith.texts.models import Amendment, Version

PARITIES: Final[dict[Parity, Said]] = {
    Parity.IN_STEP: said(cy="Y ddwy iaith yn cyd-fynd", en="Both languages in step"),
    Parity.WELSH_BEHIND: said(cy="Y Gymraeg ar ei hôl hi", en="Welsh behind"),
    Parity.ENGLISH_BEHIND: said(cy="Y Saesneg ar ei hôl hi", en="English behind"),
    Parity.BOTH_CHANGED: said(cy="Y ddwy iaith i’w cymharu", en="Both languages to be compared"),
}
CHANGES: Final[dict[Version.Change, Said]] = {
    Version.Change.BEGUN: said(cy="Dechreuwyd y testun", en="The text was begun"),
    Version.Change.WRITTEN: said(cy="Ysgrifennwyd mewn adran", en="A section was written"),
    Version.Change.ADDED: said(cy="Ychwanegwyd adran", en="A section was added"),
    Version.Change.MOVED: said(cy="Symudwyd adran", en="A section was moved"),
    Version.Change.REMOVED: said(cy="Tynnwyd adran", en="A section was removed"),
    Version.Change.RETITLED: said(cy="Newidiwyd y teitl", en="The title was changed"),
    Version.Change.AMENDED: said(cy="Derbyniwyd gwelliant", en="An amendment was merged"),
    Version.Change.BROUGHT_IN: said(cy="Daethpwyd â drafft i mewn o ffeil", en="A draft was brought in from a file"),
}
BECAME: Final[dict[Became, Said]] = {
    Became.SAME: said(cy="Heb newid", en="Not changed"),
    Became.CHANGED: said(cy="Newidiwyd", en="Changed"),
    Became.ADDED: said(cy="Ychwanegwyd", en="Added"),
    Became.GONE: said(cy="Tynnwyd", en="Removed"),
}
STATES: Final[dict[Amendment.State, Said]] = {
    Amendment.State.PROPOSED: said(cy="Cynigiwyd", en="Proposed"),
    Amendment.State.MERGED: said(cy="Derbyniwyd", en="Merged"),
    Amendment.State.REFUSED: said(cy="Gwrthodwyd", en="Refused"),
    Amendment.State.WITHDRAWN: said(cy="Tynnwyd yn ôl", en="Withdrawn"),
}
NOTED: Final[dict[str, Said]] = {
    "tracked": said(
        cy="newidiadau wedi’u tracio: darllenwyd fel petai pob un wedi’i dderbyn",
        en="tracked changes: read as if all were accepted",
    ),
    "picture": said(cy="llun: gadawyd allan", en="a picture: left out"),
    "table": said(cy="tabl: mae pob rhes yn llinell", en="a table: each row is a line"),
    "note": said(cy="troednodyn neu sylw: gadawyd allan", en="a footnote or comment: left out"),
    "long_heading": said(
        cy="pennawd hirach na 200 nod: darllenwyd fel testun", en="a heading longer than 200 signs: read as text"
    ),
    "divided": said(
        cy="adran rhy hir: mae’n parhau yn yr adran nesaf", en="a section too long: it goes on in the next"
    ),
}
"""By the name of what was found in a line of a document (`engines.drafting.word_files.Noted`)."""
IN_LANGUAGE: Final = {"cy": said(cy="yn Gymraeg", en="in Welsh"), "en": said(cy="yn Saesneg", en="in English")}
NAMES: Final = {"cy": "Cymraeg", "en": "English"}
