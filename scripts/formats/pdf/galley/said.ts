/** The letters of what is said once: without what pages say again, and without whatever stands in `apart`. */
export function saidIn(roots: readonly Node[], apart: ReadonlySet<Node> = new Set()): string {
  const said: string[] = []
  const walk = (node: Node): void => {
    if (node instanceof Text) said.push(node.data)
    else if (!apart.has(node) && !(node instanceof HTMLElement && node.lang.includes('-x-skip-'))) {
      for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child)
    }
  }
  for (const root of roots) walk(root)
  return said.join('').replaceAll(/[\s\u00AD]+/g, '')
}
