"""A trial designed from a file: who would start when, how balanced that is, and what would be known."""

from pathlib import Path
from typing import Any, Final

import numpy as np
from django.core.management.base import CommandParser
from pydantic import BaseModel

from cydwaith.engines.statistics import design
from cydwaith.engines.statistics.design.power import ALPHA, SIMULATIONS
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.management.import_options import taken
from cydwaith.evidence.sources.faults import Report
from cydwaith.school import texts
from cydwaith.school.deeds import TRIAL_DESIGN
from cydwaith.school.reading import Asked, read
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand

LEAST_SIMULATIONS: Final = 100
MOST_SIMULATIONS: Final = 100_000


class StartRow(BaseModel):
    """In which step a council would start."""

    council: str
    step: int


class Command(BaseCommand):
    """Designs a stepped roll-out, by lot among balanced allocations. The same file and seed give the same answer."""

    may = TRIAL_DESIGN
    help = (
        "Cynllunio treial: pwy fyddai’n dechrau pryd, a beth y gellid ei wybod / "
        "Design a trial: who would start when, and what could be known."
    )
    example = (
        "./cydwaith trial design COUNCILS.csv --steps 5 --effect 2 --seed 2026 --format json\n"
        "  council,deprivation,density,2019,2020,2021,2022,2023,2024\n"
        "  W06000001,18.2,97,61.0,62.4,62.1,63.8,64.0,64.9\n"
        "  blwyddyn yn enw colofn: ffigurau’r gorffennol; fel arall, cyd-destun /\n"
        "  a year in a column’s name: past figures; otherwise, context"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["design"], help="design")
        parser.add_argument(
            "file", metavar="FILE", help="rhes i bob cyngor, CSV neu XLSX / a row a council, CSV or XLSX"
        )
        parser.add_argument("--steps", type=int, default=5, help="nifer y camau / number of steps (5)")
        parser.add_argument("--effect", type=float, help="yr effaith leiaf o bwys / the smallest effect that matters")
        parser.add_argument("--seed", default="1", metavar="TEXT", help="hedyn / seed (1)")
        parser.add_argument(
            "--simulations", type=int, default=SIMULATIONS, help=f"nifer yr efelychiadau / simulations ({SIMULATIONS})"
        )
        super().add_arguments(parser)

    def ask(self, *, format: str, file: str, steps: int, seed: str, **asked: Any) -> int:  # noqa: A002  # the option's name
        report = Report()
        trial = read(taken(Path(file)), report)
        if report.count:
            tell_faults(self, format, Path(file).name, report)
            return NOTHING
        if not 2 <= steps <= len(trial.context):
            raise UsageError(str(texts.steps(steps, len(trial.context))))
        drawn = design.draw(trial.context, steps, seed)
        rows = [StartRow(council=name, step=step) for name, step in drawn.allocation.items()]
        if format == "csv":
            self.print_rows(StartRow, rows)
            return DONE
        told, least = known(trial, drawn, asked["effect"], simulations(asked["simulations"]))
        if format == "json":
            self.print_json(
                {
                    "allocation": [row.model_dump() for row in rows],
                    "balance": {
                        "imbalance": float(drawn.imbalances[drawn.chosen]),
                        "most_allowed": float(drawn.imbalances.max()),
                        "allowed": len(drawn.allowed),
                        "candidates": drawn.candidates,
                        "least_chance": drawn.least_chance,
                    },
                    "least_p": drawn.least_p,
                    "power": told
                    and {"effect": told.effect, "after": told.after, "last": told.last, "error": told.error},
                    "detectable": least,
                    "seed": seed,
                }
            )
            return DONE
        self.write(drawn, rows, told, least, enough=enough(trial, drawn))
        self.stdout.write(f"{texts.SEED}: {seed}")
        return DONE

    def write(
        self, drawn: design.Draw, rows: list[StartRow], told: design.Power | None, least: float | None, *, enough: bool
    ) -> None:
        """The answer as people read it."""
        ordered = sorted(rows, key=lambda row: (row.step, row.council))
        self.stdout.write(aligned([str(texts.STEP), str(texts.COUNCIL)], [[row.step, row.council] for row in ordered]))
        self.stdout.write(f"\n{texts.drawn(drawn)}\n{texts.balance(drawn)}")
        if drawn.least_p > ALPHA:
            self.stdout.write(str(texts.too_few(drawn)))
        elif not enough:
            self.stdout.write(str(texts.no_history(drawn.steps + 1)))
        else:
            self.stdout.write("\n".join(str(one) for one in (told and texts.found(told), texts.least(least)) if one))


def enough(trial: Asked, drawn: design.Draw) -> bool:
    """Whether there are as many past figures as a trial of these steps has periods."""
    return min(map(len, trial.history.values())) > drawn.steps


def known(
    trial: Asked, drawn: design.Draw, effect: float | None, simulations: int
) -> tuple[design.Power | None, float | None]:
    """How often the effect would be found, and the smallest one that would be; None where it cannot be told."""
    if not enough(trial, drawn) or drawn.least_p > ALPHA:
        return None, None
    history = np.array([trial.history[name] for name in drawn.units])
    told = None if effect is None else design.power(drawn, history, effect, simulations=simulations)
    return told, design.detectable(drawn, history, simulations=simulations)


def simulations(number: int) -> int:
    """How many simulations. Raises UsageError."""
    if not LEAST_SIMULATIONS <= number <= MOST_SIMULATIONS:
        raise UsageError(str(texts.simulations(LEAST_SIMULATIONS, MOST_SIMULATIONS)))
    return number
