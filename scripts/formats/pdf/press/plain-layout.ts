/** A stand-in for the galley script: blocks one after the other, a new page where the next does not fit. */
export const plainLayoutScript = `globalThis.octavo = { layOut({ html, area }) {
  const style = document.getElementById('octavo-plain') ?? document.head.appendChild(document.createElement('style'))
  style.id = 'octavo-plain'
  style.textContent = '.page { width: ' + area.width + 'px; height: ' + (area.height - 1) + 'px; overflow: clip; break-after: page; break-inside: avoid; position: relative } .page:last-child { break-after: auto } .page > section { columns: auto !important; break-before: auto !important; overflow: hidden; }'
  const holder = document.createElement('div')
  holder.innerHTML = html
  const section = holder.firstElementChild
  document.body.replaceChildren()
  const blocks = [...section.childNodes].flatMap((node) => node.nodeType === 1 && /^(NAV|UL|OL)$/.test(node.tagName) ? [node] : [node])
  const pages = []
  let inner
  const open = () => {
    const page = document.createElement('div')
    page.className = 'page'
    inner = section.cloneNode(false)
    if (pages.length > 0) inner.removeAttribute('id')
    page.append(inner)
    document.body.append(page)
    pages.push(page)
  }
  open()
  for (const block of blocks) {
    inner.append(block)
    if (inner.scrollHeight > area.height && inner.childNodes.length > 1) { open(); inner.append(block) }
  }
  globalThis.octavoBeforeMeasuring?.()
  const places = []
  const laid = pages.map((page, index) => {
    const box = page.getBoundingClientRect()
    const headings = []
    for (const element of page.querySelectorAll('[id]')) {
      if (element.closest('svg, math')) continue
      const own = element.getBoundingClientRect()
      places.push({ id: element.id, page: index, x: own.x - box.x, y: own.y - box.y })
      if (/^H[1-6]$/.test(element.tagName)) headings.push({ id: element.id, depth: Number(element.tagName[1]) })
    }
    return { filled: inner.scrollHeight, headings, bare: false }
  })
  return { pages: laid, places, problems: [], lines: { justified: 0, spaces: [], hyphenated: 0, worst: [] }, times: {} }
} }`
