"""`import senedd-record FILE …`, as the command of figures hands it on."""

import io
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO, Final

import httpx
from django.db import transaction
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence.management.elsewhere import Layout, Taking
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.sources.faults import Faulty
from cydwaith.senedd.sources import parties, publicwhip, record, written
from cydwaith.senedd.storing import import_record
from cydwaith.shared import fetching
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, Command, UsageError
from cydwaith.shared.permissions import COMMAND_LINE

POLITE: Final = {"User-Agent": "Cydwaith (senedd import)", "Accept": "application/xml, text/xml, text/csv"}
SECONDS, LONGEST = 30, 300
WAITS: Final = (1.0, 4.0)
"""Seconds before a busy machine is asked again."""
BUSY: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.BAD_GATEWAY})
MOST_BYTES: Final = 200 * 2**20
Reading = Callable[[BinaryIO], record.Record]


class SeneddLoaded(BaseModel):
    """What came of a file of the Senedd: contributions, votes and parties."""

    file: str
    added: int
    changed: int
    unchanged: int


def taking(read: Reading) -> Callable[[Command, Taking], int]:
    """A command that imports files of one form, all of them or none, and tells what came of each."""

    def take(command: Command, asked: Taking) -> int:
        name, told = "", []
        try:
            with transaction.atomic():
                for path in map(Path, asked.files):
                    name = path.name
                    done = import_record(by=COMMAND_LINE, found=opened(path, read))
                    told.append(
                        SeneddLoaded(file=name, added=done.added, changed=done.changed, unchanged=done.unchanged)
                    )
                transaction.set_rollback(asked.dry_run)
        except Faulty as error:
            tell_faults(command, asked.format, name, error.report, loading=True, more={"loads": []})
            return NOTHING
        report(command, asked, told)
        return DONE

    return take


def opened(path: Path, read: Reading) -> record.Record:
    """A file as it is read, here or at its publisher's. Raises UsageError where there is none."""
    if str(path).startswith(("http:/", "https:/")):
        return read(io.BytesIO(fetched(str(path).replace(":/", "://", 1))))
    try:
        with path.open("rb") as file:
            return read(file)
    except OSError as wrong:
        raise UsageError(_("“%(file)s” cannot be read") % {"file": path}) from wrong


def fetched(address: str) -> bytes:
    """A file at its publisher's: asked for by name, again after a while where they are busy. Raises UsageError."""
    try:
        with fetching.client(address, seconds=SECONDS) as made:
            for wait in (*WAITS, None):
                answer = fetching.get(made, address, most=MOST_BYTES, seconds=LONGEST, headers=POLITE)
                if answer.status == HTTPStatus.OK:
                    return answer.body
                if wait is None or answer.status not in BUSY:
                    break
                time.sleep(wait)
    except (fetching.NotMeant, fetching.TooMuch, httpx.HTTPError) as wrong:
        raise UsageError(_("“%(file)s” cannot be read") % {"file": address} + f": {wrong}") from wrong
    raise UsageError(_("“%(file)s” cannot be read") % {"file": address} + f": {answer.status}")


def report(command: Command, asked: Taking, told: list[SeneddLoaded]) -> None:
    """Say what came of the files."""
    if asked.format == "json":
        command.print_json({"dry_run": asked.dry_run, "loads": [one.model_dump() for one in told]})
    elif asked.format == "csv":
        command.print_rows(SeneddLoaded, told)
    else:
        header = [_("file"), _("added"), _("changed"), _("unchanged")]
        command.stdout.write(aligned(header, [list(one.model_dump().values()) for one in told]))
        if asked.dry_run:
            command.stdout.write(_("A dry run: nothing was kept."))
        elif not any(one.added or one.changed for one in told):
            command.stdout.write(_("Everything in it was here already."))


LAYOUTS: Final = (
    Layout("senedd-record", taking(record.read)),
    Layout("senedd-publicwhip", taking(publicwhip.read)),
    Layout("senedd-written", taking(written.read)),
    Layout("senedd-parties", taking(parties.read)),
)
