"""`./cydwaith serve`, for real: whatever is killed is replaced, nothing is left, and what was begun is finished."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

pytestmark = [pytest.mark.processes, pytest.mark.slow]
PATIENCE = 90.0
NAMED = "cydwaith.example"


def free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(so: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end, what
        time.sleep(0.2)


def below(parent: int) -> dict[int, str]:
    """The processes that one started, and those that they started, with their command lines."""
    found: dict[int, str] = {}
    whole = ["ps", "-ww", "-eo", "pid=,ppid=,args="]  # else it cuts a line at COLUMNS, where that is set
    listed = subprocess.run(whole, capture_output=True, text=True, check=True).stdout
    rows = [(int(pid), int(up), words) for pid, up, words in (line.split(None, 2) for line in listed.splitlines())]
    waiting = [parent]
    while waiting:
        one = waiting.pop()
        for pid, up, words in rows:
            if up == one and pid not in found and "running.child" in words:
                found[pid] = words.rsplit(" ", 1)[1]
                waiting.append(pid)
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@dataclass
class Site:
    """A site that is being served."""

    process: subprocess.Popen[str]
    place: str | int
    metrics: int

    def ask(self, path: str) -> int:
        """The status of an answer, whole; a connection of its own for each."""
        with socket.socket(socket.AF_UNIX if isinstance(self.place, str) else socket.AF_INET) as line:
            line.settimeout(30)
            line.connect(self.place if isinstance(self.place, str) else ("127.0.0.1", self.place))
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: {NAMED}\r\nConnection: close\r\n\r\n".encode())
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        return int(answer.split(b" ", 2)[1])

    def well(self) -> bool:
        try:
            return self.ask("/health/live") == 200
        except (OSError, IndexError):
            return False

    def counts(self) -> bool:
        try:
            return httpx.get(f"http://127.0.0.1:{self.metrics}/metrics").status_code == 200
        except httpx.HTTPError:
            return False

    def roles(self) -> dict[int, str]:
        return below(self.process.pid)

    def serving(self) -> int:
        """The process that all those who serve pages come from."""
        return min(pid for pid, role in self.roles().items() if role == "pages" and parent(pid) == self.process.pid)

    def workers(self) -> list[int]:
        return [pid for pid, role in self.roles().items() if role == "pages" and parent(pid) != self.process.pid]


def parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except FileNotFoundError:
        return 0


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a database that is as this version wants it, and nothing in it."""
    path = tmp_path_factory.mktemp("home")
    run = [sys.executable, "-m", "cydwaith", "migrate", "--verbosity", "0"]
    subprocess.run(run, env=environment(path), check=True)
    return path


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "DJANGO_"))}
    told = {"HOME": str(home), "HOSTS": NAMED, "SITE": "https://cydwaith.example"} | more
    return (
        kept | {f"CYDWAITH_{name}": value for name, value in told.items()} | {"CYDWAITH_RECORD": "cydwaith.example/log"}
    )


