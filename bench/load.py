"""What the real server gives: warm and cold pages, the API, an empty answer, Datasette; and a mixed crowd.

    CYDWAITH_HOME=var python bench/load.py [--workers 1] [--seconds 8] [--crowd 60] [--datasette PROGRAM]

The demonstration must be loaded in the home folder (or the database that CYDWAITH_DATABASE names). Throughput is
wrk's (Debian's package), 16 connections for so many seconds, each figure the median of three. Datasette, where a
program of it is named, serves the same SQLite file: its page and its JSON of 100 rows of a table, in the same run. The
crowd: 50 readers who pause 1 to 3 seconds and 5 writers of one change each second, until the time is over. Traffic
stays here.
"""

import argparse
import asyncio
import json
import os
import random
import re
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
HOST = "127.0.0.1"
PAGE, ROWS, API = "/en/bodies/", "/en/commitments/", "/api/v1/observations?limit=100"
NAMES = [
    "home",
    "practices",
    "better",
    "reach",
    "networks",
    "councils",
    "commitments",
    "programme",
    "forums",
    "bodies",
    "topics",
]
READERS, WRITERS = 50, 5
TIMES = 3


def empty(_environ: dict[str, object], start_response: object) -> list[bytes]:
    """An application that answers with nothing: what the server itself can do."""
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", "0")])  # type: ignore[operator]
    return [b""]


@contextmanager
def served(target: str, workers: int, settings: str = "cydwaith.settings") -> Iterator[tuple[str, int]]:
    """A server of an application on a free port, and its process."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    command += ["--workers", str(workers), "--blocking-threads", "4", "--no-ws", "--log-level", "error", target]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings, "PYTHONPATH": str(ROOT), "CYDWAITH_DEMO": "1"}
    running = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    try:
        await_port(port)
        yield f"http://{HOST}:{port}", running.pid
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait()


def await_port(port: int) -> None:
    """Wait until something answers there, half a minute at most."""
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError


def throughput(address: str, seconds: int) -> float:
    """Answers a second: the median of three runs of wrk. Raises ValueError where an answer was not 200."""
    httpx.get(address, timeout=60).raise_for_status()
    found = []
    for _ in range(TIMES):
        command = ["wrk", "-t1", "-c16", f"-d{seconds}s", address]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        if "Non-2xx" in told:
            raise ValueError(told)
        found.append(float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1]))  # type: ignore[index]
    return statistics.median(found)


def memory(leader: int) -> float:
    """Megabytes that a server's processes hold."""
    kilobytes = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(folder.name)) == leader:
                kilobytes += int(re.search(r"VmRSS:\s+(\d+)", (folder / "status").read_text())[1])  # type: ignore[index]
        except (OSError, TypeError):
            continue
    return kilobytes / 1024


def paths() -> list[str]:
    """What the crowd reads: pages in both languages, and the API."""
    import django

    django.setup()
    from tests.every_page import address

    return ["/api/v1/practices", *(address(name, language) for name in NAMES for language in ("cy", "en"))]


async def crowd(address: str, known: list[str], seconds: int) -> dict[str, float]:
    """Fifty readers who pause; milliseconds of their answers at the median and the 99th percentile, and failures."""
    times: list[float] = []
    failed = 0

    async def reader(number: int) -> None:
        nonlocal failed
        chance, ends = random.Random(number), time.monotonic() + seconds  # no secret
        async with httpx.AsyncClient(base_url=address, timeout=30, headers={"Accept-Encoding": "gzip"}) as client:
            while time.monotonic() < ends:
                await asyncio.sleep(chance.uniform(1, 3))
                begun = time.perf_counter()
                answer = await client.get(chance.choice(known))
                times.append((time.perf_counter() - begun) * 1000)
                failed += answer.status_code != 200

    await asyncio.gather(*(reader(number) for number in range(READERS)))
    p99 = statistics.quantiles(times, n=100)[98]
    return {"answers": len(times), "p50 ms": statistics.median(times), "p99 ms": p99, "failed": failed}


def write(seconds: int) -> list[threading.Thread]:
    """Five writers, each of one deed a second: a term agreed, with its entry and what follows it."""
    from django.db import connection

    from cydwaith.search.agreeing import agree
    from cydwaith.shared.permissions import COMMAND_LINE

    def writer(number: int) -> None:
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            name = f"{number} {time.time_ns()}"
            agree(by=COMMAND_LINE, body="GB-PLA-CRF", welsh=f"gair {name}", english=f"word {name}", source="a bench")
            time.sleep(1)
        connection.close()

    threads = [threading.Thread(target=writer, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    return threads


def mixed(workers: int, seconds: int) -> dict[str, float]:
    """The crowd, while five write."""
    known = paths()
    with served("cydwaith.wsgi:application", workers) as (address, leader):
        for path in known:
            httpx.get(address + path, timeout=60).raise_for_status()
        before, writing = memory(leader), write(seconds)
        found = asyncio.run(crowd(address, known, seconds))
        for thread in writing:
            thread.join()
        return found | {"MB before": before, "MB after": memory(leader)}


def pages(workers: int, seconds: int) -> dict[str, float]:
    """Answers a second of each kind."""
    found = {}
    with served("bench.load:empty", workers) as (address, _):
        found["empty answer"] = throughput(address, seconds)
    for name, settings in (("warm", "cydwaith.settings"), ("cold", "bench.unkept")):
        with served("cydwaith.wsgi:application", workers, settings) as (address, _):
            found |= {f"{name} {path}": throughput(address + path, seconds) for path in (PAGE, ROWS, API)}
    return found


def datasette(program: str, seconds: int) -> dict[str, float]:
    """Datasette's page and JSON of 100 rows of the same table."""
    store = Path(os.environ.get("CYDWAITH_HOME", "var")) / "cydwaith.sqlite3"
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    running = subprocess.Popen(
        [program, "serve", str(store), "-h", HOST, "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        await_port(port)
        table = f"http://{HOST}:{port}/cydwaith/evidence_observation"
        return {
            "Datasette, page of 100 rows": throughput(f"{table}?_size=100", seconds),
            "Datasette, JSON of 100 rows": throughput(f"{table}.json?_size=100", seconds),
        }
    finally:
        running.terminate()
        running.wait()


def main() -> None:
    """Measure, and print a line for each figure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--crowd", type=int, default=60)
    parser.add_argument("--datasette", default="")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    asked = parser.parse_args()
    found = pages(asked.workers, asked.seconds)
    if asked.datasette:
        found |= datasette(asked.datasette, asked.seconds)
    found |= mixed(asked.workers, asked.crowd)
    if asked.format == "json":
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:40} {value:10,.1f}")


if __name__ == "__main__":
    main()
