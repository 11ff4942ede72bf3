"""A round placed from a file: who could work where, who would still change it, and what stability costs."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from pydantic import BaseModel

from cydwaith.engines import matching
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.management.import_options import taken
from cydwaith.evidence.sources.faults import Report
from cydwaith.exchange import texts
from cydwaith.exchange.deeds import ROUND_PLACE
from cydwaith.exchange.reading import idle, read
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING
from cydwaith.shared.commands import Command as BaseCommand


class PlacedRow(BaseModel):
    """Who is placed where, or who and what would still change it."""

    person: str
    opening: str


class Command(BaseCommand):
    """Places a round. Everything is a proposal until the person, the home and the host have each said yes."""

    may = ROUND_PLACE
    help = (
        "Lleoli pobl mewn cyfleoedd, o ffeil o ddewisiadau, lleoedd a threfnau / "
        "Place people in openings, from a file of choices, places and orders."
    )
    example = (
        "./cydwaith match ROUND.csv --seed 2026 --format json\n"
        "  row,who,where,order,number   (rhes,pwy,ble,trefn,nifer)\n"
        "  opening,,O1,,2               cyfle / opening: lleoedd / places\n"
        "  team,,T1,,1                  tîm / team: faint y gellir eu rhyddhau / how many can be released\n"
        "  member,P1,T1,1,              aelod / member: trefn rhyddhau / order of release\n"
        "  choice,P1,O1,1,5             dewis / choice: trefn y person, addasrwydd / the person’s order, fit\n"
        "  rank,P1,O1,3,                safle / rank: trefn y cyfle / the opening’s order\n"
        "  pair,P2,J1,,                 pâr / pair: P2 yn J1 / P2 is in J1; J1 asks, and takes one place"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="y rownd, CSV neu XLSX / the round, CSV or XLSX")
        parser.add_argument("--seed", default="1", metavar="TEXT", help="hedyn y coelbren / seed of the lottery (1)")
        super().add_arguments(parser)

    def ask(self, *, format: str, file: str, seed: str, **_options: Any) -> int:  # noqa: A002  # the option's name
        report = Report()
        asked = read(taken(Path(file)), report)
        if not report.count:
            try:
                lists = matching.strict(asked, seed)
            except matching.Wrong as wrong:
                report.say(0, wrong.code, texts.CONTRADICTIONS[wrong.code], names=", ".join(wrong.about))
        if report.count:
            tell_faults(self, format, Path(file).name, report)
            return NOTHING
        if unasked := idle(asked):
            self.stderr.write(f"{texts.idle(unasked)}")
        found = lists.named(matching.place(lists))
        blocking = matching.blocking(asked, found)
        rows = [PlacedRow(person=one, opening=found[one]) for one in sorted(found)]
        if format == "csv":
            self.print_rows(PlacedRow, rows)
            return DONE
        weight, optimum = matching.weight(asked, found), matching.most(asked, lists)
        if format == "json":
            self.print_json(
                {
                    "placed": [row.model_dump() for row in rows],
                    "blocking": [{"person": one, "opening": opening} for one, opening in blocking],
                    "weight": weight,
                    "optimum": optimum,
                    "seed": seed,
                    "lots": {"cy": texts.LOTS.cy, "en": texts.LOTS.en},
                }
            )
            return DONE
        self.stdout.write(f"{texts.placed(len(found), len(asked.choices))}")
        self.stdout.write(f"{texts.unstable(blocking) if blocking else texts.nobody()}")
        self.stdout.write(f"{texts.price(weight, optimum)}")
        self.stdout.write(f"{texts.SEED}: {seed}. {texts.LOTS}")
        if rows:
            self.stdout.write(
                "\n" + aligned([str(texts.PERSON), str(texts.OPENING)], [[row.person, row.opening] for row in rows])
            )
        return DONE
