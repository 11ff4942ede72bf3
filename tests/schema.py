"""What a database is, apart from what it tells: tables, guards, the migrations it has, and what is wrong with them."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, Final

SCHEMA: Final = ("tables", "steps", "guards", "faults")
LOOK: Final = """
import django, json; django.setup()
from django.db import connection
from cydwaith.record.verifying import guards
from cydwaith.shared import guarding, shapes
def asked(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return sorted(map(list, cursor.fetchall()))
tables = connection.introspection.table_names()
wanted = guards.declared()
faults = [guarding.wrong(connection, wanted), guarding.strange(connection, wanted), list(shapes.wrong(connection))]
print(json.dumps({
    "tables": sorted(tables),
    "rows": {one: asked(f'SELECT COUNT(*) FROM "{one}"') for one in tables},
    "steps": asked("SELECT app, name FROM django_migrations"),
    "guards": sorted(wanted),
    "faults": faults,
}))
"""


def migrated(environment: Mapping[str, str], *words: str) -> dict[str, Any]:
    """Migrate the database of a site as told, and say what it is then."""
    command = [sys.executable, "-m", "cydwaith", "migrate", "--verbosity", "0", *words]
    subprocess.run(command, env=environment, check=True)
    return look(environment)


def look(environment: Mapping[str, str]) -> dict[str, Any]:
    """What the database of a site is."""
    found = subprocess.run([sys.executable, "-c", LOOK], env=environment, check=True, capture_output=True, text=True)
    return dict(json.loads(found.stdout))
