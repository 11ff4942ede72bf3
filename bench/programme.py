"""How quickly a large programme answers: delays passed on, pages, the past; beside a recursive query on the same rows.

    .venv/bin/python bench/programme.py               10,000 commitments, three dependencies each
    .venv/bin/python bench/programme.py --many 1000

Runs on the empty database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own. Rows are written
in bulk, past the actions: this measures reading.
"""

import argparse
import datetime as dt
import os
import random
import resource
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
from django.db.utils import OperationalError
from django.test import Client
from django.utils import timezone

from cydwaith.bodies import reference as bodies
from cydwaith.bodies.models import Post, Topic
from cydwaith.engines.schedule import Need, Plan, Work
from cydwaith.programme.models import Commitment, Dependency, Party, Programme, Status, Terms
from cydwaith.programme.queries import schedule as queries

TODAY = timezone.localdate()
ROUNDS = 5
PATIENCE = 20  # seconds for the recursive query
PAGES = {
    "the programme": "/en/programme/",
    "one programme": "/en/programmes/bench/",
    "list": "/en/commitments/",
    "what is late": "/en/commitments/?late=late",
    "road map": "/en/roadmap/",
    "board": "/en/board/",
    "what a body owes": "/en/owed/GB-PLA-PEM/",
    "one commitment": "/en/commitments/{middle}/",
    "API, 100 rows": "/api/v1/commitments",
    "API, one": "/api/v1/commitments/{middle}",
    "API, as it was": f"/api/v1/commitments?as_of={TODAY - dt.timedelta(days=1)}",
}


