"""Known funds, or one with its rules in plain words."""

from collections.abc import Sequence
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.funds import facts, words
from cydwaith.funds.calls.lists import CallRow, every
from cydwaith.funds.calls.says import call_stands
from cydwaith.funds.deeds import FUNDS_READ
from cydwaith.funds.form import Fund
from cydwaith.funds.models import Call
from cydwaith.funds.rows import FundRow
from cydwaith.funds.rules import in_one, rules, unknown
from cydwaith.shared import clock
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.said import said


class Command(BaseCommand):
    """Says which funds are known, or every rule of one, what is not known of it, and where it was read."""

    may = FUNDS_READ
    help = "Cronfeydd a’u rheolau, fel y’u darllenwyd. / Funds and their rules, as they were read."
    example = (
        "./cydwaith funds --joint required\n"
        "  ./cydwaith funds shared-prosperity-fund-north --language en\n"
        "  ./cydwaith funds --kind care --format csv\n"
        "  ./cydwaith funds --calls"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("fund", nargs="?", metavar="FUND", help="cronfa / a fund, e.g. invest-to-save")
        parser.add_argument("--kind", choices=[*words.KINDS], help="math / kind")
        parser.add_argument("--joint", choices=[*words.JOINT], help="gwaith ar y cyd / joint working")
        parser.add_argument("--calls", action="store_true", help="galwadau am geisiadau / calls for bids")
        super().add_arguments(parser)

    def ask(
        self,
        *,
        format: str,  # noqa: A002  # the option's name
        fund: str | None,
        kind: str | None,
        joint: str | None,
        calls: bool,
        **_options: Any,
    ) -> int:
        if calls:
            return self.tell_calls(format, fund)
        found = facts.narrowed(kind=kind or "", joint=joint or "")
        if fund:
            found = [meant(fund, found, lambda one: [one.code], lambda one: [one.name.cy, one.name.en])]
        if format == "json":
            self.print_json([FundRow.of(one).model_dump() for one in found])
        elif format == "csv":
            self.print_rows(FundRow, map(FundRow.of, found))
        else:
            self.stdout.write(in_full(found[0]) if fund else as_table(found))
        return DONE if found else NOTHING

    def tell_calls(self, form: str, fund: str | None) -> int:
        """Say which calls there are, of one fund where it is named."""
        found = list(every().filter(fund=fund) if fund else every())
        if form == "json":
            self.print_json([CallRow.of(one).model_dump() for one in found])
        elif form == "csv":
            self.print_rows(CallRow, map(CallRow.of, found))
        else:
            self.stdout.write(calls_in_lines(found))
        return DONE if found else NOTHING


def calls_in_lines(found: Sequence[Call]) -> str:
    """Calls in lines."""
    now = clock.now()
    header = (_("code"), _("fund"), str(said(cy="sut y mae", en="how it stands")))
    return aligned(header, [(one.pk, one.fund, str(call_stands(one, now))) for one in found])


def as_table(found: list[Fund]) -> str:
    """Funds in lines."""
    header = (_("code"), _("joint working"), _("fund"))
    return aligned(header, [(one.code, str(words.JOINT[one.joint]), str(one.name)) for one in found])


def in_full(one: Fund) -> str:
    """Every rule of a fund, and where it was read."""
    learnt, lacking, source = _("Learnt"), _("Not known"), _("Source")
    told = [str(one.name), str(one.purpose), ""]
    told += [f"{line.heading}: {in_one(line.lines)}" for line in rules(one)]
    told += ["", *(f"{learnt}: {text}" for text in one.learnt)]
    told.append(f"{lacking}: {', '.join(str(words.ROWS[row]) for row in unknown(one))}")
    told += [f"{source}: {each.title} ({words.TRUST[each.trust]}) {each.url}" for each in one.sources]
    return "\n".join(told)
