// Progressive enhancement only: every page is complete without this.
import { initAll } from './govuk-frontend.min.js'
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Filters that apply at once; the button that does it without script goes away.
for (const form of document.querySelectorAll('form[data-auto]')) {
  form.querySelector('[data-auto-button]')?.setAttribute('hidden', '')
  form.addEventListener('change', () => form.requestSubmit())
}

// A folded part that few open: what stands on its own page takes the place of the link to it, once it is unfolded.
const put = (part, page) => {
  const found = new DOMParser().parseFromString(page, 'text/html').getElementById('part')
  const link = part.querySelector('summary + p')
  if (!found || !link) return
  const focused = link.contains(document.activeElement)
  found.removeAttribute('id')
  link.replaceWith(found)
  delete part.dataset.part
  tables(found)
  if (focused) { found.tabIndex = -1; found.focus() }
}
const ask = async part => {
  part.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(part.querySelector('a').href)
    if (answer.ok) put(part, await answer.text())
  } catch { /* The link stays, and leads there. */ }
  part.removeAttribute('aria-busy')
}
const unfolded = ({ target }) => { if (target.open && target.matches('[data-part]') && !target.ariaBusy) ask(target) }
addEventListener('toggle', unfolded, true)
const wanted = document.getElementById(location.hash.slice(1))
if (wanted?.matches('[data-part]')) wanted.open = true

// Paper waits for nobody: what it shows and nobody has unfolded yet is asked for at once.
addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('[data-part=paper]')) {
    const asked = new XMLHttpRequest()
    asked.open('GET', part.querySelector('a').href, false)
    try { asked.send() } catch { continue }
    if (asked.status === 200) put(part, asked.responseText)
  }
})

// Paper shows what is folded, also in browsers whose style sheets cannot unfold it; afterwards it is folded again.
addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('main details:not([open], [data-part])')) { one.open = true; one.dataset.paper = '' }
})
addEventListener('afterprint', () => {
  for (const one of document.querySelectorAll('details[data-paper]')) { one.open = false; delete one.dataset.paper }
})

// Rows that become cards on a phone stay rows of a table for those who listen: some browsers forget it with the layout.
const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell', TH: 'columnheader' }
function tables(within) {
  for (const one of within.querySelectorAll('.cw-table--cards, .cw-table--cards :is(thead, tbody, tr, td, th)')) {
    one.setAttribute('role', one.matches('[scope=row]') ? 'rowheader' : ROLES[one.tagName])
  }
}
tables(document)
