import { px } from './edges.ts'

/** A length that a theme says by a custom property, px: `--grid`, `--float-gap`. Undefined where it says none. */
export function saidLength(element: HTMLElement, property: `--${string}`): number | undefined {
  if (getComputedStyle(element).getPropertyValue(property).trim() === '') return undefined
  const probe = document.createElement('div')
  probe.style.cssText = `position: absolute; visibility: hidden; height: var(${property})`
  element.append(probe)
  const height = px(getComputedStyle(probe).height)
  probe.remove()
  return height
}
