"""What is measured of a page on a phone: where its content begins, tables cut without a sign, small targets."""

from typing import Any, Final

from playwright.sync_api import Page

# What a finger must hit: what acts, what leads on from the frame, and links that stand alone in their place.
SMALL = """(least) => {
  const shown = (one) => { const box = one.getBoundingClientRect()
    return box.width > 1 && box.height > 1 && getComputedStyle(one).visibility !== 'hidden' && !one.closest('svg') }
  const alone = (one) => { const block = one.closest('li, td, th, p, dd, dt, h1, h2, h3, h4, div, section')
    return block && block.innerText.trim() === one.innerText.trim() }
  const acts = 'button, select, summary, textarea, input:not([type=hidden], [type=checkbox], [type=radio])'
  const found = new Set(document.querySelectorAll(`${acts}, header a, footer a`))
  for (const link of document.querySelectorAll('main a[href]')) if (!link.closest('svg') && alone(link)) found.add(link)
  return [...found].filter((one) => shown(one) && one.getBoundingClientRect().height < least - 0.5)
    .map((one) => `${Math.round(one.getBoundingClientRect().height)} ${one.outerHTML.slice(0, 120)}`) }"""

# A table fits, or its rows are cards, or its first column stays in sight while an edge says that there is more.
CUT = """() => [...document.querySelectorAll('main table')].filter((table) => {
    const box = table.getBoundingClientRect()
    if (box.width < 2) return false
    const row = table.querySelector('tbody tr')
    if (!row || getComputedStyle(row).display !== 'table-row') return false
    const scroll = table.closest('.cw-scroll')
    const room = scroll ? scroll.clientWidth : document.documentElement.clientWidth
    if (table.scrollWidth <= room + 1) return false
    if (!scroll) return true
    const first = getComputedStyle(row.querySelector('th, td'))
    return first.position !== 'sticky' || getComputedStyle(scroll).backgroundImage === 'none'
  }).map((table) => table.outerHTML.slice(0, 160))"""


def small_targets(page: Page, least: int = 44) -> list[str]:
    """Controls lower than so many pixels, each with its height and the beginning of its markup."""
    found: list[str] = page.evaluate(SMALL, least)
    return found


def cut_tables(page: Page) -> list[str]:
    """Tables of which a part is out of sight without a sign."""
    found: list[str] = page.evaluate(CUT)
    return found


def begins_at(page: Page) -> float:
    """How many pixels below the top of the screen the main part's first words stand."""
    where: Any = page.evaluate(
        "Math.min(...[...document.querySelectorAll('main > *')].map((one) => one.getBoundingClientRect())"
        ".filter((box) => box.height > 0).map((box) => box.top))"
    )
    return float(where)


NARROW: Final = {"width": 360, "height": 780}
HIGHEST: Final = 200


def faults(page: Page) -> list[str]:
    """What is wrong with an open page on a narrow phone, all that can be unfolded unfolded."""
    found = [f"begins at {begins_at(page):.0f}"] if begins_at(page) > HIGHEST else []
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    found += [f"a table is cut: {one}" for one in cut_tables(page)]
    return found + [f"too low: {one}" for one in small_targets(page)]
