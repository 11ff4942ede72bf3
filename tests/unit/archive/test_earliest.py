"""A database of the earliest code that can be migrated is brought to now, with nothing lost and the record whole.

`earliest.sql` was made by the code of the second commit (21 November 2026) by its own deeds: bodies, an account with a
role, a practice written, checked, published and taken up, and a draft. What the first commit made cannot be brought on:
its migration of figures was changed within the hour. Every later migration must keep this one working.
"""

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.schema import SCHEMA, look, migrated
from tests.serving import environment

pytestmark = [
    pytest.mark.processes,
    pytest.mark.once,  # what a migration does to rows is Django's, and the same on both
    pytest.mark.xdist_group("earliest"),  # one worker brings it to now
]
SETTINGS = {"DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
DUMP = Path(__file__).parent / "earliest.sql"
LOOK = """
import django; django.setup()
import json
from django.apps import apps
from django.core.management import call_command
from django.db import connection
call_command("migrate", verbosity=0)
# A site that runs keeps its log outside the database within the hour.
call_command("record", "keep")
from cydwaith.practices.models import Adoption, Version
from cydwaith.record.models import Entry
from cydwaith.record.verifying.live import verify
with connection.cursor() as cursor:
    there = {t: {c.name for c in connection.introspection.get_table_description(cursor, t)}
             for t in connection.introspection.table_names(cursor)}
tables = apps.get_models(include_auto_created=True)
wanted = {m._meta.db_table: {f.column for f in m._meta.concrete_fields} for m in tables}
found = verify()
print(json.dumps({
    "faults": [str(one) for one in found.faults],
    "unlike": sorted(t for t, columns in wanted.items() if there.get(t) != columns),
    "verbs": sorted(Entry.objects.exclude(verb="log.key").values_list("verb", flat=True)),
    "titles": sorted(Version.objects.values_list("title_en", flat=True)),
    "adopted": list(Adoption.objects.values_list("body", flat=True)),
}))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a site whose database is the earliest."""
    home = tmp_path_factory.mktemp("earliest")
    made = sqlite3.connect(home / "cydwaith.sqlite3")
    # As Django's own connections have it: constraints of that time ask for it.
    made.create_function(
        "REGEXP", 2, lambda pattern, text: re.search(pattern, str(text)) is not None, deterministic=True
    )
    made.executescript(DUMP.read_text())
    made.close()
    return environment(home, DATABASE="", RECORD="cydwaith.example/log") | SETTINGS


@pytest.fixture(scope="module")
def brought(site: dict[str, str]) -> dict[str, Any]:
    """What is found in it when every migration since has run."""
    done = subprocess.run([sys.executable, "-c", LOOK], env=site, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_the_earliest_data_is_brought_to_now(brought: dict[str, Any]) -> None:
    assert brought["faults"] == []
    assert brought["unlike"] == [], "tables have the columns of their models, and no others"
    assert brought["titles"] == ["Sample data: a draft", "Sample data: title"]
    assert brought["adopted"] == ["GB-PLA-PEM"]
    verbs = ["adoption.recorded", "practice.checked", "practice.published", "practice.saved"]
    assert brought["verbs"] == [*verbs, "practice.started", "practice.started", "reference.loaded", "role.given"]


@pytest.mark.usefixtures("brought")
def test_a_new_database_is_what_the_earliest_became(site: dict[str, str], tmp_path: Path) -> None:
    """Made at once, it has the tables, guards and steps to which every migration in turn has led."""
    at_once, step_by_step = migrated(environment(tmp_path, DATABASE="") | SETTINGS), look(site)
    assert at_once["faults"] == step_by_step["faults"] == [[], [], []]
    assert {name: at_once[name] for name in SCHEMA} == {name: step_by_step[name] for name in SCHEMA}
