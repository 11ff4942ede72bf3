// Progressive enhancement only: every page is complete without this.
import { initAll } from './govuk-frontend.min.js'
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Filters that apply at once; the button that does it without script goes away.
for (const form of document.querySelectorAll('form[data-auto]')) {
  form.querySelector('[data-auto-button]')?.setAttribute('hidden', '')
  form.addEventListener('change', () => form.requestSubmit())
}

// Paper shows what is folded, also in browsers whose style sheets cannot unfold it; afterwards it is folded again.
addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('main details:not([open])')) { one.open = true; one.dataset.paper = '' }
})
addEventListener('afterprint', () => {
  for (const one of document.querySelectorAll('details[data-paper]')) { one.open = false; delete one.dataset.paper }
})

// Rows that become cards on a phone stay rows of a table for those who listen: some browsers forget it with the layout.
const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell', TH: 'columnheader' }
for (const part of document.querySelectorAll('.cw-table--cards, .cw-table--cards :is(thead, tbody, tr, td, th)')) {
  part.setAttribute('role', part.matches('[scope=row]') ? 'rowheader' : ROLES[part.tagName])
}
