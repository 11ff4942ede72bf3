"""A wheel has the styles and the Welsh in it: where it is installed, the site is served without npm."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.processes, pytest.mark.slow]
ROOT = Path(__file__).parents[3]
SEES = """
import os
from django.test import Client
from django.conf import settings
import cydwaith, django
django.setup()
from django.contrib.staticfiles import finders
from django.utils.translation import gettext, override
settings.ALLOWED_HOSTS = ["testserver"]
print(cydwaith.__file__)
print(bool(finders.find("build/cydwaith.css")), finders.find("build/cydwaith.css"))
with override("cy"):
    print(gettext("There are no data here yet. Load them with: ./cydwaith demo --load-only"))
print(Client().get("/health/live").status_code)
"""


def test_it_is_whole_by_itself(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True)
    (wheel,) = tmp_path.glob("cydwaith-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    built = [path.name for path in (ROOT / "src/cydwaith/static/build").iterdir()]
    assert built
    assert [name for name in built if f"cydwaith/static/build/{name}" not in names] == []
    venv.create(tmp_path / "empty", with_pip=True)
    python = tmp_path / "empty/bin/python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)], check=True)
    # What it depends on is here already: it is found where the tests find it, after what was installed.
    (site,) = (tmp_path / "empty/lib").glob("python*/site-packages")
    beside = [path for path in sys.path if path.endswith("site-packages")]
    (site / "beside.pth").write_text("\n".join(beside))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "PYTHON"))}
    environment |= {"CYDWAITH_HOME": str(tmp_path / "home"), "DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
    environment["PATH"] = str(tmp_path / "empty/bin")
    look = [python, "-c", SEES]
    seen = subprocess.run(look, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    where, styles, welsh, status = seen.stdout.splitlines()
    assert where.startswith(str(tmp_path))
    assert styles.startswith(f"True {tmp_path}")
    assert welsh.startswith("Nid oes data yma eto.")
    assert status == "200"
