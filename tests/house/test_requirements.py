"""What a site installs is what was tested: the same versions and checksums, and none of the tools of tests."""

import re
import tomllib

import pytest

from tests.house.test_style import ROOT

LOCKED = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ;[^\\]*)? \\\n((?:    --hash=\S+(?: \\)?\n)+)", re.MULTILINE)


def locked(name: str) -> dict[str, tuple[str, str]]:
    """By package: the version, and the checksums, of a lock file."""
    return {found[1]: (found[2], found[3]) for found in LOCKED.finditer((ROOT / name).read_text())}


@pytest.mark.parametrize("name", ["requirements-site.txt", "requirements-frames.txt", "requirements-mcp.txt"])
def test_a_lock_file_pins_what_was_tested(name: str) -> None:
    tested, told = locked("requirements.txt"), locked(name)
    assert len(told) > 30
    assert {package: pin for package, pin in told.items() if tested.get(package, pin) != pin} == {}


def test_a_site_has_all_that_it_needs_and_no_tools() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    names = [re.split(r"[\[<>=!~ ]", one)[0] for one in project["project"]["dependencies"]]
    tools = [re.split(r"[\[<>=!~ ]", one)[0] for one in project["dependency-groups"]["dev"]]
    site = locked("requirements-site.txt").keys()
    assert set(names) <= site
    assert site & {"pytest", "mypy", "ruff", "locust", "hypothesis"} == set()
    assert set(tools) & site <= set(names)
