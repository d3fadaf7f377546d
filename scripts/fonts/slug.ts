/** The name of a family in paths and classes, in ASCII: `noto-serif-jp`; letters of other scripts become their codes. */
export function slug(family: string): string {
  const codes = [...family.toLowerCase()].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code < 0x80 ? letter : `-${code.toString(16)}-`
  })
  return codes
    .join('')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
