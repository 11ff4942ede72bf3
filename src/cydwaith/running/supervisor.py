"""Keeps processes running: one that ends unasked is started again, and all are stopped in order when it is time."""

import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cydwaith.running.door import Door, answers

LOG: Final = logging.getLogger(__name__)
SOON: Final = 10.0
"""What ends within so many seconds of its start waits before it is started again, each time twice as long."""
LONGEST: Final = 30.0
LOOK: Final = 0.2
"""Seconds between two looks at whether something ended."""
LINGER: Final = 2.0
"""Seconds in which one whose place was taken still answers whoever had come to it."""


Process = subprocess.Popen[bytes]


@dataclass
class Child:
    """A process that is to run: `role` is what it does, `hang_up` what it is told when it is to begin anew.

    At a socket (`place`) another takes its place instead: the next one listens beside it, puts its own socket there
    when it can answer, and then this one finishes what it has and goes. At a `door`, a port that is open all the while,
    both let people in until then; the next one says when it answers.
    """

    role: str
    hang_up: signal.Signals = signal.SIGTERM
    place: Path | None = None
    door: socket.socket | None = None
    process: Process | None = None
    born: float = 0.0
    due: float = 0.0
    pause: float = field(default=0.0)
    next: Process | None = None
    ready: int = -1
    before: int | None = None
    handed: float = 0.0
    leaving: list[Process] = field(default_factory=list)

    def start(self, environment: Mapping[str, str]) -> None:
        """Start it."""
        self.process, self.born = self.another(environment), time.monotonic()

    def another(self, environment: Mapping[str, str]) -> Process:
        """One more process of it, with the door if there is one."""
        if self.door is None:
            return started([self.role], environment)
        if self.ready >= 0:
            os.close(self.ready)
        self.ready, says = os.pipe()
        try:
            handed = Door(self.door.fileno(), says)
            return started([str(handed), self.role], environment, (handed.port, handed.ready))
        finally:
            os.close(says)

    def begin_anew(self, environment: Mapping[str, str]) -> None:
        """Have it begin anew, or another one in its place."""
        if (self.place is None and self.door is None) or self.process is None:
            self.signal(self.hang_up)
        elif self.next is None:
            self.before, self.handed = socket_at(self.place), 0.0
            self.next = self.another(environment)

    def hand_over(self) -> None:
        """Go on with what is under way: the next one stands there, and the former has had time to take what came."""
        self.leaving = [one for one in self.leaving if one.poll() is None]
        if self.next is None:
            return
        if self.next.poll() is not None:
            LOG.error("%s did not begin anew; the former goes on", self.role)
            self.next = None
        elif not self.handed:
            self.handed = time.monotonic() if self.next_answers() else 0.0
        elif time.monotonic() - self.handed > LINGER:
            self.leave()

    def next_answers(self) -> bool:
        """Whether the next one can answer."""
        if self.door is not None:
            return answers(self.ready)
        return socket_at(self.place) not in {self.before, None}

    def leave(self) -> None:
        """The former goes, and the next one is the one that is watched over."""
        if self.process:
            self.process.terminate()
            self.leaving.append(self.process)
        self.process, self.next, self.born = self.next, None, time.monotonic()

    def all(self) -> list[Process]:
        """Every process of it that there is."""
        return [one for one in (self.process, self.next, *self.leaving) if one]

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


def started(words: Sequence[str], environment: Mapping[str, str], files: Sequence[int] = ()) -> Process:
    """A process with its words, the role last, in a group of its own, so that Ctrl+C is first of all ours."""
    run = [sys.executable, "-m", "cydwaith.running.child", *words]
    return subprocess.Popen(run, env=dict(environment), start_new_session=True, pass_fds=files)  # noqa: S603  # ours


def socket_at(place: Path | None) -> int | None:
    """Which socket stands at a path, by its number on the disk."""
    try:
        return place.stat().st_ino if place else None
    except OSError:
        return None


class Supervisor:
    """Starts children and keeps them running until it is told to stop."""

    def __init__(
        self,
        roles: Sequence[str],
        environment: Mapping[str, str],
        *,
        drain: float,
        place: Path | None = None,
        door: socket.socket | None = None,
    ) -> None:
        """`drain`: how many seconds all of them have to finish before they are killed; `place` or `door`: of pages."""
        # Those who serve pages know how to begin anew one by one; the others simply end and are started again.
        self.children = [
            Child(role, signal.SIGHUP, place, door) if role == "pages" else Child(role, signal.SIGTERM)
            for role in roles
        ]
        self.environment = environment
        self.drain = drain
        self.stopping = threading.Event()
        self.asked_anew = threading.Event()

    def run(self) -> None:
        """Keep them running until SIGTERM or SIGINT; SIGHUP has each begin anew."""
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, lambda *_: self.stopping.set())
        signal.signal(signal.SIGHUP, lambda *_: self.asked_anew.set())
        try:
            while not self.stopping.wait(LOOK):
                self.look()
        finally:
            self.stop()

    def look(self) -> None:
        """Start what does not run and is due, and what is asked to begin anew."""
        if self.asked_anew.is_set():
            self.asked_anew.clear()
            self.anew()
        for child in self.children:
            child.hand_over()
            if (code := child.ended()) is not None:
                child.again(code)
            if child.process is None and time.monotonic() >= child.due:
                child.start(self.environment)

    def anew(self) -> None:
        """Have each begin anew: new code, new settings of files, the same address."""
        for child in self.children:
            child.begin_anew(self.environment)

    def stop(self) -> None:
        """Let each finish what it is doing; kill what has not within the time given."""
        running = [(child.role, process) for child in self.children for process in child.all()]
        for _role, process in running:
            process.terminate()
        until = time.monotonic() + self.drain
        for role, process in running:
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                LOG.error("%s did not end in time and is killed", role)  # noqa: TRY400  # no trace is of use
                process.kill()
                process.wait()
