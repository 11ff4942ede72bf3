#!/usr/bin/env python3
"""Checks a placement without trusting what made it: prints everybody who would still change it, by the definition.

    ./cydwaith match ROUND.csv --format json > RESULT.json
    python3 scripts/check_match.py ROUND.csv RESULT.json

The standard library alone, and none of Cydwaith's code: a CSV with commas and English names of columns and rows.
Exit code 0: it is allowed, and blocked by whom RESULT.json says. 1: it is not.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

LAST = 10**9


def read(path: str) -> dict[str, dict]:
    """The rows of a round, by kind and then by (who, where): order and number."""
    kinds: dict[str, dict] = defaultdict(dict)
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            kinds[row["row"]][row["who"], row["where"]] = (int(row["order"] or LAST), int(row["number"] or 1))
    return kinds


def wrong(kinds: dict[str, dict], placed: dict[str, str]) -> tuple[list[str], list[tuple[str, str]]]:
    """What is not allowed in a placement, and who blocks it."""
    people = defaultdict(list)
    for person, pair in kinds["pair"]:
        people[pair].append(person)
    places = {where: number for (_who, where), (_order, number) in kinds["opening"].items()}
    release = {where: number for (_who, where), (_order, number) in kinds["team"].items()}
    home = {person: (team, order) for (person, team), (order, _number) in kinds["member"].items()}
    wants = {key: order for key, (order, _number) in kinds["choice"].items()}
    ranks = {key: order for key, (order, _number) in kinds["rank"].items()}

    def lent(who: str) -> list[tuple[str, int]]:
        return [home[person] for person in people.get(who, [who]) if person in home]

    faults = [f"{who} – {where}" for who, where in placed.items() if (who, where) not in wants.keys() & ranks.keys()]
    faults += [where for where, number in Counter(placed.values()).items() if number > places[where]]
    out = [one for who in placed for one in lent(who)]
    faults += [team for team, number in Counter(team for team, _order in out).items() if number > release[team]]

    def would(who: str, where: str) -> bool:
        if who in placed and wants[who, placed[who]] <= wants[who, where]:
            return False
        kept = [other for other, at in placed.items() if at == where and ranks[other, where] <= ranks[who, where]]
        if len(kept) >= places[where]:
            return False
        return who in placed or all(
            sum(t == team and o <= order for t, o in out) + sum(t == team and o <= order for t, o in lent(who))
            <= release[team]
            for team, order in lent(who)
        )

    return faults, sorted((who, where) for who, where in wants.keys() & ranks.keys() if would(who, where))


def main(round_: str, result: str) -> int:
    """Say what is wrong, and whether the result said so too."""
    told = json.loads(Path(result).read_text(encoding="utf-8"))
    faults, blocking = wrong(read(round_), {one["person"]: one["opening"] for one in told["placed"]})
    said = sorted((one["person"], one["opening"]) for one in told["blocking"])
    for fault in faults:
        print(f"not allowed: {fault}")
    for who, where in blocking:
        print(f"blocking: {who} – {where}{'' if (who, where) in said else ' (not told)'}")
    for who, where in sorted(set(said) - set(blocking)):
        print(f"told as blocking, and is not: {who} – {where}")
    print("checked: " + ("as told" if not faults and said == blocking else "not as told"))
    return int(bool(faults) or said != blocking)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
