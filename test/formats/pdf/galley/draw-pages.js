Object.assign(globalThis, { drawPages })

/**
 * Draws the pages in the tab as boxes of letters, each letter in its place: text, `#` for pictures, numbers and bullets of lists,
 * dashes for the rule above notes (as wide as the page where the first note goes on).
 *
 * @param {number} letter px that a letter is wide
 * @param {number} line px that a line is high
 * @returns {string}
 */
function drawPages(letter, line) {
  const pages = [...document.querySelectorAll('.page')].map((page) => drawPage(page))
  const across = Math.max(1, Math.floor(110 / ((pages[0]?.[0]?.length ?? 1) + 5)))
  const rows = []
  for (let first = 0; first < pages.length; first += across) {
    const group = pages.slice(first, first + across)
    const edge = group.map((page) => `+${'-'.repeat((page[0]?.length ?? 0) + 2)}+`).join(' ')
    const lines = (group[0] ?? []).map((_, at) => group.map((page) => `| ${page[at] ?? ''} |`).join(' '))
    rows.push([edge, ...lines, edge].join('\n'))
  }
  return `${rows.join('\n\n')}\n`

  /** @param {Element} page */
  function drawPage(page) {
    const frame = page.getBoundingClientRect()
    const [width, height] = [Math.floor(frame.width / letter), Math.round(frame.height / line)]
    const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => ' '))
    /** @param {number} x @param {number} y @param {string} sign */
    const put = (x, y, sign) => {
      const row = cells[Math.floor((y - frame.top) / line)]
      const at = Math.round((x - frame.left) / letter)
      if (row !== undefined && at >= 0 && at < width) row[at] = sign
    }
    for (const notes of page.querySelectorAll('.at-foot')) {
      const { top } = notes.getBoundingClientRect()
      const dashes = notes.classList.contains('continued') ? width : 4
      for (let at = 0; at < dashes; at++) put(frame.left + at * letter, top + line / 2, '-')
    }
    for (const picture of page.querySelectorAll('svg, img')) {
      const { left, right, top, bottom } = picture.getBoundingClientRect()
      for (let y = top + line / 2; y < bottom; y += line) for (let x = left; x < right - 1; x += letter) put(x, y, '#')
    }
    for (const item of page.querySelectorAll('li')) drawMarker(item, put)
    drawText(page, put)
    return cells.map((row) => row.join(''))
  }

  /** @param {HTMLElement} item @param {(x: number, y: number, sign: string) => void} put */
  function drawMarker(item, put) {
    const { listStyleType } = getComputedStyle(item)
    const list = item.parentElement
    if (listStyleType === 'none' || list === null) return
    const { left, top } = item.getBoundingClientRect()
    const number = Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(item)
    const sign = list.localName === 'ol' ? `${number}.` : '*'
    for (const [at, character] of [...sign].entries())
      put(left - (sign.length + 1 - at) * letter, top + line / 2, character)
  }

  /** @param {Element} page @param {(x: number, y: number, sign: string) => void} put */
  function drawText(page, put) {
    const range = document.createRange()
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      if (node.parentElement?.closest('svg') !== null) continue
      for (let at = 0; at < text.length; at++) {
        if (/\s/.test(text[at] ?? '')) continue
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const rects = range.getClientRects()
        const rect = rects[rects.length - 1]
        if (rect === undefined) continue
        const middle = (rect.top + rect.bottom) / 2
        // A division is seen where a line ends in it.
        const sign = text[at] === '\u00AD' ? '-' : (text[at] ?? '')
        if (rect.width > 0) put(rect.left, middle, sign)
      }
    }
  }
}
