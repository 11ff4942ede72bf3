"""A database of the earliest code that can be migrated is brought to now, with nothing lost and the record whole.

`earliest.sql` was made by the code of the second commit (21 November 2026) by its own deeds: bodies, an account with a
role, a practice written, checked, published and taken up, and a draft. What the first commit made cannot be brought on:
its migration of figures was changed within the hour. Every later migration must keep this one working.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.processes,
    pytest.mark.once,
]  # what a migration does to rows is Django's, and the same on both
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


def test_the_earliest_data_is_brought_to_now(tmp_path: Path) -> None:
    made = sqlite3.connect(tmp_path / "cydwaith.sqlite3")
    # As Django's own connections have it: constraints of that time ask for it.
    made.create_function(
        "REGEXP", 2, lambda pattern, text: re.search(pattern, str(text)) is not None, deterministic=True
    )
    made.executescript(DUMP.read_text())
    made.close()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "DJANGO_"))}
    told = {"CYDWAITH_HOME": str(tmp_path), "CYDWAITH_RECORD": "cydwaith.example/log"}
    django = kept | told | {"DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
    done = subprocess.run([sys.executable, "-c", LOOK], env=django, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["faults"] == []
    assert found["unlike"] == [], "tables have the columns of their models, and no others"
    assert found["titles"] == ["Sample data: a draft", "Sample data: title"]
    assert found["adopted"] == ["GB-PLA-PEM"]
    verbs = ["adoption.recorded", "practice.checked", "practice.published", "practice.saved"]
    assert found["verbs"] == [*verbs, "practice.started", "practice.started", "reference.loaded", "role.given"]
