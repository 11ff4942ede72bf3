"""One region, or all of them, without a browser: who oversees it, its projects and their states and money."""

import datetime as dt
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.engines.bounds import DAYS
from cydwaith.regions import words
from cydwaith.regions.deeds import REGIONS_READ
from cydwaith.regions.queries.areas import Area, areas
from cydwaith.regions.queries.lines import Line, Sought, lines, projects
from cydwaith.regions.rows import ProjectRow
from cydwaith.shared import clock
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand


class Command(BaseCommand):
    """Says who oversees a region, and its projects as they stood on a day: state, as of when, committed money."""

    may = REGIONS_READ
    help = "Rhanbarth, ei brosiectau a’u harian. / A region, its projects and their money."
    example = "./cydwaith region north\n  ./cydwaith region valleys --on 2024-06-30 --format json"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("region", metavar="CODE", help="north, mid, south-west, south-east, arfor, valleys")
        parser.add_argument("--on", metavar="DATE", help="fel yr oedd ar ddiwrnod / as it stood on a day: 2024-06-30")
        super().add_arguments(parser)

    def ask(self, *, format: str, region: str, on: str | None, **_options: Any) -> int:  # noqa: A002  # the option's name
        from cydwaith.regions.sentences import overseen

        when = day(on)
        found = meant(region, areas(when), lambda one: [one.code], named)
        rows = lines(projects(Sought(places=found.members)), when)
        if format == "json":
            self.print_json([ProjectRow.of(one).model_dump(mode="json") for one in rows])
        elif format == "csv":
            self.print_rows(ProjectRow, map(ProjectRow.of, rows))
        else:
            head = (_("project"), _("kind"), _("state"), _("as of"), _("committed"))
            assert found.group is not None
            told = [str(found.group.name), str(overseen(found)), "", aligned(head, map(cells, rows))]
            self.stdout.write("\n".join(told))
        return DONE if rows else NOTHING


def named(one: Area) -> list[str]:
    """What an area is called."""
    assert one.group is not None
    return [one.group.name.plain, one.group.name_en]


def day(text: str | None) -> dt.date:
    """A day as it stands on the command line, or today. Raises UsageError."""
    if text is None:
        return clock.today()
    try:
        found = dt.date.fromisoformat(text)
    except ValueError as wrong:
        raise UsageError(_("“%(text)s” is not a date: write 2026-10-01") % {"text": text}) from wrong
    if found not in DAYS:
        raise UsageError(_("“%(text)s” is not a date: write 2026-10-01") % {"text": text})
    return found


def cells(one: Line) -> tuple[str, ...]:
    """A line of the table."""
    now, money = one.now, one.sums.get("committed")
    return (
        one.project.name.plain,
        str(words.KINDS[one.project.kind]),  # type: ignore[index]  # a choice is its text
        str(words.STATES[now.state]) if now else "–",  # type: ignore[index]  # the same
        now.on.isoformat() if now else "–",
        str(words.pounds(money)) if money else "–",
    )
