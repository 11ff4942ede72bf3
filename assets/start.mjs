// Progressive enhancement only: every page is complete without this.
import { initAll } from './govuk-frontend.min.js'
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Filters that apply at once; the button that does it without script goes away.
for (const form of document.querySelectorAll('form[data-auto]')) {
  form.querySelector('[data-auto-button]')?.setAttribute('hidden', '')
  form.addEventListener('change', () => form.requestSubmit())
}
