/** A string token of CSS (CSS Syntax §4.3.5, §4.3.7): quotes, backslashes and control characters escaped. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/["\\\u0000-\u001F\u007F<]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
