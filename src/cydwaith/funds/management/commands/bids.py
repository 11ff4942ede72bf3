"""Bids from a file: put in order by the scores that people gave them, or chosen within the money and stated rules."""

from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandParser
from pydantic import BaseModel

from cydwaith.engines import funding
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.management.import_options import taken
from cydwaith.evidence.sources.faults import Report
from cydwaith.funds.deeds import BIDS_CHOOSE
from cydwaith.funds.from_file import ruling, texts
from cydwaith.funds.from_file.reading import PENCE, SCALE, read_bids, read_scores, whole
from cydwaith.funds.sums import amount
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand

SECONDS: Final = 60.0


class PlaceRow(BaseModel):
    """Where a bid stands, and how sure that is."""

    place: int
    bid: str
    score: float
    best: int | None
    worst: int | None
    above: float | None
    alone: list[str]


class ChoiceRow(BaseModel):
    """A bid, and whether it is chosen."""

    bid: str
    chosen: bool
    score: float
    money: float


class Command(BaseCommand):
    """Orders bids, or suggests which of them the money serves best. It decides nothing."""

    may = BIDS_CHOOSE
    help = (
        "Rhoi ceisiadau mewn trefn, neu awgrymu pa rai sy’n gwneud y gorau o’r arian / "
        "Put bids in order, or suggest which of them the money serves best."
    )
    example = (
        "./cydwaith bids order SCORES.csv --line 5\n"
        "  assessor,bid,criterion,score,weight   (asesydd,cais,maen prawf,sgôr,pwysau)\n"
        "  ./cydwaith bids choose BIDS.csv --money 500000 --each region:1 --at-least small=yes:2 --share council:25\n"
        "  bid,score,money,region,small,council  (cais,sgôr,arian,…)\n"
        "  B1,71.5,120000,North,yes,Conwy 70000; Gwynedd 50000"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["order", "choose"], help="order: trefn, choose: dewis")
        parser.add_argument("file", metavar="FILE", help="CSV neu XLSX / CSV or XLSX")
        parser.add_argument(
            "--line",
            type=int,
            default=1,
            help="faint y mae’r arian yn debyg o’u cyrraedd / how many the money may reach (1)",
        )
        parser.add_argument("--seed", type=int, default=1, help="hedyn / seed (1)")
        parser.add_argument("--money", metavar="POUNDS", help="yr arian / the money")
        for name, metavar in (
            ("each", "COLUMN:NUMBER"),
            ("at-least", "COLUMN=VALUE:NUMBER"),
            ("at-most", "COLUMN=VALUE:NUMBER"),
            ("share", "COLUMN:PERCENT"),
        ):
            parser.add_argument(f"--{name}", action="append", default=[], metavar=metavar, help="rheol / a rule")
        parser.add_argument(
            "--seconds", type=float, default=SECONDS, help=f"yr amser mwyaf / the longest time ({SECONDS:g})"
        )
        super().add_arguments(parser)

    def ask(self, *, format: str, what: str, file: str, **asked: Any) -> int:  # noqa: A002  # the option's name
        report = Report()
        data = taken(Path(file))
        told = (
            self.in_order(data, report, format, asked) if what == "order" else self.chosen(data, report, format, asked)
        )
        if report.count:
            tell_faults(self, format, Path(file).name, report)
            return NOTHING
        return told

    def in_order(self, data: bytes, report: Report, form: str, asked: dict[str, Any]) -> int:
        """Tell the order of the bids. Any: options of the command."""
        if asked["line"] < 1:
            raise UsageError(str(texts.LINE))
        scored = read_scores(data, report)
        if report.count:
            return NOTHING
        found = funding.order(scored.scores, scored.weights, line=asked["line"], seed=asked["seed"])
        rows = [
            PlaceRow(
                place=one.place,
                bid=one.bid,
                score=round(one.total, 3),
                best=one.best,
                worst=one.worst,
                above=one.above,
                alone=list(one.alone),
            )
            for one in found
        ]
        if form == "json":
            self.print_json([row.model_dump() for row in rows])
        elif form == "csv":
            self.print_rows(PlaceRow, rows)
        else:
            heads = [
                str(text) for text in (texts.PLACE, texts.BID, texts.SCORED, texts.BETWEEN, texts.ABOVE, texts.ALONE)
            ]
            cells = [
                [
                    one.place,
                    one.bid,
                    f"{one.total:.2f}",
                    texts.span(one),
                    "" if one.above is None else f"{one.above:.0%}",
                    ", ".join(one.alone),
                ]
                for one in found
            ]
            self.stdout.write(f"{aligned(heads, cells)}\n\n{texts.HOW_SURE}")
        return DONE

    def chosen(self, data: bytes, report: Report, form: str, asked: dict[str, Any]) -> int:
        """Tell what is chosen, and what each rule costs. Any: options of the command."""
        given = Report()
        money = whole(0, asked["money"] or "", PENCE, given)
        if given.count:
            raise UsageError(str(texts.SOME))
        file = read_bids(data, report)
        if report.count:
            return NOTHING
        rules = [
            *ruling.each(file, asked["each"]),
            *ruling.valued(file, asked["at_least"], least=True),
            *ruling.valued(file, asked["at_most"], least=False),
            *ruling.shared(file, asked["share"], money),
        ]
        try:
            choice = funding.choose(file.bids, money, rules, seconds=asked["seconds"])
            costs = funding.prices(file.bids, money, rules, choice, seconds=asked["seconds"])
        except funding.Impossible as refused:
            self.stderr.write(f"cydwaith: {texts.impossible(refused.rules)}")
            return NOTHING
        except TimeoutError:
            self.stderr.write(f"cydwaith: {texts.SLOW}")
            return NOTHING
        rows = [
            ChoiceRow(bid=one.id, chosen=one.id in choice.bids, score=one.score / SCALE, money=one.pence / PENCE)
            for one in sorted(file.bids, key=lambda one: (one.id not in choice.bids, -one.score, one.id))
        ]
        self.tell_choice(form, rows, choice, costs, money)
        return DONE

    def tell_choice(
        self, form: str, rows: list[ChoiceRow], choice: funding.Choice, costs: list[funding.Price], money: int
    ) -> None:
        """Print it."""
        if form == "csv":
            self.print_rows(ChoiceRow, rows)
            return
        if form == "json":
            self.print_json(
                {
                    "chosen": list(choice.bids),
                    "score": choice.score / SCALE,
                    "money": choice.pence / PENCE,
                    "bound": choice.bound / SCALE,
                    "proven": choice.proven,
                    "rules": [{"rule": one.rule, "price": one.score / SCALE} for one in costs],
                    "suggestion": {"cy": texts.SUGGESTION.cy, "en": texts.SUGGESTION.en},
                }
            )
            return
        self.stdout.write(f"{texts.found(choice, len(rows), money)}\n")
        heads = [str(text) for text in (texts.BID, texts.CHOSEN, texts.SCORED, texts.ASKED_FOR)]
        cells = [
            [
                row.bid,
                str(texts.YES if row.chosen else texts.NO),
                f"{row.score:g}",
                str(amount(round(row.money * PENCE))),
            ]
            for row in rows
        ]
        self.stdout.write(aligned(heads, cells))
        if costs:
            prices = [[one.rule, texts.thousandths(one.score)] for one in costs]
            self.stdout.write("\n" + aligned([str(texts.RULE), str(texts.PRICE)], prices))
        self.stdout.write(f"\n{texts.SUGGESTION}")
