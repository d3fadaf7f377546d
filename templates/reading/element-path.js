/**
 * Where an element stands: numbers of child elements from the body or the head down. The inspector finds the same
 * element in its own tree by them. foliate puts a style sheet of its own before all others.
 *
 * @param {Element} element
 * @returns {{ root: 'body' | 'head', steps: number[] }}
 */
export function pathTo(element) {
  const { head } = element.ownerDocument
  const root = head?.contains(element) ? 'head' : 'body'
  const steps = []
  let up = element
  while (up.parentElement !== null && up !== head && up !== up.ownerDocument.body) {
    steps.unshift([...up.parentElement.children].indexOf(up))
    up = up.parentElement
  }
  const [first = 0, ...rest] = steps
  return { root, steps: root === 'head' && steps.length > 0 ? [first - 1, ...rest] : steps }
}
