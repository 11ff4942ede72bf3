"""The demonstration as a newcomer starts it: one real server for all browser tests."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, Request

DEMO = (sys.executable, "-m", "cydwaith", "demo")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def one_loads(temporary: Path) -> Iterator[Path]:
    """Of several workers one loads the demonstration, and the others wait for what is there then."""
    shared = temporary.parent if os.environ.get("PYTEST_XDIST_WORKER") else temporary
    with (shared / "demonstration.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield shared / "demonstration"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running demonstration, without the last slash; CYDWAITH_SITE names one that runs already."""
    if running := os.environ.get("CYDWAITH_SITE"):
        yield running
        return
    port = free_port()
    home = tmp_path_factory.mktemp("site") / "home"
    own = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "CYDWAITH_"))}
    own["CYDWAITH_HOME"] = str(home)
    with one_loads(tmp_path_factory.getbasetemp()) as loaded:
        if loaded.exists():
            shutil.copytree(loaded, home)
        else:
            subprocess.run([*DEMO, "--load-only"], env=own, check=True)
            shutil.copytree(home, loaded)
    server = subprocess.Popen([*DEMO, "--port", str(port)], env=own)
    try:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def wait_for(port: int, server: subprocess.Popen, seconds: int = 180) -> None:
    """Until the server listens; it fails at once when the server has ended."""
    for _ in range(seconds * 5):
        if server.poll() is not None:
            pytest.fail(f"the demonstration ended with {server.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail("the demonstration did not start")


@contextmanager
def heard(page: Page) -> Iterator[list[str]]:
    """What the browser's console says against a page, and whatever it asks of other hosts."""
    found: list[str] = []

    def console(message: ConsoleMessage) -> None:
        found.extend([message.text] if message.type in {"error", "warning"} else [])

    def fault(error: Error) -> None:
        found.append(str(error))

    def asked(request: Request) -> None:
        ours = "127.0.0.1" in request.url or request.url.startswith("data:")
        found.extend([] if ours else [request.url])

    page.on("console", console)
    page.on("pageerror", fault)
    page.on("request", asked)
    try:
        yield found
    finally:
        page.remove_listener("console", console)
        page.remove_listener("pageerror", fault)
        page.remove_listener("request", asked)


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What is heard against a page while the test goes on."""
    with heard(page) as found:
        yield found


SHOTS = Path(os.environ.get("CYDWAITH_SHOTS", "var/shots"))
