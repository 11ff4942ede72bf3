"""Keeps processes running: one that ends unasked is started again, and all are stopped in order when it is time."""

import logging
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

LOG: Final = logging.getLogger(__name__)
SOON: Final = 10.0
"""What ends within so many seconds of its start waits before it is started again, each time twice as long."""
LONGEST: Final = 30.0
LOOK: Final = 0.2
"""Seconds between two looks at whether something ended."""


@dataclass
class Child:
    """A process that is to run: `role` is what it does, `hang_up` what it is told when it is to begin anew."""

    role: str
    hang_up: signal.Signals = signal.SIGTERM
    process: subprocess.Popen[bytes] | None = None
    born: float = 0.0
    due: float = 0.0
    pause: float = field(default=0.0)

    def start(self, environment: Mapping[str, str]) -> None:
        """Start it, in a group of its own, so that Ctrl+C is first of all ours."""
        words = [sys.executable, "-m", "cydwaith.running.child", self.role]
        self.process = subprocess.Popen(words, env=dict(environment), start_new_session=True)  # noqa: S603  # ours
        self.born = time.monotonic()

    def ended(self) -> int | None:
        """Its exit code where it has ended by itself."""
        return self.process.poll() if self.process else None

    def again(self, code: int) -> None:
        """It ended: say when it is due again."""
        now = time.monotonic()
        self.pause = min(max(self.pause * 2, 1.0), LONGEST) if now - self.born < SOON else 0.0
        self.process, self.due = None, now + self.pause
        how = logging.ERROR if code else logging.INFO
        LOG.log(how, "%s ended with %s and is started again in %s seconds", self.role, code, self.pause)

    def signal(self, what: signal.Signals) -> None:
        """Send it a signal, if it runs."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(what)


class Supervisor:
    """Starts children and keeps them running until it is told to stop."""

    def __init__(self, roles: Sequence[str], environment: Mapping[str, str], *, drain: float) -> None:
        """`drain`: how many seconds all of them have to finish before they are killed."""
        # Those who serve pages know how to begin anew one by one; the others simply end and are started again.
        self.children = [Child(role, signal.SIGHUP if role == "pages" else signal.SIGTERM) for role in roles]
        self.environment = environment
        self.drain = drain
        self.stopping = threading.Event()

    def run(self) -> None:
        """Keep them running until SIGTERM or SIGINT; SIGHUP has each begin anew."""
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, lambda *_: self.stopping.set())
        signal.signal(signal.SIGHUP, lambda *_: self.anew())
        try:
            while not self.stopping.wait(LOOK):
                self.look()
        finally:
            self.stop()

    def look(self) -> None:
        """Start what does not run and is due."""
        for child in self.children:
            if (code := child.ended()) is not None:
                child.again(code)
            if child.process is None and time.monotonic() >= child.due:
                child.start(self.environment)

    def anew(self) -> None:
        """Have each begin anew: new code, new settings of files, the same address."""
        for child in self.children:
            child.signal(child.hang_up)

    def stop(self) -> None:
        """Let each finish what it is doing; kill what has not within the time given."""
        for child in self.children:
            child.signal(signal.SIGTERM)
        until = time.monotonic() + self.drain
        for child in self.children:
            if child.process is None:
                continue
            try:
                child.process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                LOG.error("%s did not end in time and is killed", child.role)  # noqa: TRY400  # no trace is of use
                child.process.kill()
                child.process.wait()
