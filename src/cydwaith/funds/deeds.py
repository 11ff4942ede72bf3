"""Who may do what with funds and awards. Many grants at once stand in the record as one hash over all of them."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.funds.assessing.deeds import RULES as ASSESSING
from cydwaith.funds.bids.deeds import RULES as BIDS
from cydwaith.funds.calls.deeds import RULES as CALLS
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.models import Award, AwardFile
from cydwaith.shared.deeds import Facts, Heard, Proof, Row, Verb, deed, latest
from cydwaith.shared.fingerprints import columns_of, of_table
from cydwaith.shared.permissions import ANALYSTS, EVERYONE, Rule
from cydwaith.shared.said import said

ALL: Final = "awards:all"
OF_FILE: Final = ("name", "publisher", "licence", "at", "added", "changed", "unchanged")


def of_awards() -> str:
    """One hash over every award, and the file that each came in."""
    return of_table(Award.objects.all(), *columns_of(Award, "file_id"), "file__digest", by=("identifier",))


def file_facts(file: AwardFile) -> dict[str, Any]:
    """What the record is told of a file."""
    return {"sha256": file.digest, **{name: getattr(file, name) for name in OF_FILE}}


def imported_facts(file: AwardFile) -> Facts:
    """A file, and every award as it left them."""
    return file_facts(file) | {"awards": of_awards()}


def rows() -> Iterator[Row]:
    """The awards as they are."""
    if Award.objects.exists():
        yield ALL, {"awards": of_awards()}


def told_awards(heard: Heard) -> list[Row]:
    """The hash of which an entry tells."""
    return [(ALL, {"awards": heard.facts.get("awards")})]


def files() -> Iterator[Row]:
    """Every file, by its hash."""
    for file in AwardFile.objects.order_by("pk").iterator():
        yield file.digest, file_facts(file)


def told_file(heard: Heard) -> list[Row]:
    """The file of which an entry tells."""
    return [(str(heard.facts.get("sha256")), {name: one for name, one in heard.facts.items() if name != "awards"})]


IMPORTED: Final = Verb(
    name="awards.imported",
    says=said(cy="Dyfarniadau wedi’u mewnforio", en="Awards imported"),
    about=lambda _file: ALL,
    facts=imported_facts,
    proofs=(
        Proof(name="awards.imported", rows=rows, told=told_awards, key=latest),
        Proof(name="awards.file", rows=files, told=told_file, key=latest),
    ),
    tells_nobody="what others award is no business of anybody here in particular; it stands in the list of awards",
)
FUNDS_READ: Final = Rule("funds.read", EVERYONE)
BIDS_CHOOSE: Final = Rule("bids.choose", EVERYONE)
AWARDS_IMPORT = deed("awards.import", ANALYSTS, IMPORTED)
AWARDS_EXPORT: Final = Rule("awards.export", EVERYONE)

RULES: Final = (FUNDS_READ, AWARDS_IMPORT, AWARDS_EXPORT, BIDS_CHOOSE, *CALLS, *BIDS, *ASSESSING)
NONE_SHIPS: Final = "none is in the demonstration; a test of this room imports some and changes every column"
MADE_BY_A_TEST: Final = "a test of this room makes some and changes every column"
AGREED: Final = (
    *("jointaward", "agreementversion", "agreementparty", "instalment", "agreementaction", "agreementsignature"),
    *("claim", "moneyline", "awardreturn", "returnreminder", "agreementaim", "awardverdict"),
)
NOT_COVERED: Final[dict[str, str]] = {
    "funds_award": NONE_SHIPS,
    "funds_awardfile": NONE_SHIPS,
    **{f"funds_{one._meta.model_name}": NONE_SHIPS for one in FOOTPRINT.tables},
    **{f"funds_{table}": MADE_BY_A_TEST for table in AGREED},
}
