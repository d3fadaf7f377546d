/** Reads a ToUnicode map (ISO 32000-1 §9.10.3): the characters by code. */
export function readUnicodeMap(text: string): Map<number, string> {
  const characters = new Map<number, string>()
  for (const [, kind, body = ''] of text.matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)) {
    const codes = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, digits = '']) => digits)
    const step = kind === 'bfchar' ? 2 : 3
    for (let at = 0; at + step <= codes.length; at += step) {
      const first = Number.parseInt(codes[at] ?? '', 16)
      const last = step === 2 ? first : Number.parseInt(codes[at + 1] ?? '', 16)
      const start = charactersOf(codes[at + step - 1] ?? '')
      for (let code = first; code <= last; code++) characters.set(code, moved(start, code - first))
    }
  }
  return characters
}

/** The map as a stream's text. A code of a font is two bytes. */
export function writeUnicodeMap(characters: ReadonlyMap<number, string>): string {
  const lines = [...characters]
    .sort(([a], [b]) => a - b)
    .map(
      ([code, said]) =>
        `<${hexadecimal(code)}><${[...Array(said.length).keys()].map((at) => hexadecimal(said.charCodeAt(at))).join('')}>`,
    )
  const blocks: string[] = []
  // No block may hold more than 100 (Adobe Technical Note 5014 §5.3).
  for (let at = 0; at < lines.length; at += 100) {
    const held = lines.slice(at, at + 100)
    blocks.push(`${held.length} beginbfchar\n${held.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`
}

function charactersOf(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le')
}

/** The nth after a character; in a range only the last changes. */
function moved(start: string, by: number): string {
  if (by === 0) return start
  const characters = [...start]
  const last = characters.pop()?.codePointAt(0) ?? 0
  return characters.join('') + String.fromCodePoint(last + by)
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}
