"""Keeps a database between test runs that has the demonstration loaded.

The key is a digest of everything the load is made from; a change in any of it makes a new one. Of several workers one
loads, and the others wait for its copy.
"""

import fcntl
import functools
import hashlib
import json
import os
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.test import override_settings

from cydwaith.engines.retrieval import learning
from cydwaith.engines.retrieval.lexicon import BilingualLexicon, Term
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.evidence import changes, standings
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.panels import Window
from cydwaith.evidence.series import Series
from cydwaith.evidence.storing import Answer
from cydwaith.record import keys, safekeeping
from cydwaith.record.models import Entry
from tests import uses

SOURCES = Path(__file__).parents[1] / "src/cydwaith"
KINDS = {".py", ".toml", ".csv", ".json"}
# What only reads what was loaded, and says it to people.
TELLING = {"pages", "forms", "templates", "sentences", "findings", "drawing", "locale", "static", "site", "lists"} | {
    "__pycache__"
}
TELLERS = {"api.py", "routes.py", "lists.py", "feeds.py", "calendars.py", "jinja.py", "urls.py"}
REQUIREMENTS = SOURCES.parents[1] / "requirements.txt"


def key() -> str:
    """A digest of the package's code and reference facts, but for what only tells of them."""
    return digest(
        path
        for path in SOURCES.rglob("*")
        if path.suffix in KINDS and TELLING.isdisjoint(path.relative_to(SOURCES).parts) and path.name not in TELLERS
    )


def digest(paths: Iterable[Path]) -> str:
    """A digest of files, their names included."""
    found = hashlib.sha256()
    for path in sorted(paths):
        found.update(str(path.relative_to(SOURCES.parents[1])).encode() + path.read_bytes())
    return found.hexdigest()[:32]


def kept(file: Path, make: Callable[[], object]) -> None:
    """Fill the test database from a copy; the first of several workers makes it."""
    connection.ensure_connection()
    with alone(file.with_name("lock")):
        if not file.exists():
            make()
            keep(file)
            return
    with sqlite3.connect(file) as source:
        source.backup(connection.connection)


def load(cache: pytest.Cache) -> None:
    """Fill the test database with the demonstration: from the last run's copy if nothing changed, else afresh."""
    judgements = cache.mkdir("cydwaith-judged") / "judgements.pickle"
    if connection.vendor != "sqlite":
        with remembered(judgements, keep=False):
            load_afresh()
        return

    def make() -> None:
        with remembered(judgements), uses.apart() as used:
            load_afresh()
        written(copy_of(cache), used)

    file = copy_of(cache)
    with alone(file.with_name("lock")):
        found_again(file)
    kept(file, make)
    uses.NOW.update(dict.fromkeys(Load.read(file).files if uses.OUTSIDE else ()))
    keep_outside()


class Load(NamedTuple):
    """What a copy of the demonstration was made with, where that was recorded."""

    outside: str
    requirements: str
    files: Mapping[str, str]

    @classmethod
    def of(cls, files: Iterable[str]) -> "Load":
        """These files as they are now."""
        here = (path for path in sorted(files) if (uses.ROOT / path).is_file())
        return cls(uses.OUTSIDE[0], digest([REQUIREMENTS]), {path: digest([uses.ROOT / path]) for path in here})

    @classmethod
    def read(cls, copy: Path) -> "Load":
        return cls(*json.loads(copy.with_suffix(".json").read_text()))


def written(copy: Path, used: Iterable[str]) -> None:
    """Note what a copy was made with, code that ran while modules were imported included."""
    if uses.OUTSIDE:
        with uses.apart(counts=False):
            copy.with_suffix(".json").write_text(json.dumps(Load.of({*used, *uses.IMPORTING})))


