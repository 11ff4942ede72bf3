"""What is measured of a page on A4: what is cut or pressed out of sight, what is folded, what only a screen needs."""

from typing import Final

from playwright.sync_api import Page

A4_WIDTH: Final = 673
"""Pixels of 1/96 inch between the margins of A4, which are 16 mm on either side."""

# What lies beyond the right margin, or is wider than the place it stands in, of all that is shown.
CUT: Final = """() => {
  const width = document.documentElement.clientWidth
  const shown = (one) => { const box = one.getBoundingClientRect()
    return box.width > 1 && box.height > 1 && getComputedStyle(one).visibility !== 'hidden'
      && !one.closest('.govuk-visually-hidden') }
  const said = (one, why) => `${why}: ${one.outerHTML.slice(0, 110)}`
  const found = []
  for (const one of document.querySelectorAll('body *')) {
    if (!shown(one) || one.closest('svg') !== null && one.tagName !== 'svg') continue
    if (one.getBoundingClientRect().right > width + 1) found.push(said(one, 'beyond the margin'))
    else if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
      found.push(said(one, 'cut'))
  }
  return found.slice(0, 8) }"""

# Columns of a table that nobody sees on paper, though a screen may show them.
COLUMNS: Final = """() => {
  const found = [], add = (why, one) => found.push(`${why}: ${one.outerHTML.slice(0, 110)}`)
  for (const table of document.querySelectorAll('main table')) {
    const folded = table.closest('details:not([open])') && !table.getBoundingClientRect().height
    if (folded) { add('folded', table); continue }
    if (table.getBoundingClientRect().height < 2) continue
    for (const cell of table.querySelectorAll('tr > *')) {
      const box = cell.getBoundingClientRect()
      const gone = box.width < 8 || box.height < 8 || getComputedStyle(cell).display === 'none'
      if (cell.textContent.trim() && gone) { add('not shown', cell); break }
    }
    const heads = table.querySelectorAll('thead th'), row = table.querySelector('tbody tr')
    if (row && heads.length > 1 && getComputedStyle(row).display !== 'table-row') add('no rows', table)
  }
  return found }"""

FOLDED: Final = """() => [...document.querySelectorAll('main details')].filter((one) => {
    const tools = '.cw-share, .cw-menu, .cw-filter, .cw-downloads, .cw-cards--reach, form, [data-part=screen]'
    if (one.closest(tools) || one.querySelector(':scope > form, :scope > .cw-downloads')) return false
    const said = (child) => child.textContent.trim() && !child.matches(`summary, ${tools}`)
    const inside = [...one.children].filter(said)
    return inside.some((child) => child.checkVisibility && !child.checkVisibility())
  }).map((one) => 'folded: ' + one.outerHTML.slice(0, 110))"""

FURNITURE: Final = """() => [...document.querySelectorAll('.cw-head, .cw-foot, .cw-demo, .cw-share, .cw-filter,'
    + '.cw-search, .cw-downloads, .govuk-skip-link')]
  .filter((one) => one.getBoundingClientRect().height > 1 && getComputedStyle(one).visibility !== 'hidden')
  .map((one) => 'furniture: ' + one.outerHTML.slice(0, 110))"""


def on_paper(page: Page) -> None:
    """Show an open page as A4 would have it."""
    page.set_viewport_size({"width": A4_WIDTH, "height": 1000})
    page.emulate_media(media="print")


def faults(page: Page) -> list[str]:
    """Everything that paper would lose of an open page, and what it has no use for."""
    return [one for asked in (CUT, COLUMNS, FOLDED, FURNITURE) for one in page.evaluate(asked)]
