"""What is in deploy/ is linted as far as it can be, names settings that there are, and says how far it was tried."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cydwaith.environment.declared_running import DRAIN
from cydwaith.environment.reading import NAMES, lines, read

DEPLOY = Path(__file__).parents[2] / "deploy"
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file())
UNITS = [path for path in FILES if path.suffix in {".service", ".timer"}]
WORDS = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "VOLUME", "EXPOSE", "HEALTHCHECK", "STOPSIGNAL", "CMD"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_says_how_far_it_was_tried(path: Path) -> None:
    assert re.search(r"^# .*(linted|read) here", path.read_text(), re.MULTILINE | re.IGNORECASE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_names_only_settings_that_there_are(path: Path) -> None:
    assert set(re.findall(r"\bCYDWAITH_[A-Z_]+", path.read_text())) <= set(NAMES)


def test_the_settings_are_right() -> None:
    given = dict(lines(DEPLOY / "settings"))
    environment = read({name: one.text for name, one in given.items() if name != "CYDWAITH_HOME"})
    assert environment.faults == ()
    assert [*environment.unknown()] == []
    assert {"CYDWAITH_SITE", "CYDWAITH_HOSTS", "CYDWAITH_RECORD", "CYDWAITH_HOME"} <= given.keys()


@pytest.mark.parametrize(
    "path", [one for one in FILES if one.suffix in {".service", ".timer"}], ids=lambda path: path.name
)
def test_units_are_units(path: Path, tmp_path: Path) -> None:
    text = path.read_text()
    assert re.findall(r"^\[(\w+)\]$", text, re.MULTILINE)[0] == "Unit"
    if path.name == "cydwaith.service":
        stop = int(re.findall(r"^TimeoutStopSec=(\d+)$", text, re.MULTILINE)[0])
        assert stop > int(DRAIN.default) + 5, "answers can be finished"
    if not shutil.which("systemd-analyze"):
        return
    # The programs that it starts are not on this machine: any that is stands for them.
    for one in UNITS:
        (tmp_path / one.name).write_text(one.read_text().replace("/opt/cydwaith/bin/cydwaith", "/bin/true"))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / path.name], capture_output=True, text=True, check=False
    )
    said = [line for line in done.stderr.splitlines() if path.name in line]
    assert said == []


def test_the_proxy_says_what_the_site_asks_of_it() -> None:
    text = (DEPLOY / "nginx.conf").read_text()
    bare = re.sub(r"#.*", "", text)
    assert bare.count("{") == bare.count("}")
    assert [line for line in bare.splitlines() if line.strip() and not re.search(r"[;{}]\s*$", line)] == []
    told = dict(re.findall(r"proxy_set_header (\S+) (\S+);", bare))
    assert set(told) == {"Host", "X-Forwarded-For", "X-Forwarded-Proto", "X-Request-ID"}


def test_containers_start_what_there_is() -> None:
    container = (DEPLOY / "Containerfile").read_text()
    words = [line.split(" ", 1)[0] for line in container.splitlines() if re.match(r"[A-Z]+ ", line)]
    assert words.count("FROM") == 2
    assert set(words) <= WORDS
    assert 'CMD ["cydwaith", "serve"]' in container
    compose = (DEPLOY / "compose.yaml").read_text()
    assert "\t" not in compose
    assert re.findall(r"^(\w+):$", compose, re.MULTILINE) == ["services", "secrets", "volumes"]
    for kind in ("secrets", "volumes"):
        declared = set(re.findall(r"^  (\w+):", compose.split(f"\n{kind}:\n")[1].split("\nvolumes:")[0], re.MULTILINE))
        assert declared
