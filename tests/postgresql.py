"""A PostgreSQL server for the tests: the one named by CYDWAITH_TEST_POSTGRESQL, or a new one made for this run."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = (
    "\ncydwaith: SKIPPED the tests on PostgreSQL: no server programs here "
    "(apt-get install postgresql), and CYDWAITH_TEST_POSTGRESQL names no server.\n"
)


@contextmanager
def server(*, durable: bool = False) -> Iterator[str | None]:
    """The address of a server that the tests may make databases on; None when there is none to be had.

    `durable`: a new one has on the disk what it says it has (fsync), as in production; tests need not wait for that.
    """
    given = os.environ.get("CYDWAITH_TEST_POSTGRESQL")
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if given or not programs:
        yield given
        return
    home = Path(tempfile.mkdtemp(prefix="cydwaith-postgresql-"))
    # PostgreSQL refuses to run as root: there its own system user runs it.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(home, "postgres")
    control = [*as_user, str(programs[-1] / "pg_ctl"), "-D", str(home / "data"), "-w", "-s"]
    options = f"-c listen_addresses='' -c unix_socket_directories={home}"
    options += "" if durable else " -c fsync=off -c full_page_writes=off"
    make = [*as_user, programs[-1] / "initdb", "-D", home / "data", "-U", "cydwaith", "-A", "trust", "-E", "UTF8"]
    subprocess.run([*make, "--no-sync"], check=True, stdout=subprocess.DEVNULL, cwd=home)
    subprocess.run([*control, "-o", options, "-l", str(home / "log"), "start"], check=True, cwd=home)
    try:
        yield f"host={home} user=cydwaith dbname=postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, cwd=home)
        shutil.rmtree(home, ignore_errors=True)
