/** Values of which one is written, as the handbook's pages on keys name them. */
export function oneOf(values: readonly unknown[]): string {
  const said = values.map((value) => `\`${String(value)}\``)
  const last = said.at(-1) ?? ''
  if (said.length < 2) return last
  return `${said.length > 2 ? 'one of ' : ''}${said.slice(0, -1).join(', ')} or ${last}`
}
