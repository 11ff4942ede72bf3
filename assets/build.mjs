// Compiles the one stylesheet and gathers scripts and fonts into the package's static folder.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { compile } from 'sass'

const out = 'src/cydwaith/static/build'
const modules = 'node_modules'
mkdirSync(out, { recursive: true })

const { css } = compile('assets/cydwaith.scss', { loadPaths: [modules], style: 'compressed', quietDeps: true })
writeFileSync(`${out}/cydwaith.css`, css)

copyFileSync(`${modules}/govuk-frontend/dist/govuk/govuk-frontend.min.js`, `${out}/govuk-frontend.min.js`)
for (const script of ['start', 'search', 'kept']) copyFileSync(`assets/${script}.mjs`, `${out}/${script}.mjs`)
for (const weight of [400, 700]) {
  for (const range of ['latin', 'latin-ext']) {
    const font = `atkinson-hyperlegible-${range}-${weight}-normal.woff2`
    copyFileSync(`${modules}/@fontsource/atkinson-hyperlegible/files/${font}`, `${out}/${font}`)
  }
}
