"""How long a day of the Record takes to read, and to suggest what was undertaken in it.

Run: python bench/senedd.py [--contributions 700] [--format json]
"""

import argparse
import io
import json
import os
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

from cydwaith.engines.undertakings import suggested
from cydwaith.senedd.sources.record import read
from tests.senedd_files import a_day, written

TIMES = 5


def measured(contributions: int) -> dict[str, float]:
    """Seconds of processor and by the clock for a made-up day, the middle of five times."""
    file = written(a_day(contributions))
    reading, suggesting, clock = [], [], []
    for _time in range(TIMES):
        began, wall = process_time(), perf_counter()
        found = read(io.BytesIO(file))
        read_by = process_time()
        number = sum(len(suggested(one.text, one.language)) for one in found.contributions if one.may_undertake)
        suggesting.append(process_time() - read_by)
        reading.append(read_by - began)
        clock.append(perf_counter() - wall)
    words = sum(len(one.text.split()) for one in found.contributions)
    return {
        "contributions": len(found.contributions),
        "words": words,
        "suggestions": number,
        "reading": round(median(reading), 3),
        "suggesting": round(median(suggesting), 3),
        "clock": round(median(clock), 3),
    }


def main() -> None:
    """Say it as lines, or as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--contributions", type=int, default=700)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    asked = parser.parse_args()
    found = measured(asked.contributions)
    print(json.dumps(found) if asked.format == "json" else "\n".join(f"{name}: {told}" for name, told in found.items()))


if __name__ == "__main__":
    main()
