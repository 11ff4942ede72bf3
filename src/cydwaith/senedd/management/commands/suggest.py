"""Read a file of the Record, store nothing, and say what seems to be undertaken in its answers, and why."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.engines.undertakings import Suggestion, suggested
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.sources.faults import Report as Told
from cydwaith.senedd.deeds import SENEDD_READ
from cydwaith.senedd.sources.record import Contribution, Record, read
from cydwaith.senedd.words import RULES
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand


class SuggestionRow(BaseModel):
    """A sentence in which something seems to be undertaken, and by which rule it seems so."""

    line: int
    on: str
    office: str
    language: str
    sentence: str
    rule: str
    because: str
    by_when: str
    condition: str
    doubtful: bool


class Command(BaseCommand):
    """Says each sentence of an answer in which something seems to be undertaken; faults of the file by line."""

    may = SENEDD_READ
    help = (
        "Awgrymu ymgymeriadau yn ffeil o Gofnod y Senedd, heb gadw dim. / "
        "Suggest undertakings in a file of the Record; nothing is stored."
    )
    example = "./cydwaith suggest 260616_Plenary_Bilingual.xml"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="ffeil XML y Cofnod / an XML file of the Record")
        super().add_arguments(parser)

    def ask(self, *, file: str, **options: Any) -> int:
        found = opened(Path(file))
        if found.report.count:
            tell_faults(self, options["format"], file, told(found))
            return NOTHING
        rows = [row(one, text) for one in found.contributions if one.may_undertake for text in suggestions(one)]
        if options["format"] == "json":
            self.print_json([one.model_dump() for one in rows])
        elif options["format"] == "csv":
            self.print_rows(SuggestionRow, rows)
        else:
            self.stdout.write(in_lines(found, rows))
        return DONE if rows else NOTHING


def opened(path: Path) -> Record:
    """A file as it is read. Raises UsageError where there is none."""
    try:
        with path.open("rb") as file:
            return read(file)
    except OSError as wrong:
        raise UsageError(_("“%(file)s” cannot be read") % {"file": path}) from wrong


def told(found: Record) -> Told:
    """The faults of a file as commands tell them."""
    return Told(faults=found.report.faults, count=found.report.count)


def suggestions(one: Contribution) -> list[Suggestion]:
    """What seems to be undertaken in a contribution, in the language in which it was spoken."""
    return suggested(one.text, one.language)


def row(one: Contribution, found: Suggestion) -> SuggestionRow:
    """A suggestion as programs read it."""
    return SuggestionRow(
        line=one.line,
        on=one.on.isoformat(),
        office=str(one.office),
        language=one.language,
        sentence=found.sentence.of(one.text),
        rule=found.rule,
        because=found.because.of(one.text),
        by_when=found.when.of(one.text) if found.when else "",
        condition=found.condition.of(one.text) if found.condition else "",
        doubtful=found.doubtful,
    )


def in_lines(found: Record, rows: list[SuggestionRow]) -> str:
    """Suggestions with their reasons, and how much was read."""
    count = {"contributions": len(found.contributions), "votes": len(found.divisions), "found": len(rows)}
    lines = [_("Contributions: %(contributions)s. Votes: %(votes)s. Suggestions: %(found)s.") % count, ""]
    for one in rows:
        lines += [f"{one.line}: {one.office}: {one.sentence}", f"    {RULES[one.rule]}: “{one.because}”"]
        lines += [f"    {_('By when')}: {one.by_when}"] if one.by_when else []
        lines += [f"    {_('On what condition')}: {one.condition}"] if one.condition else []
    return "\n".join(lines)
