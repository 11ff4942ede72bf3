// Compiles the stylesheets of pages and of paper, and gathers scripts and fonts into the package's static folder.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { compile } from 'sass'

const out = 'src/cydwaith/static/build'
const modules = 'node_modules'
mkdirSync(out, { recursive: true })

for (const sheet of ['cydwaith', 'paper']) {
  const { css } = compile(`assets/${sheet}.scss`, { loadPaths: [modules], style: 'compressed', quietDeps: true })
  writeFileSync(`${out}/${sheet}.css`, css)
}

copyFileSync(`${modules}/govuk-frontend/dist/govuk/govuk-frontend.min.js`, `${out}/govuk-frontend.min.js`)
for (const script of ['start', 'search', 'kept', 'drafting']) copyFileSync(`assets/${script}.mjs`, `${out}/${script}.mjs`)
for (const weight of [400, 700]) {
  for (const range of ['latin', 'latin-ext']) {
    const font = `atkinson-hyperlegible-next-${range}-${weight}-normal.woff2`
    copyFileSync(`${modules}/@fontsource/atkinson-hyperlegible-next/files/${font}`, `${out}/${font}`)
  }
}
