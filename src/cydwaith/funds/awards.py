"""Taking in what was awarded, all of a file or nothing, and giving it out again."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from cydwaith.engines.giving import tied
from cydwaith.engines.json_text import parsed
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.funds.deeds import AWARDS_IMPORT
from cydwaith.funds.models import LONGEST, Award, AwardFile
from cydwaith.funds.taking import Taken, as_document
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor

BATCH: Final = 500
COLUMNS: Final = (
    *("award", "title", "description", "currency", "pence", "on", "funder", "funder_name", "recipient"),
    *("recipient_name", "programme", "document"),
)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an import: how many grants were added, changed, and here already."""

    added: int
    changed: int
    unchanged: int


def import_awards(*, by: Actor, name: str, data: bytes, taken: Taken, report: Report, dry_run: bool = False) -> Done:
    """Store the grants of a file: new ones are added, those that differ changed, others stay as they are.

    A file that changes nothing and was here before leaves no second trace. Raises Faulty when the report holds a
    fault; nothing is stored then, nor in a dry run.
    """
    if report.count:
        raise Faulty(report)
    with doing(AWARDS_IMPORT, by=by) as act:
        here = {one.identifier: one for one in Award.objects.filter(identifier__in=[one["id"] for one in taken.grants])}
        columns = {one["id"]: columns_of(one) for one in taken.grants}
        new = [code for code in columns if code not in here]
        other = [code for code in columns if code in here and differs(here[code], columns[code])]
        done = Done(len(new), len(other), len(columns) - len(new) - len(other))
        digest = hashlib.sha256(data).hexdigest()
        if new or other or not AwardFile.objects.filter(digest=digest).exists():
            file = stored_file(name, digest, taken, done)
            store(file, columns, here, new, other)
            act.tell(file)
        transaction.set_rollback(dry_run)
    return done


def stored_file(name: str, digest: str, taken: Taken, done: Done) -> AwardFile:
    """The file, as it was taken in last."""
    told = {"name": name[:LONGEST], "publisher": taken.publisher, "licence": taken.licence, "at": timezone.now()}
    counts = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged}
    return AwardFile.objects.update_or_create(digest=digest, defaults=told | counts)[0]


def store(
    file: AwardFile,
    columns: Mapping[str, Mapping[str, Any]],
    here: Mapping[str, Award],
    new: list[str],
    other: list[str],
) -> None:
    """Add and change; then say anew which grants belong to one award."""
    Award.objects.bulk_create([Award(identifier=code, file=file, **columns[code]) for code in new], batch_size=BATCH)
    changed = [here[code] for code in other]
    for one in changed:
        one.file = file
        for column, value in columns[one.identifier].items():
            if column != "award":
                setattr(one, column, value)
    Award.objects.bulk_update(changed, [*COLUMNS, "file"], batch_size=BATCH)
    tie()


def tie() -> None:
    """Say of every grant to which award it belongs: files may tie grants that came in others."""
    every = list(Award.objects.only("identifier", "award", "document"))
    awards = tied([{"id": one.identifier, **related(one.document)} for one in every])
    moved = [one for one in every if one.award != awards[one.identifier]]
    for one in moved:
        one.award = awards[one.identifier]
    Award.objects.bulk_update(moved, ["award"], batch_size=BATCH)


def related(document: str) -> dict[str, Any]:
    """To which others a grant says that it is tied."""
    return {"relatedActivity": parsed(document).get("relatedActivity", [])} if "relatedActivity" in document else {}


def columns_of(grant: Mapping[str, Any]) -> dict[str, Any]:
    """A grant as it is stored. Several recipients of one grant stand in one line, as its publisher has them."""
    funder, recipient = grant["fundingOrganization"], grant["recipientOrganization"]
    programme = grant.get("grantProgramme") or [{}]
    return {
        "award": grant["id"],
        "title": grant["title"],
        "description": grant["description"],
        "currency": grant["currency"],
        "pence": int(Decimal(str(grant["amountAwarded"])) * 100),
        "on": dt.date.fromisoformat(grant["awardDate"][:10]),
        "funder": funder[0]["id"],
        "funder_name": funder[0]["name"],
        "recipient": recipient[0]["id"],
        "recipient_name": "; ".join(one["name"] for one in recipient)[:LONGEST],
        "programme": (programme[0].get("title") or "")[:LONGEST],
        "document": as_document(grant),
    }


def differs(here: Award, told: Mapping[str, Any]) -> bool:
    """Whether a grant is told otherwise than it is stored."""
    return any(getattr(here, column) != value for column, value in told.items() if column != "award")


def documents() -> Iterator[dict[str, Any]]:
    """Every grant as the standard has it, amounts exact, the last awarded first."""
    for text in Award.objects.values_list("document", flat=True).iterator(BATCH):
        yield parsed(text, exact=True)
