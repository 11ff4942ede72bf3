"""Working out every standing and change for 22 councils: time, peak memory, and the same on a tenth of the indicators.

    .venv/bin/python bench/recalculation.py [--indicators 150]

The bundle's indicators, repeated under other codes with their figures slightly moved (seeded) until there are as many
as asked for; each size in a process and a database of its own. Beside it what a run costs when nothing changed.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")


def fill(wanted: int) -> None:
    """The reference facts, and as many indicators as wanted."""
    from django.core.management import call_command

    from cydwaith.bodies import reference as bodies
    from cydwaith.evidence import reference as evidence
    from cydwaith.evidence.models import Indicator, Observation
    from cydwaith.shared.permissions import COMMAND_LINE

    call_command("migrate", verbosity=0)
    bodies.load(by=COMMAND_LINE)
    evidence.load(by=COMMAND_LINE)
    draw = random.Random(1)
    shipped = list(Indicator.objects.all())
    for surplus in shipped[wanted:]:
        surplus.delete()
    for number in range(wanted - len(shipped)):
        original = shipped[number % len(shipped)]
        figures = list(Observation.objects.filter(indicator=original.pk))
        copy = Indicator.objects.get(pk=original.pk)
        copy.pk = f"copy-{number}-{original.pk}"[:80]
        copy.save(force_insert=True)
        for figure in figures:
            figure.pk, figure.indicator = None, copy
            move = 1 + draw.gauss(0, 0.01)
            figure.value, figure.lower, figure.upper = (
                None if one is None else one * move for one in (figure.value, figure.lower, figure.upper)
            )
        Observation.objects.bulk_create(figures, batch_size=2000)


def one(wanted: int) -> None:
    """Measure one size in this process."""
    import django

    django.setup()
    from cydwaith.evidence import standings
    from cydwaith.shared.permissions import COMMAND_LINE

    fill(wanted)
    begun = time.perf_counter()
    done = standings.recalculate(by=COMMAND_LINE)
    first = time.perf_counter() - begun
    begun = time.perf_counter()
    standings.recalculate(by=COMMAND_LINE)
    again = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"{wanted:10}{done.calculations:20}{first:10.1f}{1000 * first / done.calculations:14.1f}{again:9.1f}{peak:9.0f}"
    )


def main() -> None:
    """Measure the size asked for and a tenth of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--indicators", type=int, default=150)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        one(asked.indicators)
        return
    print(
        f"{'indicators':>10}{'indicator-periods':>20}{'seconds':>10}{'ms for each':>14}{'again s':>9}{'peak MB':>9}",
        flush=True,
    )
    for size in (max(asked.indicators // 10, 1), asked.indicators):
        with tempfile.TemporaryDirectory() as home:
            words = [sys.executable, __file__, "--one", "--indicators", str(size)]
            subprocess.run(words, env=os.environ | {"CYDWAITH_HOME": home}, check=True)


if __name__ == "__main__":
    main()
