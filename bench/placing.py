"""What does a placed round cost, beside OR-tools' least-cost flow on the same wishes?

    python bench/placing.py [--people 20000] [--openings 5000] [--teams 2000] [--runs 3] [--largest]

One run, several processes: ours (from what people wrote to the certificate), OR-tools' `SimpleMinCostFlow` (from the
same wishes to the greatest fit), `matching` (PyPI) on a round without teams. What is not installed is left out.
--largest: 100,000 people and 20,000 openings as well. Time is of the processor; memory the most that the process held.
"""

import argparse
import importlib.util
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from cydwaith.engines.matching import Asked, blocking, most, place, strict

WISHES = 12
SEED = 1962


def drawn(people: int, openings: int, teams: int) -> Asked:
    """A round with ties in the openings’ orders, and teams that release two thirds of their people."""
    draw = random.Random(SEED)
    choices = {
        f"p{one}": {f"o{name}": at for at, name in enumerate(draw.sample(range(openings), WISHES))}
        for one in range(people)
    }
    ranks: dict[str, dict[str, int]] = {f"o{name}": {} for name in range(openings)}
    for one, order in choices.items():
        for name in order:
            ranks[name][one] = draw.randint(1, 20)
    members: dict[str, dict[str, int]] = {f"t{name}": {} for name in range(teams)}
    for one in choices:
        members[f"t{draw.randrange(teams)}"][one] = draw.randint(1, 5)
    return Asked(
        openings={name: draw.randint(1, 5) for name in ranks},
        choices=choices,
        ranks=ranks,
        teams={name: max(1, 2 * len(order) // 3) for name, order in members.items()},
        members=members,
        fit={(one, name): draw.randint(1, 100) for one, order in choices.items() for name in order},
    )


def ours(asked: Asked) -> str:
    """The placement and its certificate."""
    lists = strict(asked, "1")
    found = lists.named(place(lists))
    return f"{len(found):,} placed, {len(blocking(asked, found))} blocking"


def priced(asked: Asked) -> str:
    """What stability costs, with SciPy's HiGHS."""
    return f"fit {most(asked, strict(asked, '1')):,} at most"


def flow(asked: Asked) -> str:
    """The greatest fit, as a flow of least cost: teams to people to openings."""
    from ortools.graph.python import min_cost_flow

    names = ["source", "sink", *asked.teams, *asked.choices, *asked.openings]
    number = {name: at for at, name in enumerate(names)}
    solver = min_cost_flow.SimpleMinCostFlow()
    for team, places in asked.teams.items():
        solver.add_arc_with_capacity_and_unit_cost(0, number[team], places, 0)
    for one, team in asked.homes().items():
        solver.add_arc_with_capacity_and_unit_cost(number[team], number[one], 1, 0)
    for one, order in asked.choices.items():
        for name in order:
            solver.add_arc_with_capacity_and_unit_cost(number[one], number[name], 1, -asked.fit[one, name])
    for name, places in asked.openings.items():
        solver.add_arc_with_capacity_and_unit_cost(number[name], 1, places, 0)
    solver.add_arc_with_capacity_and_unit_cost(0, 1, len(asked.choices), 0)
    solver.set_nodes_supplies([0, 1], [len(asked.choices), -len(asked.choices)])
    solver.solve()
    return f"fit {-solver.optimal_cost():,} at most"


def package(asked: Asked) -> str:
    """`matching`'s hospital-resident game, which knows neither teams nor ties."""
    from matching.games import HospitalResident

    lists = strict(Asked(openings=asked.openings, choices=asked.choices, ranks=asked.ranks), "1")
    wishes = {
        one: [lists.openings[at] for at in order] for one, order in zip(lists.applicants, lists.choices, strict=True)
    }
    ranks: dict[str, list[tuple[int, str]]] = {name: [] for name in lists.openings}
    for one, order, places in zip(lists.applicants, lists.choices, lists.ranks, strict=True):
        for name, rank in zip(order, places, strict=True):
            ranks[lists.openings[name]].append((rank, one))
    orders = {name: [one for _rank, one in sorted(line)] for name, line in ranks.items()}
    found = HospitalResident.create_from_dictionaries(wishes, orders, asked.openings).solve()
    return f"{sum(len(one) for one in found.values()):,} placed"


WAYS: dict[str, tuple[Callable[[Asked], str], str]] = {
    "ours": (ours, ""),
    "OR-tools": (flow, "ortools"),
    "price (HiGHS)": (priced, ""),
    "matching": (package, "matching"),
}


def measured(way: str, people: int, openings: int, teams: int) -> tuple[float, float, str]:
    """Seconds of processor, megabytes at most beyond those of the round itself, and what came out."""
    asked = drawn(people, openings, teams)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    said = WAYS[way][0](asked)
    took = time.process_time() - begun
    return took, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, said


def apart(way: str, *size: int) -> tuple[float, float, str]:
    """The same in a process of its own."""
    words = [sys.executable, __file__, "--one", way, *map(str, size)]
    return tuple(json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout))


def compare(size: tuple[int, int, int], ways: list[str], runs: int) -> None:
    """One table: medians of several runs each, and the ratio to OR-tools."""
    print(f"\n{size[0]:,} people, {size[1]:,} openings, {size[2]:,} teams, {size[0] * WISHES:,} wishes")
    seconds: dict[str, float] = {}
    for way in ways:
        each = [apart(way, *size) for _ in range(runs)]
        seconds[way] = statistics.median(one[0] for one in each)
        ratio = f"{seconds[way] / seconds['OR-tools']:.2f} of OR-tools" if "OR-tools" in seconds else ""
        print(f"  {way:14} {seconds[way]:8.2f} s {max(one[1] for one in each):7.0f} MB  {each[0][2]}  {ratio}")


def main() -> None:
    """Read what is asked, and measure it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("people", 20_000), ("openings", 5_000), ("teams", 2_000), ("runs", 3)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--largest", action="store_true")
    parser.add_argument("--one", nargs=4, metavar=("WAY", "PEOPLE", "OPENINGS", "TEAMS"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measured(asked.one[0], *map(int, asked.one[1:]))))
        return
    missing = [way for way, (_do, needs) in WAYS.items() if needs and importlib.util.find_spec(needs) is None]
    if missing:
        print(f"not installed, left out: {', '.join(missing)}")
    size = (asked.people, asked.openings, asked.teams)
    compare(size, [way for way in ("OR-tools", "ours", "price (HiGHS)") if way not in missing], asked.runs)
    compare(
        (size[0] // 10, size[1] // 10, size[2] // 10),
        [way for way in ("OR-tools", "ours") if way not in missing],
        asked.runs,
    )
    if "matching" not in missing:
        compare((200, 50, 20), ["ours", "matching"], asked.runs)
    if asked.largest:
        compare((100_000, 20_000, 10_000), [way for way in ("OR-tools", "ours") if way not in missing], 1)


if __name__ == "__main__":
    main()
