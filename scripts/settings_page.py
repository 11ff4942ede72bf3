"""Writes docs/settings.md and its Welsh twin from the variables that `environment` declares.

.venv/bin/python -m scripts.settings_page
"""

from pathlib import Path

from cydwaith.environment.telling import UNSET, grouped
from cydwaith.environment.texts import said

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {"en": DOCS / "settings.md", "cy": DOCS / "cy/gosodiadau.md"}
HEAD = said(
    cy="""# Gosodiadau
[English](../settings.md)

O’r newidynnau y mae’r cod yn eu datgan y gwneir y dudalen hon, gan `scripts/settings_page.py`; mae prawf yn dal ei bod
yn gyfredol. Mae `./cydwaith settings` yn dweud gwerth pob un, o ble y daeth, a beth sydd o’i le. Mae gwerth anghywir yn
rhwystro popeth rhag dechrau, gydag un llinell i bob nam; caiff enw anhysbys ei enwi, ac nid yw’n rhwystro dim. Ni
chaiff cyfrinach byth ei dangos. Gall pob un sefyll yn yr amgylchedd, neu yn y ffeil a enwir yn `CYDWAITH_SETTINGS`.
""",
    en="""# Settings
[Cymraeg](cy/gosodiadau.md)

Made from the variables that the code declares, by `scripts/settings_page.py`; a test holds that it is current.
`./cydwaith settings` says the value of each, where it came from, and what is wrong. A wrong value keeps everything from
starting, with one line for each fault; a name that is not known is named, and stops nothing. A secret is never shown.
Each may stand in the environment, or in the file that `CYDWAITH_SETTINGS` names.
""",
)
COLUMNS = said(cy="| newidyn | rhagosodiad | beth yw |", en="| variable | default | what it is |")
SECRET = said(cy="cyfrinach", en="secret")


def text(language: str) -> str:
    """The whole page in a language."""
    lines = [HEAD.in_(language)]
    for group, variables in grouped():
        lines += [f"## {group.value.in_(language)}", COLUMNS.in_(language), "|---|---|---|"]
        for one in variables:
            default = f"`{one.default}`" if one.default else UNSET.in_(language)
            secret = f" ({SECRET.in_(language)})" if one.secret else ""
            lines.append(f"| `{one.name}` | {default} | {one.what.in_(language)}{secret} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    for language, page in PAGES.items():
        page.write_text(text(language))
