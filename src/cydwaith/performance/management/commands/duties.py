"""What a body owes by law, by when, and how it is reckoned, without a browser."""

import datetime as dt
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.engines.bounds import DAYS
from cydwaith.performance import words
from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.obligations import Obligation, decided, obligations
from cydwaith.performance.rows import DutyRow
from cydwaith.performance.sentences import because
from cydwaith.performance.sentences.deciding import with_decider
from cydwaith.shared import clock
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand


class Command(BaseCommand):
    """Says each duty of a body: its due date or that the law sets none, what is known, how it stands, and why."""

    may = PERFORMANCE_READ
    help = (
        "Dyletswyddau corff, eu dyddiadau a sut y’u cyfrifir. / A body’s duties, their dates and how they are reckoned."
    )
    example = (
        "./cydwaith duties --body GB-PLA-DEN\n"
        "  ./cydwaith duties --body GB-PLA-DEN --on 2026-10-01 --election 2027-10-07 --format json"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--body", required=True, metavar="CODE", help="corff / a body, e.g. GB-PLA-DEN")
        parser.add_argument("--on", metavar="DATE", help="fel y mae ar ddiwrnod / as it stands on a day: 2026-10-01")
        parser.add_argument(
            "--election", metavar="DATE", help="pe symudid yr etholiad nesaf / if the next election were moved there"
        )
        super().add_arguments(parser)

    def ask(self, *, format: str, body: str, on: str | None, election: str | None, **_options: Any) -> int:  # noqa: A002  # the option's name
        asked = meant(body, Body.objects.all(), lambda one: [one.pk], lambda one: [one.name.plain, one.name_en])
        found = owing(asked, day(on) or clock.today(), day(election))
        if format == "json":
            self.print_json([in_short(one) for one in found])
        elif format == "csv":
            self.print_rows(DutyRow, map(DutyRow.of, found))
        else:
            self.stdout.write(as_table(asked, found))
        return DONE if found else NOTHING


def day(text: str | None) -> dt.date | None:
    """A day as it stands on the command line. Raises UsageError for what is none, or lies beyond the calendar."""
    if text is None:
        return None
    try:
        found = dt.date.fromisoformat(text)
    except ValueError as wrong:
        raise UsageError(_("“%(text)s” is not a date: write 2026-10-01") % {"text": text}) from wrong
    if found not in DAYS:
        raise UsageError(_("“%(text)s” is not a date: write 2026-10-01") % {"text": text})
    return found


def owing(body: Body, on: dt.date, election: dt.date | None) -> list[Obligation]:
    """The duties of a body. Raises UsageError for an election that could not be."""
    try:
        return decided(obligations(body, on, election), on)
    except ValueError as wrong:
        raise UsageError(_("The next ordinary election must come after the last one")) from wrong


def in_short(one: Obligation) -> dict[str, str | None]:
    """A duty as programs read it here."""
    return {
        "duty": one.duty.code,
        "section": one.duty.section or None,
        "due": one.due.isoformat() if one.due else None,
        "known": one.judged.known.code,
        "state": one.judged.state,
        "because": str(with_decider(because(one.judged, one.period, one.on), one.decider)),
    }


def as_table(body: Body, found: list[Obligation]) -> str:
    """Duties in lines, each with its reckoning below."""
    if not found:
        return _("No duty is known that this organisation owes.")
    header = (_("duty"), _("section"), _("due"), _("what is known"), _("how it stands"))
    lines = [f"{body.name.plain}", "", aligned(header, map(cells, found)), ""]
    reasons = [
        f"{one.duty.code}: {with_decider(because(one.judged, one.period, one.on), one.decider)}" for one in found
    ]
    return "\n".join([*lines, *reasons])


def cells(one: Obligation) -> tuple[str, ...]:
    """A line of the table."""
    due = one.due.isoformat() if one.due else _("no date in law")
    state = words.STATES[one.judged.state] if one.judged.state else words.NO_STATE
    return (one.duty.code, one.duty.section or "–", due, str(words.KNOWN[one.judged.known]), str(state))
