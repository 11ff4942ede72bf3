"""Draws the life of a policy into docs/policies.md and docs/cy/polisiau.md, from the stages as the code has them.

PYTHONPATH=. .venv/bin/python scripts/life_of_a_policy.py
"""

import os
import re
from pathlib import Path
from typing import Final

import django

ROOT: Final = Path(__file__).parents[1]
PAGES: Final = {"en": ROOT / "docs/policies.md", "cy": ROOT / "docs/cy/polisiau.md"}
PLACE: Final = re.compile(r"<!-- life -->\n.*?<!-- /life -->", re.DOTALL)
BACK: Final = {
    "en": ("back, with a reason: one side alone", "back, with a reason: every side"),
    "cy": ("yn ôl, gyda rheswm: un ochr yn unig", "yn ôl, gyda rheswm: pob ochr"),
}
HEADS: Final = {
    "en": ("Stage", "Opens when", "Closes when", "Who may take part", "What carries over"),
    "cy": ("Cam", "Yn agor pan", "Yn cau pan", "Pwy gaiff gymryd rhan", "Beth sy’n mynd ymlaen"),
}


def life(language: str) -> str:
    """The stages as a picture (Mermaid) and as a table."""
    from cydwaith.policies.stages import ABOUT, following

    names = {stage: getattr(about.name, language) for stage, about in ABOUT.items()}
    lines = ["```mermaid", "flowchart LR"]
    for stage, about in ABOUT.items():
        lines.append(f'  {stage}["{names[stage]}"]')
        if to := following(stage):
            lines.append(f'  {stage} -->|"{getattr(about.closes, language).rstrip(".")}"| {to}')
    first, *later = ABOUT
    lines += [f'  {stage} -.->|"{BACK[language][not ABOUT[stage].alone]}"| {first}' for stage in later]
    rows = ["| " + " | ".join(HEADS[language]) + " |", "|---" * len(HEADS[language]) + "|"]
    for stage, about in ABOUT.items():
        told = (about.opens, about.closes, about.who, about.carries)
        rows.append(f"| **{names[stage]}** | " + " | ".join(getattr(one, language) for one in told) + " |")
    return "\n".join(["<!-- life -->", *lines, "```", "", *rows, "<!-- /life -->"])


def with_life(page: str, language: str) -> str:
    """A page with the life as it is."""
    return PLACE.sub(lambda _match: life(language), page)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
    django.setup()
    for code, path in PAGES.items():
        path.write_text(with_life(path.read_text(encoding="utf-8"), code), encoding="utf-8")
