// Results as one types: the same page's results, fetched while the question grows. Without script the form does it all.
const WAIT = 200
const form = document.querySelector('main form[data-search]')
const place = document.getElementById('results')

if (form && place) {
  const field = form.querySelector('input[type="search"]')
  let timer, asking

  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    const query = new URLSearchParams(new FormData(form))
    query.set('typing', '1')
    try {
      const answer = await fetch(`${form.action}?${query}`, { signal: asking.signal })
      if (!answer.ok) return
      place.innerHTML = await answer.text()
      document.querySelector('[data-narrow]')?.remove()
      query.delete('typing')
      history.replaceState(null, '', `?${query}`)
    } catch (fault) {
      if (fault.name !== 'AbortError') throw fault
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT)
  })
}
