import type { XmlElement, XmlNode } from '../../base/xml.ts'

const silent: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'iframe'])

/**
 * Characters below an element that are no blanks, without what is never shown: what the engine should have as well.
 *
 * @param leaveOut names of further elements whose text does not count
 */
export function lettersOf(root: XmlElement, leaveOut: ReadonlySet<string> = new Set()): number {
  let count = 0
  const waiting: XmlNode[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') count += next.value.replace(/\s/g, '').length
    else if (!silent.has(next.local) && !leaveOut.has(next.local))
      for (const child of next.children) waiting.push(child)
  }
  return count
}
