"""What does a vote cost, beside inserting its row, and how long does the page of the next statement take?

    .venv/bin/python bench/voting.py [--people 400] [--statements 40] [--format text|json]

A database of its own (SQLite, in a folder that goes afterwards). In turns, of the same number of rows: bare inserts
into the table of votes, each in a transaction of its own; votes by the action, with everything that it checks; and the
whole of a page, from the request to its last byte. Medians of batches, and their ratio.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from statistics import median

HOME = tempfile.TemporaryDirectory(prefix="cydwaith-bench-")
os.environ |= {
    "CYDWAITH_HOME": HOME.name,
    "DJANGO_SETTINGS_MODULE": "cydwaith.settings",
    "CYDWAITH_HOSTS": "testserver",
    "CYDWAITH_DEMO": "1",
}
LEAST, LONGEST = 0.3, 50.0
BATCHES = 12

import django

django.setup()

from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone

from cydwaith.bodies.models import Body
from cydwaith.deliberations import outcomes, pace
from cydwaith.deliberations.actions import voting
from cydwaith.deliberations.models import CameBy, Conversation, Participant, Statement, Vote
from cydwaith.deliberations.voters import voice
from cydwaith.shared import clock


def prepared(statements: int) -> tuple[Conversation, Conversation]:
    """Two alike conversations, one for bare inserts, one for votes."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    told = {"kind": "council", "name_cy": "Prawf", "name_en": "Bench", "source": "bench", "as_of": clock.today()}
    Body.objects.get_or_create(pk="GB-BENCH", defaults=told)
    found = []
    for _ in range(2):
        told = {"title_en": "Bench", "question_en": "How fast?", "opens": clock.today(), "closes": clock.today()}
        one = Conversation.objects.create(
            kind="policy", holder="x", who="open", body_id="GB-BENCH", made=timezone.now(), **told
        )
        Statement.objects.bulk_create(
            Statement(
                conversation=one,
                number=number,
                text_en=f"Statement {number}",
                on=clock.today(),
                state="accepted",
                decided=timezone.now(),
            )
            for number in range(1, statements + 1)
        )
        found.append(one)
    return found[0], found[1]


def bare(one: Conversation, numbers: range) -> float:
    """Inserts of votes a second, each in its own transaction."""
    said = list(one.statements.order_by("number"))
    people = [
        Participant.objects.create(conversation=one, voter=f"bare {number}", came_by=CameBy.CODE) for number in numbers
    ]
    begun = time.perf_counter()
    for person in people:
        for statement in said:
            with transaction.atomic():
                Vote.objects.create(participant=person, statement=statement, value=1)
    return len(people) * len(said) / (time.perf_counter() - begun)


def voted(one: Conversation, numbers: range, statements: int) -> float:
    """Votes a second, by the action."""
    begun = time.perf_counter()
    for number in numbers:
        by = voice(one, CameBy.CODE, f"voter {number}")
        for statement in range(1, statements + 1):
            voting.vote(by=by, conversation=one, number=statement, value=1 if (number + statement) % 3 else -1)
    return len(numbers) * statements / (time.perf_counter() - begun)


def pages(one: Conversation, times: int) -> list[float]:
    """Milliseconds of the page of the next statement, after each vote."""
    client = Client()
    key = one.key
    client.post(f"/en/deliberations/{key}/come/", {"step": "without"})
    found = []
    for number in range(times):
        begun = time.perf_counter()
        answer = client.get(f"/en/deliberations/{key}/vote/")
        found.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200, answer.status_code
        client.post(f"/en/deliberations/{key}/vote/", {"statement": str(number + 1), "vote": "1"})
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=240)
    parser.add_argument("--statements", type=int, default=40)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    given = parser.parse_args()
    object.__setattr__(pace.VOTING, "most", 10**9)
    empty, one = prepared(given.statements)
    size = max(1, given.people // BATCHES)
    rows, votes = [], []
    for batch in range(BATCHES):
        numbers = range(batch * size, (batch + 1) * size)
        rows.append(bare(empty, numbers))
        votes.append(voted(one, numbers, given.statements))
    begun = time.perf_counter()
    outcomes.work_out(one)
    worked = time.perf_counter() - begun
    times = pages(one, min(given.statements, 30))
    told = {
        "inserts_a_second": round(median(rows)),
        "votes_a_second": round(median(votes)),
        "ratio": round(median(vote / row for vote, row in zip(votes, rows, strict=True)), 3),
        "page_ms": round(median(times), 1),
        "worked_out_seconds": round(worked, 2),
        "votes": given.people * given.statements,
    }
    if given.format == "json":
        print(json.dumps(told))
    else:
        print("\n".join(f"{name:20} {value:>12,}" for name, value in told.items()))
    return 0 if told["ratio"] >= LEAST and told["page_ms"] < LONGEST else 1


if __name__ == "__main__":
    sys.exit(main())
