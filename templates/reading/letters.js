const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe'])

/** How many characters that are no blanks an element holds, without what browsers never show. */
export function lettersIn(/** @type {Element} */ root) {
  let count = 0
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!silent.has(node.parentElement?.localName ?? '')) count += (node.nodeValue ?? '').replace(/\s/g, '').length
  }
  return count
}
