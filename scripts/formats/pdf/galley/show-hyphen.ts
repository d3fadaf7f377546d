import { block } from './make-block.ts'

export function endsInDivision(element: HTMLElement): boolean {
  return (element.textContent ?? '').endsWith('\u00AD')
}

/**
 * A soft hyphen is seen where a line ends at it and another follows. Behind the last line of a piece comes one that is as wide as the
 * text, holds nothing, and takes back its height.
 * @param lineHeight px
 */
export function showHyphen(element: HTMLElement, lineHeight: number): void {
  const line = block('')
  Object.assign(line.style, { display: 'inline-block', width: '100%', height: '0' })
  element.append(line)
  element.style.marginBottom = `${-lineHeight}px`
}
