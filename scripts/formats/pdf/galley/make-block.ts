export function block(className: string): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  return made
}

/** A copy without what is in it and without its id. */
export function emptied(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode() as HTMLElement // A copy is of the kind it is copied from.
  copy.removeAttribute('id')
  return copy
}
