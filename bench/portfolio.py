"""How long does it take to choose bids, and how near to the best is the choice?

    python bench/portfolio.py [--bids 500 50 5000] [--seconds 2]

Bids of two to five of 22 councils under six rules, of which one is a cap for each council. Beside ours stands the
simple way: the most score for a pound first, passing over what would break a ceiling. Seconds by the clock.
"""

import argparse
import random
import time
from collections import defaultdict

from cydwaith.engines.funding import Bid, Choice, Rule, choose, prices, split

COUNCILS = 22
REGIONS = [range(6), range(6, 8), range(8, 12), range(12, 22)]
SMALL = {3, 6, 8, 15, 20}
SEED = 2021


def drawn(number: int) -> tuple[list[Bid], int, list[Rule]]:
    """Bids, the money (a quarter of what they ask for), and six rules."""
    draw = random.Random(SEED)
    bids, councils = [], {}
    spent: dict[int, dict[str, int]] = defaultdict(dict)
    for at in range(number):
        one = Bid(f"b{at:05}", draw.randint(20_000, 100_000), draw.randint(5_000_000, 80_000_000))
        councils[one.id] = draw.sample(range(COUNCILS), draw.randint(2, 5))
        for council, pence in split(one.pence, {str(each): draw.randint(1, 9) for each in councils[one.id]}).items():
            spent[int(council)][one.id] = pence
        bids.append(one)
    money = sum(one.pence for one in bids) // 4

    def some(test: set[int] | range) -> dict[str, int]:
        return {name: 1 for name, each in councils.items() if set(each) & set(test)}

    rules = [
        *(Rule("each region something", some(region), least=max(1, number // 50)) for region in REGIONS),
        Rule("small councils", some(SMALL), least=max(1, number // 10)),
        *(Rule("no council over a share", each, most=money * 6 // 100) for each in spent.values()),
        Rule("not only large bids", {one.id: 1 for one in bids if one.pence > 60_000_000}, most=number // 20),
        Rule("wide ones", {one.id: 1 for one in bids if len(councils[one.id]) > 3}, least=number // 10),
        Rule("not too many", {one.id: 1 for one in bids}, most=number // 3),
    ]
    return bids, money, rules


def greedy(bids: list[Bid], money: int, rules: list[Rule]) -> int:
    """The score of the simple way; it looks at ceilings only."""
    left = {id(rule): rule.most for rule in rules if rule.most is not None}
    score = 0
    for bid in sorted(bids, key=lambda one: one.pence / max(1, one.score)):
        fits = all(rule.amounts.get(bid.id, 0) <= left[id(rule)] for rule in rules if rule.most is not None)
        if bid.pence <= money and fits:
            money -= bid.pence
            score += bid.score
            for rule in rules:
                if rule.most is not None:
                    left[id(rule)] -= rule.amounts.get(bid.id, 0)
    return score


def told(way: str, seconds: float, found: Choice) -> None:
    """One line."""
    print(f"  {way:16} {seconds:7.2f} s  score {found.score:,} of at most {found.bound:,}  gap {found.gap:.4%}")


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bids", type=int, nargs="+", default=[50, 500, 5000])
    parser.add_argument("--seconds", type=float, default=2.0)
    asked = parser.parse_args()
    for number in asked.bids:
        bids, money, rules = drawn(number)
        print(f"\n{number:,} bids, {len(rules)} rows of rules")
        begun = time.perf_counter()
        simple = greedy(bids, money, rules)
        print(f"  {'simple way':16} {time.perf_counter() - begun:7.2f} s  score {simple:,} (keeps to ceilings only)")
        begun = time.perf_counter()
        found = choose(bids, money, rules, seconds=asked.seconds)
        told(f"within {asked.seconds:g} s", time.perf_counter() - begun, found)
        begun = time.perf_counter()
        every = prices(bids, money, rules, found, seconds=asked.seconds)
        print(
            f"  {'prices':16} {time.perf_counter() - begun:7.2f} s  "
            + ", ".join(f"{one.rule} {one.score:,}" for one in every)
        )


if __name__ == "__main__":
    main()
