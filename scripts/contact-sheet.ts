import type { Shot } from './book/exhibits.ts'
import { contactSheets, type SheetRow } from './pictures/contact-sheet.ts'

/**
 * Contact sheets of what an engine showed: a row for each document, a picture for each screen in light and dark.
 *
 * @param path of the PNG; several sheets become `out-1.png`, `out-2.png`
 * @returns files by path; none without shots
 */
export async function contactSheet(shots: readonly Shot[], path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = new Map<string, { label: string; pictures: SheetRow['pictures'][number][] }>()
  for (const { engine, path: document, profile, scheme, png, width, height } of shots) {
    const key = `${engine}\n${document}`
    const row = rows.get(key) ?? { label: document, pictures: [] }
    rows.set(key, row)
    row.pictures.push({ caption: `${profile} ${width} × ${height}, ${scheme}`, png, width, height })
  }
  const sheets = await contactSheets([...rows.values()])
  return new Map(sheets.map((sheet, at) => [sheets.length === 1 ? path : numbered(path, at + 1), sheet]))
}

function numbered(path: string, number: number): string {
  const dot = path.toLowerCase().endsWith('.png') ? path.length - 4 : path.length
  return `${path.slice(0, dot)}-${number}.png`
}
