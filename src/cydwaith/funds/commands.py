"""`import 360giving FILE` and `export 360giving`, as the commands of figures hand them on."""

from pathlib import Path
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.engines.giving import flat, package
from cydwaith.evidence.management.elsewhere import Export, Layout, Taking
from cydwaith.evidence.management.faults import fault_row, tell_faults
from cydwaith.evidence.management.import_options import taken
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.funds.awards import import_awards
from cydwaith.funds.exporting import about, given
from cydwaith.funds.taking import take
from cydwaith.shared import clock, table
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, Command, UsageError
from cydwaith.shared.permissions import COMMAND_LINE

NAME: Final = "360giving"


class AwardsLoaded(BaseModel):
    """What came of a file of grants."""

    file: str
    added: int
    changed: int
    unchanged: int


def take_files(command: Command, asked: Taking) -> int:
    """Import files of grants, all of them or none, and tell what came of each."""
    name, told, remarks = "", [], []
    try:
        with transaction.atomic():
            for path in map(Path, asked.files):
                name, report, data = path.name, Report(), taken(path)
                found = take(data, report, asked.licence)
                done = import_awards(by=COMMAND_LINE, name=name, data=data, taken=found, report=report)
                told.append(AwardsLoaded(file=name, added=done.added, changed=done.changed, unchanged=done.unchanged))
                remarks += [fault_row(name, one) for one in report.remarks.values()]
            transaction.set_rollback(asked.dry_run)
    except Faulty as error:
        tell_faults(command, asked.format, name, error.report, loading=True, more={"loads": []})
        return NOTHING
    if asked.format == "json":
        loads, noted = [one.model_dump() for one in told], [one.model_dump() for one in remarks]
        command.print_json({"dry_run": asked.dry_run, "loads": loads, "remarks": noted})
    elif asked.format == "csv":
        command.print_rows(AwardsLoaded, told)
    else:
        if remarks:
            said = [[row.line or "", getattr(row, reading_language())] for row in remarks]
            command.stdout.write(aligned([_("line"), _("worth knowing")], said))
        header = [_("file"), _("added"), _("changed"), _("unchanged")]
        command.stdout.write(aligned(header, [list(one.model_dump().values()) for one in told]))
        if asked.dry_run:
            command.stdout.write(_("A dry run: nothing was kept."))
        elif not any(one.added or one.changed for one in told):
            command.stdout.write(_("Everything in it was here already."))
    return DONE


def give(command: Command, form: str, to: Path | None) -> int:
    """Write the grants that can be given out: to a folder as JSON and CSV, or one of them to the screen."""
    found = given()
    for one in found.left:
        command.stderr.write(str(one))
    if not found.grants:
        command.stderr.write(_("There is nothing to export: no award with its day is here."))
        return NOTHING
    as_json = package(found.grants, about(clock.today().isoformat()))
    as_csv = table.bare(*flat(found.grants))
    if to is None:
        command.stdout.write((as_csv if form == "csv" else as_json).rstrip("\r\n"))
        return DONE
    try:
        to.mkdir(parents=True, exist_ok=True)
        (to / "360giving.json").write_text(as_json, encoding="utf-8")
        (to / "360giving.csv").write_text(as_csv, encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}") from error
    command.stdout.write(
        aligned([_("file"), _("grants")], [[f"360giving.{end}", len(found.grants)] for end in ("json", "csv")])
    )
    return DONE


LAYOUT: Final = Layout(NAME, take_files)
EXPORT: Final = Export(NAME, give)
