"""How quickly the money of many projects adds up, beside the database's own sum; and what the map of borders costs.

    .venv/bin/python bench/regions.py                 10,000 projects, ten figures each

Runs on the empty database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own. Rows are written
in bulk, past the actions: this measures reading. Every sum is compared with a plain one in SQL.
"""

import argparse
import datetime as dt
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from cydwaith.bodies import reference
from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.engines.drawing.boundary_map import Ground, boundary_map
from cydwaith.regions.borders import layout
from cydwaith.regions.models import Funder, Money, Nature, Project, ProjectKind, Since
from cydwaith.regions.overseeing import members
from cydwaith.regions.queries import gathering, sums
from cydwaith.regions.queries.areas import areas as every_area
from cydwaith.regions.queries.areas import wales as national

ON = dt.date(2024, 6, 30)
ROUNDS = 7
LIGHTEST = "/en/accessibility/"
SQL = """
SELECT m.nature, SUM(m.pounds) FROM regions_money m JOIN regions_project p ON p.code = m.project_id
WHERE NOT m.whole AND m."on" <= %s AND (m.ended IS NULL OR m.ended > %s) AND p.kind = 'project' GROUP BY m.nature
"""


def fill(many: int, each: int) -> None:
    """So many projects, each in one to four areas, each with so many figures of which some have ended."""
    chance, now = random.Random(20), timezone.now()
    places = sorted(Place.objects.filter(kind=PlaceKind.COUNCIL).values_list("pk", flat=True))
    told = {"kind": ProjectKind.PROJECT, "source": "bench", "at": now}
    made = [
        Project(
            code=f"p{number}",
            name_en=f"Project {number}",
            places=" ".join(sorted(chance.sample(places, chance.randint(1, 4)))),
            **told,
        )
        for number in range(many)
    ]
    Project.objects.bulk_create(made, batch_size=1000)
    figures = []
    for one in made:
        for number in range(each):
            on = dt.date(2018, 1, 1) + dt.timedelta(days=chance.randrange(3200))
            ended = on + dt.timedelta(days=chance.randrange(900)) if number % 3 == 0 else None
            nature, funder = chance.choice(Nature.values), chance.choice(Funder.values)
            rest = {"whole": number == 9, "source": "bench", "at": now, "purpose": str(number)}
            pounds = chance.randrange(10**8)
            figures.append(Money(project=one, nature=nature, funder=funder, pounds=pounds, on=on, ended=ended, **rest))
    Money.objects.bulk_create(figures, batch_size=1000)


def median(do: Callable[[], object]) -> float:
    """Milliseconds of processor."""
    taken = []
    for _round in range(ROUNDS):
        begun = time.process_time()
        do()
        taken.append((time.process_time() - begun) * 1000)
    return statistics.median(taken)


def cold() -> sums.Cells:
    """The sums of a day, from the database."""
    sums.cells_as_of.cache_clear()
    return sums.cells(ON)


def after_changes(many: int) -> sums.Cells:
    """The same after so many figures have changed since all was put together."""
    if Since.objects.count() < many:
        for one in Money.objects.order_by("pk")[:many]:
            one.save(update_fields=["pounds"])
    return cold()


def plain() -> dict[str, int]:
    """The same in SQL."""
    with connection.cursor() as cursor:
        cursor.execute(SQL, [ON, ON])
        return {nature: int(total) for nature, total in cursor.fetchall()}


def main() -> None:
    """Fill, compare, measure."""
    options = argparse.ArgumentParser()
    options.add_argument("--many", type=int, default=10_000)
    options.add_argument("--each", type=int, default=10)
    asked = options.parse_args()
    settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    call_command("migrate", verbosity=0)
    reference.load()
    fill(asked.many, asked.each)
    areas = members(ON)
    first = median(lambda: cold().by_area(areas))
    begun = time.perf_counter()
    assert gathering.gather(), "nothing was put together"
    gathered = (time.perf_counter() - begun) * 1000
    money, _projects = cold().by_area(areas)
    by_nature: dict[str, int] = {}
    for what, amount in money.whole.items():
        if what.level == sums.SINGLE:
            by_nature[what.nature] = by_nature.get(what.nature, 0) + amount
    assert by_nature == plain(), "a sum differs from the database's own"
    client = Client()
    client.get(LIGHTEST)
    lightest = median(lambda: client.get(LIGHTEST, headers={"Cookie": f"n={time.monotonic_ns()}"}))
    drawn = layout()
    assert drawn is not None
    grounds = [Ground(code=code, value="12", label=code, href=f"/?place={code}") for code in drawn.outlines]
    whole = boundary_map(grounds, drawn, key="m", title="t", desc="d")
    rows = {
        "the lightest page": lightest,
        "plain SQL sum": median(plain),
        "sums of a day, cold": median(cold),
        "sums of a day, kept": median(lambda: sums.cells(ON)),
        "by overlapping areas": median(lambda: sums.cells(ON).by_area(areas)),
        "roll-up, cold, by areas": median(lambda: cold().by_area(areas)),
        "roll-up after 400 changes": median(lambda: after_changes(400).by_area(areas)),
        "regions and Wales, cold": median(lambda: (cold(), national(ON), every_area(ON))),
        "roll-up, never gathered": first,
        "putting it together": gathered,
        "map of borders": median(lambda: boundary_map(grounds, drawn, key="m", title="t", desc="d")),
    }
    for name, taken in rows.items():
        print(f"{name:30} {taken:9.2f} ms  {taken / lightest:6.1f} ×")
    print(f"map of borders: {len(whole) / 1000:.1f} kB; every sum equal to SQL: {sorted(by_nature.values())}")


if __name__ == "__main__":
    main()
