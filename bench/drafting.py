"""Two versions of a text of 300 sections compared by words, beside a plain difflib on its lines.

    .venv/bin/python -m bench.drafting

Processor time of this process, medians of nine runs. Sections have 120 words in each language; so many are changed
in each, and all are put in another order.
"""

import difflib
import random
import statistics
import time
from collections.abc import Callable

from cydwaith.engines.drafting.merging import merged
from cydwaith.engines.drafting.part import Part
from cydwaith.engines.drafting.sections import compared

SECTIONS, WORDS, RUNS = 300, 120, 9
CHANGED = (1, 3, 10, 100)
random.seed(17)
VOCABULARY = ["".join(random.choices("abcdefghilmnoprstwy", k=random.randint(2, 9))) for _ in range(800)]
WEIGHTS = [1 / rank for rank in range(1, 801)]


def prose() -> str:
    """Words as unequally frequent as those of a language."""
    return " ".join(random.choices(VOCABULARY, WEIGHTS, k=WORDS))


def changed(text: str, times: int) -> str:
    """A text in which some words were replaced, put in or left out."""
    words = text.split(" ")
    for _ in range(times):
        at = random.randrange(len(words))
        words[at : at + random.randint(0, 2)] = random.choices(VOCABULARY, k=random.randint(0, 2))
    return " ".join(words) or "x"


def lines(parts: list[Part]) -> list[str]:
    """A version as lines of 12 words, as a file would hold it."""
    words = [text.split(" ") for part in parts for text in part.texts.values()]
    return [" ".join(some[at : at + 12]) for some in words for at in range(0, len(some), 12)]


def median(do: Callable[[], object]) -> float:
    """Milliseconds of processor."""
    found = []
    for _ in range(RUNS):
        began = time.process_time()
        do()
        found.append(time.process_time() - began)
    return 1000 * statistics.median(found)


def main() -> None:
    old = [Part(f"t{key}", {"words_cy": prose(), "words_en": prose()}) for key in range(SECTIONS)]
    print("| words changed in each of 600 texts | by words | difflib on lines, in order | ratio | merged, all |")
    print("|---|---|---|---|---|")
    for times in CHANGED:
        edited = [Part(one.key, {name: changed(text, times) for name, text in one.texts.items()}) for one in old]
        moved = random.sample(edited, len(edited))
        ours = median(lambda moved=moved: compared(old, moved))
        plain = median(lambda edited=edited: list(difflib.unified_diff(lines(old), lines(edited))))
        both = median(lambda edited=edited: merge_all(old, edited))
        print(f"| {times} | {ours:.0f} ms | {plain:.0f} ms | {ours / plain:.1f} | {both:.0f} ms |")


def merge_all(old: list[Part], mine: list[Part]) -> None:
    """Every text merged with one in which somebody else added a word at its end."""
    for was, now in zip(old, mine, strict=True):
        for name, text in was.texts.items():
            merged(text, now.texts[name], f"{text} hefyd")


if __name__ == "__main__":
    main()
