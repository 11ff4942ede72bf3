import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from cydwaith.engines.opinion.polis import Cast, Statement, read_groups, read_statements, read_votes
from tests.unit.engines.statistics.conftest import shared_data

__all__ = ["shared_data"]
CONVERSATIONS = ("15-per-hour-seattle", "brexit-consensus", "london.youth.policing", "scoop-hivemind.biodiversity")


class Published(NamedTuple):
    """A public conversation: what was exported, and what was published of it."""

    cast: Cast
    statements: dict[str, Statement]
    groups: dict[str, str]
    comments: list[dict[str, str]]
    participants: list[dict[str, str]]


def opened(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").splitlines(keepends=True)


@pytest.fixture(scope="package", params=CONVERSATIONS)
def published(request: pytest.FixtureRequest, shared_data: Path) -> Published:
    folder = shared_data / "opinion" / request.param
    votes, comments, people = (opened(folder / f"{name}.csv") for name in ("votes", "comments", "participants-votes"))
    return Published(
        read_votes(votes),
        read_statements(comments),
        read_groups(people),
        list(csv.DictReader(comments)),
        list(csv.DictReader(people)),
    )
