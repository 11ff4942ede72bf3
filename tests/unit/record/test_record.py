import datetime as dt
import json
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from cydwaith.record import appending, naming, queries
from cydwaith.record.actions import append
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.leaves import leaf
from cydwaith.record.models import Entry
from cydwaith.shared import rooms
from cydwaith.shared.permissions import COMMAND_LINE

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry() -> Entry:
    with transaction.atomic():
        return append(
            by=COMMAND_LINE, body=None, verb="test.done", subject="test:one", facts={"b": [1, "â"], "a": None}
        )


def test_facts_are_canonical(entry: Entry) -> None:
    assert entry.facts == '{"a":null,"b":[1,"â"]}'
    assert entry.digest == digest(entry.facts)
    assert entry.intact


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"z": 1, "a": {"y": True, "b": dt.date(2026, 1, 2)}}, '{"a":{"b":"2026-01-02","y":true},"z":1}'),
        ({"words": ("Pen-y-bont", "â")}, '{"words":["Pen-y-bont","â"]}'),
        ({}, "{}"),
    ],
)
def test_one_way_to_write_facts(facts: dict, text: str) -> None:
    assert canonical(facts) == text


def test_binary_fractions_and_objects_have_no_place() -> None:
    for value in (1.5, {1, 2}, object(), b"bytes"):
        with pytest.raises(TypeError):
            canonical({"value": value})


@pytest.mark.django_db(transaction=True)
def test_an_entry_outside_a_transaction_is_impossible() -> None:
    with pytest.raises(RuntimeError):
        append(by=COMMAND_LINE, body=None, verb="test.done", subject="test:one", facts={})


# Each database has its own ways of changing a row.
WAYS = {
    "sqlite": ["INSERT OR REPLACE INTO record_entry SELECT * FROM record_entry"],
    "postgresql": [
        "TRUNCATE record_entry",
        "INSERT INTO record_entry SELECT * FROM record_entry ON CONFLICT (id) DO UPDATE SET verb = 'changed'",
    ],
}
STATEMENTS = ["UPDATE record_entry SET verb = 'changed'", "DELETE FROM record_entry", *WAYS[connection.vendor]]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_database_refuses(statement: str, entry: Entry) -> None:
    if connection.vendor == "postgresql":
        run("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        run(statement)
    assert Entry.objects.get(pk=entry.pk).verb == "test.done"


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_models_way_is_refused_too(entry: Entry) -> None:
    for spoil in (entry.delete, entry.save, lambda: Entry.objects.update(verb="x")):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            spoil()


def test_the_leaf_holds_everything_and_stays_the_same(entry: Entry) -> None:
    appending.number()
    entry.refresh_from_db()
    again = Entry.objects.get(pk=entry.pk)
    assert again.leaf() == entry.leaf()
    leaf = json.loads(entry.leaf())
    assert leaf["digest"] == entry.digest
    assert set(leaf) == {"index", "at", "actor", "body", "verb", "subject", "digest", "version"}
    assert dt.datetime.fromisoformat(leaf["at"]) == entry.at
    assert leaf["at"].endswith("+00:00")


def test_choosing_entries(entry: Entry) -> None:
    assert list(queries.entries(queries.Chosen(verb="test.done"))) == [entry]
    assert not queries.entries(queries.Chosen(subject="test:two"))
    assert queries.verbs() == ["test.done"]
    assert queries.bodies() == []


def test_facts_as_a_table(entry: Entry) -> None:
    assert queries.fact_rows(entry) == [("a", "null"), ("b › 1", "1"), ("b › 2", "â")]


def test_a_room_names_its_verbs_and_pages() -> None:
    rooms.add_subjects({"test": lambda key: f"/{key}/"})
    with translation.override("en"):
        assert naming.verb("log.key") == "Key of the record first used"
    assert naming.verb("unnamed.verb") == "unnamed.verb"
    assert naming.page_of("test:one") == "/one/"
    assert naming.page_of("unknown:one") is naming.page_of("test:") is None
    assert naming.actor("0123456789abcdef") == "01234567"
    assert naming.subject("account:0123456789abcdef") == "account:01234567"


ODD = ["", "plain", 'a "quoted" \\ one', "â ŵ 𝄞", "\n\t\x00\x1f\x7f\u2028\ufeff", "</script>", "%s %d %%"]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("body", [None, "GB-PLA-CRF", '"'])
def test_a_leaf_is_written_as_canonical_json_is(text: str, body: str | None) -> None:
    at = dt.datetime(2026, 7, 1, 12, 30, 5, 42, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    entry = SimpleNamespace(actor=text, at=at, body_id=body, digest=text, index=7, subject=text, verb=text)
    told = {"actor": text, "at": "2026-07-01T11:30:05.000042+00:00", "body": body, "digest": text, "index": 7}
    assert leaf(entry).decode() == canonical({**told, "subject": text, "verb": text, "version": 2})
