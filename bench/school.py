"""What pages of the school cost with many learners: each in processor time, beside the lightest page.

    .venv/bin/python bench/school.py                 10,000 learners on 20 courses

Runs on the empty database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own. Learners are
written in bulk, past the actions: this measures reading. No page is kept: each is made anew.
"""

import argparse
import datetime as dt
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.unkept")

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from cydwaith.bodies import reference
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.school.models import Cohort, Course, Enrolment, Module, ModuleDone, Progress, Session
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role

ROUNDS = 9
HOLDER = "CYD-ACADEMI-WALES"
LIGHTEST = "/en/accessibility/"
STATES = [Progress.DONE] * 6 + [Progress.HELD] * 2 + [Progress.WAITING, Progress.LEFT]


def course(number: int) -> Course:
    """A course with five modules, two cohorts, and ten sessions in each."""
    now, code = clock.moment(), f"course-{number}"
    texts = {f"{name}_{language}": f"{name} {number}" for name in ("title", "purpose") for language in ("cy", "en")}
    made = Course.objects.create(code=code, body_id=HOLDER, stage="running", at=now, **texts)
    modules = [
        Module.objects.create(course=made, order=at, title_cy=f"M{at}", title_en=f"M{at}", at=now) for at in range(5)
    ]
    for past in (400, 200):
        day = clock.today() - dt.timedelta(days=past)
        cohort = Cohort.objects.create(
            course=made, begins=day, closes=day, places=300, seed=f"{code} {past}", shared=now, at=now
        )
        starts = now - dt.timedelta(days=past)
        told = {"minutes": 60, "language": "both", "online": True, "at": now}
        Session.objects.bulk_create(
            Session(cohort=cohort, module=modules[at % 5], starts=starts + dt.timedelta(days=at), **told)
            for at in range(10)
        )
    return made


def fill(learners: int, courses: int) -> None:
    """So many learners of all councils, each in one cohort of some course, most of whom have completed it."""
    chance, now = random.Random(23), clock.moment()
    for number in range(courses):
        course(number)
    cohorts = list(Cohort.objects.order_by("pk"))
    bodies = list(Body.objects.filter(kind="council").order_by("pk").values_list("pk", flat=True))
    people = [Account(email=f"learner{at}@bench.example", name=f"Learner {at}") for at in range(learners)]
    accounts = Account.objects.bulk_create(people, batch_size=1000)
    rows = []
    for at, account in enumerate(accounts):
        state = chance.choice(STATES)
        asked = now - dt.timedelta(days=chance.randrange(100, 500))
        told = {"progress": state, "done": now if state == Progress.DONE else None, "asked": asked}
        rows.append(
            Enrolment(
                cohort=cohorts[at % len(cohorts)], account=account, body_id=chance.choice(bodies), language="cy", **told
            )
        )
    enrolments = Enrolment.objects.bulk_create(rows, batch_size=1000)
    modules = {one.pk: list(one.course.modules.all()) for one in cohorts}
    ModuleDone.objects.bulk_create(
        (
            ModuleDone(enrolment=one, module=module, language="cy", at=now)
            for one in enrolments
            if one.progress == Progress.DONE
            for module in modules[one.cohort_id]
        ),
        batch_size=1000,
    )


def signed_in(account: Account) -> Client:
    """A browser in which somebody is signed in."""
    client = Client()
    client.force_login(account)
    return client


def median(do: Callable[[], object]) -> float:
    """Milliseconds of processor."""
    taken = []
    for _round in range(ROUNDS):
        begun = time.process_time()
        do()
        taken.append((time.process_time() - begun) * 1000)
    return statistics.median(taken)


def asking(client: Client, address: str) -> Callable[[], None]:
    """Ask for a page."""

    def ask() -> None:
        found = client.get(address)
        assert found.status_code == 200, (address, found.status_code)

    return ask


def main() -> None:
    """Fill, measure, and say how many times the lightest page each is."""
    options = argparse.ArgumentParser()
    options.add_argument("--learners", type=int, default=10_000)
    options.add_argument("--courses", type=int, default=20)
    asked = options.parse_args()
    settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    call_command("migrate", verbosity=0)
    reference.load()
    fill(asked.learners, asked.courses)
    public, learns = Client(), Account.objects.get(email="learner0@bench.example")
    Membership.objects.create(account=learns, body_id="GB-PLA-CRF", role=Role.READER)
    holds = Account.objects.create_user("holder@bench.example", name="Holder")
    Membership.objects.create(account=holds, body_id=HOLDER, role=Role.EDITOR)
    employs = Account.objects.create_user("employer@bench.example", name="Employer")
    Membership.objects.create(account=employs, body_id="GB-PLA-CRF", role=Role.ADMINISTRATOR)
    Enrolment.objects.filter(body="GB-PLA-CRF").update(tells_employer=True)
    pages = {
        "every course": (public, "/en/school/courses/"),
        "one course, and what came of it": (public, "/en/school/courses/course-1/"),
        "courses as JSON": (public, "/api/v1/courses"),
        "those who learn on it": (signed_in(holds), "/en/school/courses/course-1/learners/"),
        "what I learn": (signed_in(learns), "/en/school/learning/"),
        "what our people completed": (signed_in(employs), "/en/school/staff/"),
    }
    lightest = median(asking(public, LIGHTEST))
    print(f"{'the lightest page':34} {lightest:8.2f} ms")
    for name, (client, address) in pages.items():
        ask = asking(client, address)
        ask()
        taken = median(ask)
        print(f"{name:34} {taken:8.2f} ms  {taken / lightest:6.1f} ×")


if __name__ == "__main__":
    main()
