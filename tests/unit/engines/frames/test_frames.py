"""The same on DuckDB, on a real Apache Spark on this machine, and without either."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from cydwaith.engines.frames import ENGINES, Engine, opened
from cydwaith.engines.json_text import parsed
from cydwaith.engines.opinion import Votes, analyse, of_records
from cydwaith.engines.opinion.moments import moments
from cydwaith.engines.statistics import Standing, fit, judge, panel
from tests.unit.engines.opinion.conversations import records

pytestmark = [
    pytest.mark.slow,
    pytest.mark.processes,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),  # Spark leaves sockets open
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
ROOT = Path(__file__).parents[4]
BIN = Path(sys.executable).parent
CELLS = 4
"""Periods that each place has a figure in."""


def missing() -> str:
    """What is not installed."""
    try:
        import duckdb  # noqa: F401
        import pyspark  # noqa: F401
    except ImportError as error:
        return f"{error.name}: uv pip install -r requirements-frames.txt"
    return "" if shutil.which("java") else "Java 17"


@pytest.fixture(scope="module")
def cast() -> list[tuple[str, str, int, int]]:
    """A made-up conversation, with votes changed and contradicted."""
    every = records(5, people=90, statements=18, seen=12)
    changed = [(who, what, -vote, when + 10_000) for who, what, vote, when in every[::17]]
    return [*every, *changed, *((who, what, 1 - abs(vote), when) for who, what, vote, when in every[5::29])]


@pytest.fixture(scope="module")
def figures() -> list[tuple[str, str, str, float | None, float | None, float | None]]:
    """Made-up figures of twelve indicators in 22 places, a few missing, half with intervals."""
    chance = np.random.default_rng(6)
    found: list[tuple[str, str, str, float | None, float | None, float | None]] = []
    for indicator in range(12):
        level = chance.normal(50, 4, 22)
        for place in range(22):
            for period in range(CELLS):
                value = float(level[place] + chance.normal(0, 2))
                half = 1.5 if indicator % 2 else None
                ends = (None, None) if half is None else (value - half, value + half)
                told = None if chance.random() < 0.03 else value
                found.append((f"i{indicator}", f"W{place:02}", f"{2020 + period}-01-01/P1Y", told, *ends))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, cast: list, figures: list) -> Path:
    import duckdb

    made = tmp_path_factory.mktemp("frames")
    tables = {
        "votes": ("participant VARCHAR, statement VARCHAR, vote INTEGER, moment BIGINT", cast),
        "figures": (
            "indicator VARCHAR, place VARCHAR, period VARCHAR, value DOUBLE, lower DOUBLE, upper DOUBLE",
            figures,
        ),
    }
    with duckdb.connect() as base:
        for name, (columns, rows) in tables.items():
            base.execute(f"CREATE TABLE {name} ({columns})")
            base.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)
            base.execute(f"COPY {name} TO '{made / name}.parquet' (FORMAT parquet)")
    return made


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if lacking := missing():
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(lacking)
    with opened(request.param) as found:
        yield found


@pytest.fixture(scope="module")
def votes(cast: list) -> Votes:
    return of_records(cast)


def test_moments_are_the_same_whole_numbers(engine: Engine, folder: Path, votes: Votes) -> None:
    from cydwaith.engines.frames.opinion import moments as of_frames

    engine.open("votes", str(folder / "votes.parquet"))
    names, found = of_frames(engine)
    ours = moments(votes)
    assert list(names) == list(votes.statements)
    for name in ("products", "crossed", "seen"):
        assert np.array_equal(getattr(found, name), getattr(ours, name)), name
    assert found.gram.tobytes() == ours.gram.tobytes()


def test_the_analysis(engine: Engine, folder: Path, votes: Votes) -> None:
    from cydwaith.engines.frames.opinion import analysed

    engine.open("votes", str(folder / "votes.parquet"))
    found, ours = analysed(engine), analyse(votes)
    assert found.sizes.tolist() == ours.grouping.sizes.tolist()
    assert found.silhouette == pytest.approx(ours.grouping.silhouette, abs=0.01)
    for name in ("agrees", "disagrees", "votes"):
        assert np.array_equal(getattr(found.counts, name), getattr(ours.counts, name))
        assert np.array_equal(getattr(found.by_group, name), getattr(ours.by_group, name))
    np.testing.assert_allclose(found.agrees.mean, ours.agrees.mean, atol=1e-9)


def told(standings: dict[str, dict[str, Standing]]) -> dict[tuple[str, str], tuple[object, ...]]:
    return {
        (indicator, place): (
            one.verdict,
            one.reason,
            one.estimate and (one.estimate.effect, one.estimate.interval.lower),
        )
        for indicator, places in standings.items()
        for place, one in places.items()
    }


def test_standings_of_every_indicator_and_place(engine: Engine, folder: Path, figures: list) -> None:
    from cydwaith.engines.frames.standings import WIDTH, standings

    engine.open("figures", str(folder / "figures.parquet"))
    cells: dict = {}
    variances: dict = {}
    for indicator, place, period, value, lower, upper in figures:
        if value is not None:
            cells.setdefault(indicator, {})[place, period] = value
            if upper is not None:
                variances.setdefault(indicator, {})[place, period] = ((upper - lower) / WIDTH) ** 2
    fits = {name: fit(panel(held, variances.get(name))) for name, held in sorted(cells.items())}
    assert told(standings(engine)) == told(judge(fits))


def test_nothing_to_work_out(engine: Engine) -> None:
    from cydwaith.engines.frames.opinion import analysed
    from cydwaith.engines.frames.standings import standings

    engine.fill("votes", ("participant STRING", "statement STRING", "vote INT", "moment BIGINT"), [])
    engine.fill(
        "figures",
        (
            "indicator STRING",
            "place STRING",
            "period STRING",
            *(f"{one} DOUBLE" for one in ("value", "lower", "upper")),
        ),
        [],
    )
    assert (analysed(engine).sizes.tolist(), standings(engine)) == ([], {})


def test_the_command_on_duckdb_and_by_spark_submit(folder: Path) -> None:
    told = {}
    words = {
        "duckdb": [BIN / "cydwaith", "frames"],
        "spark": [BIN / "spark-submit", "--master", "local[2]", ROOT / "deploy/frames.py"],
    }
    for name, begin in words.items():
        inherited = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
        environment = {**inherited, "CYDWAITH_ENGINE": name, "PYSPARK_DRIVER_PYTHON": sys.executable}
        command = [*map(str, begin), "standings", str(folder / "figures.parquet")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
        assert done.returncode == 0, done.stderr[-2000:]
        told[name] = parsed(done.stdout[done.stdout.index("{") :])
        assert told[name].pop("engine") == name
    assert told["duckdb"] == told["spark"]
