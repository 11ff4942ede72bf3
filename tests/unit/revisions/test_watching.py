"""Which tables a statement reads, and which statements let nothing be kept."""

import pytest

from cydwaith.revisions.watching import tables_in

READ = {
    'SELECT "bodies_body"."code" FROM "bodies_body" WHERE "bodies_body"."code" = %s': {"bodies_body"},
    'SELECT COUNT(*) FROM (SELECT "record_entry"."id" FROM "record_entry") subquery': {"record_entry"},
    'SELECT 1 FROM "bodies_body" INNER JOIN "bodies_post" ON ("bodies_post"."body_id" = "bodies_body"."code")': {
        "bodies_body",
        "bodies_post",
    },
    "WITH RECURSIVE up(id) AS (SELECT code FROM bodies_body) SELECT id FROM up": {"bodies_body"},
    'SELECT EXTRACT(YEAR FROM "record_entry"."at") FROM "record_entry"': {"record_entry"},
    "SELECT value FROM unnest(%s) AS value": set(),
    "SELECT rowid FROM search_words_1 WHERE search_words_1 MATCH %s": {"search_state"},
    "SAVEPOINT s1": set(),
    "SELECT 'DELETE FROM bodies_body'": set(),
    'SELECT "updated" FROM "bodies_body"': {"bodies_body"},
}
NOT_KEPT = [
    'INSERT INTO "search_asked" ("day") VALUES (%s)',
    'UPDATE "bodies_body" SET "name_en" = %s',
    'SELECT 1 FROM "bodies_body" FOR UPDATE',
    'SELECT 1 FROM "django_session"',
    'SELECT 1 FROM "bodies_kept"',
    "WITH gone AS (DELETE FROM bodies_body RETURNING code) SELECT code FROM gone",
    "PRAGMA busy_timeout = 0",
    "SELECT nextval('a_sequence')",
]


@pytest.mark.parametrize(("sql", "tables"), READ.items())
def test_what_a_statement_reads(sql: str, tables: set[str]) -> None:
    assert tables_in(sql) == tables


@pytest.mark.parametrize("sql", NOT_KEPT)
def test_what_writes_or_reads_what_nobody_counts(sql: str) -> None:
    assert tables_in(sql) is None