def found_again(file: Path) -> None:
    """Give the last copy its name of today, if the load used nothing that changed; one whose load is unknown, none."""
    for old in file.parent.glob("*.sqlite3") if uses.OUTSIDE else ():
        note = old.with_suffix(".json")
        with uses.apart(counts=False):
            stands = note.exists() and Load.read(old) == Load.of(Load.read(old).files)
        if not stands:
            old.unlink()
        elif old != file:
            old.replace(file)
            note.replace(file.with_suffix(".json"))


def keep_outside() -> None:
    """The copy's checkpoints are kept outside here too, and its keys known."""
    safekeeping.begin(keys.signer().verifier, *safekeeping.named(Entry.objects.all()))
    safekeeping.keep(keys.signer().verifier)


def copy_of(cache: pytest.Cache) -> Path:
    """The file that keeps the demonstration, once it was loaded."""
    with uses.apart(counts=False):
        return cache.mkdir("cydwaith-demo") / f"{key()}.sqlite3"


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One worker at a time."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@contextmanager
def remembered(file: Path, *, keep: bool = True) -> Iterator[None]:
    """What the engines judged last time stands where inputs and method are the same: by the product's own digests.

    Two that load at once read, and do not `keep`.
    """
    known: dict[str, Any] = pickle.loads(file.read_bytes()) if file.exists() else {}
    used: dict[str, Any] = {}

    def once(digest: str, work_out: Callable[[], Any]) -> Any:
        used[digest] = known[digest] if digest in known else work_out()
        return used[digest]

    judge, change = standings._judged, changes.judged

    def judged(window: Window) -> Answer:
        return once(window.digest, lambda: judge(window)._replace(window=None))._replace(window=window)

    def moved(indicator: Indicator, series: Series, inputs: str) -> Change:
        return copy(once(inputs + indicator.pk + series.place, lambda: change(indicator, series, inputs)))

    with patch.object(standings, "_judged", judged), patch.object(changes, "judged", moved):
        yield
    if keep:
        file.write_bytes(pickle.dumps(used))


@contextmanager
def lexicons_kept(cache: pytest.Cache) -> Iterator[None]:
    """Within, what a lexicon learns from the same terms, names and texts is learned once, while the engines stay."""
    build, folder = learning.build_lexicon, cache.mkdir("cydwaith-lexicons")

    @functools.cache
    def engines() -> str:
        found = digest((SOURCES / "engines").rglob("*.py"))
        for old in folder.glob("*.pickle"):
            if not old.name.startswith(found):
                old.unlink(missing_ok=True)
        return found

    def built(terms: Sequence[Term], analyser: Analyser, texts: Sequence[tuple[str, str]] = ()) -> BilingualLexicon:
        said = repr((list(terms), list(texts), analyser.gazetteer.names)).encode()
        file = folder / f"{engines()}-{hashlib.sha256(said).hexdigest()[:32]}.pickle"
        if file.exists():
            return BilingualLexicon(*pickle.loads(file.read_bytes()))
        made = build(terms, analyser, texts)
        half = file.with_suffix(f".{os.getpid()}")
        half.write_bytes(pickle.dumps((made.to_english, made.to_welsh)))
        half.replace(file)
        return made

    with patch.object(learning, "build_lexicon", built):
        yield


def keep(kept: Path) -> None:
    """Keep the database as it is now, in the place of older copies."""
    for old in kept.parent.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    half = kept.with_suffix(".half")
    with sqlite3.connect(half) as target:
        connection.connection.backup(target)
    half.replace(kept)


def load_afresh() -> None:
    """Load it as the demonstration does, sample data and all; what comes first in a table is an example of its page."""
    forget_numbers()
    with override_settings(DEMO=True):
        call_command("demo", "--load-only", verbosity=0)


def forget_numbers() -> None:
    """Let the rows of every empty table be numbered from one again, whatever tests before have used up."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_sequence")
            for (name,) in cursor.fetchall():
                empty = f"NOT EXISTS (SELECT 1 FROM {name})"  # a table of ours
                cursor.execute(f"DELETE FROM sqlite_sequence WHERE name = %s AND {empty}", [name])
        for sql in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(sql)
