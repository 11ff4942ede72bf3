"""Two servers on one SQLite file, written to through both at once: nothing is lost, nothing is doubled."""

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.serving import LOOK, SIGN_IN, asked, environment, read, run, served

pytestmark = [pytest.mark.processes, pytest.mark.slow, pytest.mark.once]  # of SQLite: PostgreSQL is made for it
WRITERS, EACH = 6, 8
SECRET = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
NEW = "/en/glossary/new/"


def agree(browser: httpx.Client, words: str) -> int:
    """Agree a term as a browser does; the answer's number."""
    secret = SECRET.search(browser.get(NEW).text)
    assert secret
    told = {"body": "GB-PLA-CRF", "welsh": f"gair {words}", "english": f"word {words}", "source": "a test"}
    return browser.post(NEW, data={"csrfmiddlewaretoken": secret[1], **told}).status_code


def test_two_servers_on_one_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    told = environment(home)
    subprocess.run([sys.executable, "-m", "cydwaith", "migrate", "--verbosity", "0"], env=told, check=True)
    session = run(SIGN_IN, told)
    with (
        served(home, tmp_path / "one", WORKERS="2", DRAIN="5") as one,
        served(home, tmp_path / "two", WORKERS="2", DRAIN="5") as two,
    ):

        def writer(number: int) -> dict[str, int]:
            with asked((one, two)[number % 2], session) as browser:
                return {f"word {number} {turn}": agree(browser, f"{number} {turn}") for turn in range(EACH)}

        with ThreadPoolExecutor(WRITERS) as pool:
            answers = {word: number for found in pool.map(writer, range(WRITERS)) for word, number in found.items()}
        told_done = sorted(word for word, number in answers.items() if number == 302)
        assert set(answers.values()) <= {302, 503}, "done, or said not to be"
        for port in (one, two):
            page = read(port, "/en/glossary/")
            assert all(f"word {number} 0" in page for number in range(2) if f"word {number} 0" in told_done)
    found = json.loads(run(LOOK, told))
    assert found["faults"] == []
    assert found["terms"] == told_done, "what was said to be done, once, and nothing else"
    assert found["agreed"] == len(told_done)
    assert found["entries"] == found["size"]
    assert len(told_done) > WRITERS * EACH / 2
