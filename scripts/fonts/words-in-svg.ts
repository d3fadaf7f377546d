/** What a drawing letters, roughly: its text without markup, names and descriptions. Enough to know which fonts it wants. */
export function wordsInSvg(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replaceAll(/<!--[^]*?-->|<(title|desc|style|metadata)\b[^]*?<\/\1>|<[^>]*>/g, ' ')
    .replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}