@pytest.fixture(params=["port", "socket"])
def site(home: Path, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A site that listens at a port, or at a socket."""
    port, metrics, file = free(), free(), Path("/tmp") / f"cydwaith-{os.getpid()}.socket"
    listen = f"127.0.0.1:{port}" if request.param == "port" else f"unix:{file}"
    told = environment(home, LISTEN=listen, METRICS=f"127.0.0.1:{metrics}", WORKERS="2", DRAIN="20")
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([sys.executable, "-m", "cydwaith", "serve"], env=told, text=True, stderr=log)
    found = Site(process, port if request.param == "port" else str(file), metrics)
    try:
        until(lambda: found.well() and found.counts(), "the site")
        until(lambda: len(found.workers()) == 2, "two workers")
        yield found
    finally:
        left = [process.pid, *found.roles()]
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        finally:
            for pid in filter(alive, left):
                os.kill(pid, signal.SIGKILL)
        file.unlink(missing_ok=True)


def test_whatever_is_killed_is_replaced(site: Site) -> None:
    worker = site.workers()[0]
    os.kill(worker, signal.SIGKILL)
    until(lambda: len(site.workers()) == 2 and worker not in site.workers(), "another worker")
    assert site.well()
    # Both at once, and again before the server trusts them: it gives up, and is started anew.
    for _ in range(2):
        for pid in site.workers():
            os.kill(pid, signal.SIGKILL)
        time.sleep(1)
    until(site.well, "pages after every worker was killed twice")
    whole = site.serving()
    orphans = site.workers()
    os.kill(whole, signal.SIGKILL)
    until(lambda: not any(map(alive, orphans)), "workers end with the process that started them")
    until(site.well, "pages after the whole server was killed")
    for role in ("work", "metrics"):
        (one,) = [pid for pid, name in site.roles().items() if name == role]
        os.kill(one, signal.SIGKILL)
        until(lambda role=role, one=one: role in {n for p, n in site.roles().items() if p != one}, role)  # type: ignore[misc]  # of this turn
    until(site.counts, "measures")


def test_nothing_is_left_when_the_one_that_watches_is_killed(site: Site) -> None:
    left = list(site.roles())
    assert len(left) == 5
    site.process.kill()
    site.process.wait()
    until(lambda: not any(map(alive, left)), "every process has ended")


def test_beginning_anew_loses_no_answer(site: Site) -> None:
    """A whole server in the place of the former, with new code, at a port too; several at once, as a crowd asks."""
    before, failed, done = {*site.workers(), site.serving()}, [], threading.Event()

    def ask() -> None:
        while not done.is_set():
            if not site.well():
                failed.append(time.monotonic())

    asking = [threading.Thread(target=ask, daemon=True) for _ in range(4)]
    for one in asking:
        one.start()
    site.process.send_signal(signal.SIGHUP)
    until(lambda: len(site.workers()) == 2 and not before & set(site.workers()), "new workers")
    until(lambda: not any(map(alive, before)), "the former ones have gone")
    done.set()
    for one in asking:
        one.join()
    assert failed == []


def test_what_was_begun_is_finished(site: Site) -> None:
    answers: list[int] = []
    asking = [threading.Thread(target=lambda: answers.append(site.ask("/en/about/"))) for _ in range(6)]
    for one in asking:
        one.start()
    time.sleep(0.3)  # they are with the workers, which open a page for the first time
    site.process.send_signal(signal.SIGTERM)
    for one in asking:
        one.join()
    assert site.process.wait(PATIENCE) == 0
    assert set(answers) == {200}


def test_all_processes_are_counted_together(site: Site) -> None:
    def told() -> float:
        lines = httpx.get(f"http://127.0.0.1:{site.metrics}/metrics").text.splitlines()
        counted = [line for line in lines if re.match(r'cydwaith_requests_total.*route="(robots|kept)"', line)]
        return sum(float(line.rsplit(" ", 1)[1]) for line in counted)

    for _ in range(20):
        assert site.ask("/robots.txt") == 200
    assert told() == 20
    for pid in site.workers():
        os.kill(pid, signal.SIGTERM)
    until(lambda: len(site.workers()) == 2 and site.well(), "new workers")
    assert told() == 20, "what ended processes counted stays"
    assert httpx.get(f"http://127.0.0.1:{site.metrics}/anything").status_code == 404


def test_what_is_wrong_is_said_and_nothing_starts(home: Path) -> None:
    told = environment(home, DEBUG="1", HOSTS="") | {"CYDWAITH_LANGUAGE": "en"}
    run = [sys.executable, "-m", "cydwaith", "serve"]
    done = subprocess.run(run, env=told, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 2
    assert [line.split(":")[1].strip() for line in done.stderr.splitlines()] == ["CYDWAITH_DEBUG", "CYDWAITH_HOSTS"]
