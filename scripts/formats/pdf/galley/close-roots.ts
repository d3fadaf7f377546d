/**
 * Takes away the room behind a root: Chromium makes it as wide as if its sign were the widest of all sizes that the font has, and
 * draws the one that fits. Reads all before it changes anything.
 */
export function closeRoots(root: Element): void {
  const roots = [...root.querySelectorAll<MathMLElement>('msqrt, mroot')]
  const spare = roots.map((each) => {
    const end = Math.max(...[...each.children].map((child) => child.getBoundingClientRect().right))
    return each.getBoundingClientRect().right - end
  })
  roots.forEach((each, at) => {
    const px = spare[at] ?? 0
    if (px > 0 && Number.isFinite(px)) each.style.marginRight = `${-px}px`
  })
}
