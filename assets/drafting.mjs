// Beside each box of a text in two languages, how it will read; and a selection of words goes into the box for them.
const form = document.querySelector('form.cw-drafting')

for (const box of form?.querySelectorAll('textarea[lang]') ?? []) {
  const shown = document.createElement('div')
  shown.className = 'cw-preview'
  shown.lang = box.lang
  const title = document.createElement('p')
  title.className = 'cw-quiet'
  title.lang = document.documentElement.lang
  title.textContent = form.dataset.preview
  const show = () => {
    const paragraphs = box.value.split(/\n{2,}/).filter((words) => words.trim())
    shown.replaceChildren(title, ...paragraphs.map((words) => Object.assign(document.createElement('p'), { textContent: words })))
  }
  box.addEventListener('input', show)
  box.after(shown)
  show()
}

const passage = document.querySelector('textarea[name=passage]')
document.addEventListener('selectionchange', () => {
  const chosen = document.getSelection()
  const words = chosen?.toString().trim()
  const from = chosen?.anchorNode?.parentElement?.closest('.cw-prose')
  if (!passage || !words || !from || passage.dataset.typed) return
  passage.value = words
  passage.form.elements.language.value = from.lang
})
passage?.addEventListener('input', () => { passage.dataset.typed = passage.value ? 'yes' : '' })
