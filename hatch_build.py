"""Builds what the browser and gettext need, so that neither is kept in the repository."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

QUIET = {"npm_config_fund": "false", "npm_config_audit": "false", "npm_config_update_notifier": "false"}


class AssetsHook(BuildHookInterface):
    """Compiles the Welsh catalogue, and through npm the styles."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        for po in root.glob("src/cydwaith/locale/*/LC_MESSAGES/*.po"):
            with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
                write_mo(target, read_po(source))
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("cydwaith: npm is needed once, to fetch and compile the styles")
        for words in (["ci", "--ignore-scripts", "--no-progress", "--loglevel=error"], ["run", "--silent", "build"]):
            subprocess.run([npm, *words], cwd=root, check=True, env=os.environ | QUIET)
