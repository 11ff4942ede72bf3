// Long forms are kept while they are written: for whoever writes, on this site, until they are sent.
const SOON = 3000

for (const form of document.querySelectorAll('form.cw-write')) {
  const number = form.elements.cw_form?.value
  const said = form.querySelector('[data-kept]') ?? form.appendChild(document.createElement('p'))
  said.className = 'cw-quiet'
  said.setAttribute('role', 'status')
  let timer, last
  const keep = async () => {
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string')).toString()
    if (!number || fields === last) return
    last = fields
    const page = location.pathname + location.search
    const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': form.elements.csrfmiddlewaretoken.value }
    const body = JSON.stringify({ page, form: number, fields })
    try {
      const answer = await fetch('/account/typed/', { method: 'POST', headers, body, keepalive: body.length < 60000 })
      const { kept } = await answer.json()
      if (kept) said.textContent = document.body.dataset.kept.replace('{}', new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
    } catch { last = undefined }
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, SOON) })
  addEventListener('pagehide', () => { if (timer && !form.dataset.sent) keep() })
  form.addEventListener('submit', () => { form.dataset.sent = 'yes'; clearTimeout(timer) })
}
