"""Makes the pictures of shared links, src/cydwaith/static/card-*.png, 1200 by 630: what this is, and 22 equal squares.

.venv/bin/python scripts/card.py
"""

import base64
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
STATIC = ROOT / "src" / "cydwaith" / "static"
sys.path.insert(0, str(ROOT / "src"))

from cydwaith.engines.drawing import LAYOUT
from cydwaith.engines.drawing.tile_names import TILE_NAMES

WORDS = {
    "cy": "Pwy sy’n gwneud yn well, beth wnaethon nhw, a ble nad yw wedi cyrraedd?",
    "en": "Who does it better, what did they do, and where has it not reached?",
}
SIDE, GAP = 84, 9


def letters(weight: int) -> str:
    """A file of letters for a style sheet that asks nobody for anything."""
    kinds = (
        STATIC / "build" / f"atkinson-hyperlegible-next-{kind}-{weight}-normal.woff2" for kind in ("latin", "latin-ext")
    )
    return "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; "
        f"src: url(data:font/woff2;base64,{base64.b64encode(kind.read_bytes()).decode()}) }}\n"
        for family, kind in zip(("Letters", "More"), kinds, strict=True)
    )


def squares(language: str) -> str:
    """The 22 councils, equal and without a figure: a card says nothing of any of them."""
    return "".join(
        f'<rect x="{column * (SIDE + GAP)}" y="{row * (SIDE + GAP)}" width="{SIDE}" height="{SIDE}" fill="#00594f"/>'
        f'<text x="{column * (SIDE + GAP) + 9}" y="{row * (SIDE + GAP) + 27}" fill="#fbfaf6" font-size="17">'
        f"{TILE_NAMES[code][language][1]}</text>"
        for code, (column, row) in LAYOUT.items()
    )


def page(language: str) -> str:
    """The picture as HTML."""
    mark = (STATIC / "mark.svg").read_text()
    return f"""<html lang="{language}"><style>{letters(400)}{letters(700)}
    * {{ box-sizing: border-box }} body {{ margin: 0; width: 1200px; height: 630px; background: #fbfaf6; color: #1d2b2a;
      font-family: Letters, More; border-top: 14px solid #00594f; display: flex; justify-content: space-between;
      padding: 26px 34px 26px 64px }}
    div {{ display: flex; flex-direction: column; justify-content: space-between; width: 480px; padding: 26px 0 }}
    b {{ font-size: 62px; letter-spacing: -.02em; display: flex; gap: 18px; align-items: center }}
    b svg {{ width: 64px; height: 64px }}
    p {{ font-size: 45px; line-height: 1.18; margin: 0 }} body > svg {{ margin-top: 6px }}</style>
    <div><b>{mark}Cydwaith</b><p>{WORDS[language]}</p></div>
    <svg width="552" height="552" viewBox="0 0 552 552" font-family="Letters, More">{squares(language)}</svg></html>"""


if __name__ == "__main__":
    with sync_playwright() as play:
        chromium = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        view = chromium.new_page(viewport={"width": 1200, "height": 630})
        for language in WORDS:
            view.set_content(page(language))
            view.evaluate("document.fonts.ready")
            view.screenshot(path=STATIC / f"card-{language}.png")
        chromium.close()