def fill(many: int) -> None:
    """So many agreed commitments among the councils, each waiting for three of the 300 before it, each reported on."""
    chance, then = random.Random(5), timezone.now() - dt.timedelta(days=400)
    posts = list(Post.objects.filter(code__endswith="/leader").values_list("code", "body"))
    topics = list(Topic.objects.all())
    Programme.objects.get_or_create(slug="bench", defaults={"name_cy": "Mainc", "name_en": "Bench"})
    names = [f"c{number:05}" for number in range(many)]
    Commitment.objects.bulk_create([Commitment(slug=slug, programme_id="bench", added=then) for slug in names])
    due = {slug: TODAY + dt.timedelta(days=number * 3000 // many - 300) for number, slug in enumerate(names)}
    terms = Terms.objects.bulk_create(
        [
            Terms(
                commitment_id=slug,
                number=1,
                stage="agreed",
                title_cy=f"Ymrwymiad {slug}",
                title_en=f"Commitment {slug}",
                due=due[slug],
                test="evidence",
                source_kind="proposal",
                at=then,
            )
            for slug in names
        ]
    )
    sides = []
    for one in terms:
        (post, owes), (_post, owed) = chance.sample(posts, 2)
        sides += [
            Party(terms=one, body_id=owes, role="owes", post_id=post),
            Party(terms=one, body_id=owed, role="owed"),
        ]
    Party.objects.bulk_create(sides)
    Terms.topics.through.objects.bulk_create(
        [Terms.topics.through(terms=one, topic=chance.choice(topics)) for one in terms]
    )
    held = Commitment.objects.in_bulk()
    for one in terms:
        held[one.commitment_id].current = one
    Commitment.objects.bulk_update(held.values(), ["current"], batch_size=500)
    ties = [
        Dependency(commitment_id=slug, needs_id=needs, days=chance.randrange(20), at=then)
        for number, slug in enumerate(names)
        if number >= 3
        for needs in chance.sample(names[max(0, number - 300) : number], 3)
    ]
    Dependency.objects.bulk_create(ties)
    owner = {one.terms_id: one.body_id for one in sides if one.role == "owes"}
    Status.objects.bulk_create(said(one, owner[one.pk], due[one.commitment_id], chance) for one in terms)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def said(terms: Terms, body: str, due: dt.date, chance: random.Random) -> Status:
    """What whoever owes it said of a commitment; one in five expects it later than promised."""
    late = due + dt.timedelta(days=chance.randrange(120)) if chance.random() < 0.2 else None
    return Status(
        commitment_id=terms.commitment_id,
        body_id=body,
        part="owner",
        colour=chance.choice(["green", "red"]),
        on=TODAY - dt.timedelta(days=10),
        expected=late,
        reason_en="Because.",
        at=timezone.now(),
    )


def took(do: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some rounds, in milliseconds."""
    times = []
    for _round in range(rounds):
        began = time.perf_counter()
        do()
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def anew() -> Plan:
    """The plan read from the database and worked out again."""
    queries._kept.clear()
    return queries.schedule(TODAY)


RECURSIVE = """
WITH RECURSIVE way(slug, days) AS (
    SELECT slug, 0 FROM programme_commitment WHERE slug = %s
    UNION
    SELECT d.needs_id, way.days + d.days FROM way JOIN programme_dependency d ON d.commitment_id = way.slug
    WHERE d.ended IS NULL
)
SELECT slug, max(days) FROM way GROUP BY slug
"""


def recursive(slug: str) -> float | None:
    """Milliseconds of the usual recursive query for what one commitment waits for; None when it takes too long."""
    began = time.perf_counter()
    with connection.cursor() as cursor:
        try:
            if connection.vendor == "postgresql":
                cursor.execute(f"SET statement_timeout = '{PATIENCE}s'")
            else:
                connection.connection.set_progress_handler(lambda: time.perf_counter() - began > PATIENCE, 10_000)
            cursor.execute(RECURSIVE, [slug])
            cursor.fetchall()
        except OperationalError:
            return None
        finally:
            if connection.vendor == "postgresql":
                cursor.execute("SET statement_timeout = 0")
            else:
                connection.connection.set_progress_handler(None, 0)
    return 1000 * (time.perf_counter() - began)


def told(name: str, milliseconds: float, more: str = "") -> None:
    """One line of the answer."""
    print(f"  {name:27} {milliseconds:9.1f} ms {more}")


def measure(many: int) -> None:
    """Everything, for one size."""
    names = [f"c{number:05}" for number in range(many)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{connection.vendor}, {many:,} commitments, {Dependency.objects.count():,} dependencies")
    told("plan, database and all", took(anew))
    plan = anew()
    needs = [Need(work, need, days) for work, found in plan.needs.items() for need, days in found.items()]
    told("plan, the engine alone", took(lambda: Plan(plan.works.values(), needs, TODAY)))
    told("plan, nothing has changed", took(lambda: queries.schedule(TODAY)))
    passed_on(plan, names)
    told("plan as it was", took(lambda: queries.schedule_as_was(timezone.now(), TODAY)))
    other = recursive(names[many // 2])
    print("  recursive query, one of them", f"{other:.1f} ms" if other is not None else f"not within {PATIENCE} s")
    print(f"  memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, {before} MB before")
    pages(names[many // 2])


def passed_on(plan: Plan, names: list[str]) -> None:
    """How long it takes to know what a delay moves."""
    for label, slug in (("first", names[0]), ("middle", names[len(names) // 2])):
        later = Work(slug, TODAY, (plan.forecasts[slug].on + dt.timedelta(days=400),))
        told(
            f"what if the {label} is late",
            took(lambda one=later: plan.what_if(one)),
            f"{len(plan.what_if(later)):,} move",
        )
    way = plan.critical_path(names[-1])
    told("critical path of the last", took(lambda: plan.critical_path(names[-1])), f"{len(way)} steps")


def pages(middle: str) -> None:
    """How long the server takes for each page."""
    client = Client()
    for name, path in PAGES.items():
        address = path.format(middle=middle)
        first = client.get(address)
        if first.status_code == 200:
            told(name, took(lambda at=address: client.get(at)), f"{len(first.content) // 1024} kB")
        else:
            print(f"  {name:27} not there")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=10_000)
    many = parser.parse_args().many
    settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    call_command("migrate", verbosity=0)
    bodies.load()
    fill(many)
    measure(many)


if __name__ == "__main__":
    main()
