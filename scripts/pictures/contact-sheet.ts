import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { xmlText } from '../base/xhtml.ts'

/** Pictures of one thing beside each other, under its name. */
export interface SheetRow {
  readonly label: string
  readonly pictures: readonly {
    readonly caption: string
    readonly png: Uint8Array
    /** Of the picture, in pixels. */
    readonly width: number
    readonly height: number
  }[]
}

/** In pixels of the sheet. */
const tall = 360
const gap = 16
const line = 26
const columns = 2
const rowsPerSheet = 12

const paper = '#f2f2f2'

/**
 * Sheets of pictures for people to look at: two columns of twelve rows, each row a label and its pictures at the same
 * height. Same rows, same bytes.
 *
 * @returns PNGs, as many as the rows need
 */
export async function contactSheets(rows: readonly SheetRow[]): Promise<Uint8Array[]> {
  const perSheet = columns * rowsPerSheet
  const width = Math.max(0, ...rows.map(rowWidth))
  const sheets: Uint8Array[] = []
  for (let from = 0; from < rows.length; from += perSheet) {
    sheets.push(await sheetOf(rows.slice(from, from + perSheet), width))
  }
  return sheets
}

async function sheetOf(rows: readonly SheetRow[], rowWide: number): Promise<Uint8Array> {
  const deep = Math.ceil(rows.length / columns)
  const across = Math.min(columns, rows.length)
  const width = gap + across * (rowWide + gap)
  const rowTall = 2 * line + tall + gap
  const height = gap + deep * rowTall
  const words: string[] = []
  const layers: { input: Buffer; left: number; top: number }[] = []
  for (const [at, { label, pictures }] of rows.entries()) {
    // Down the first column, then down the second, as one reads.
    const top = gap + (at % deep) * rowTall
    let left = gap + Math.floor(at / deep) * (rowWide + gap)
    words.push(`<text x="${left}" y="${top + 16}" font-size="17" fill="#000000">${xmlText(shortened(label))}</text>`)
    for (const picture of pictures) {
      const wide = widthAt(picture)
      words.push(
        `<text x="${left}" y="${top + line + 14}" font-size="14" fill="#555555">${xmlText(picture.caption)}</text>`,
      )
      layers.push({ input: await shrunk(picture.png, wide), left, top: top + 2 * line })
      left += wide + gap
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Sans 3">${words.join('')}</svg>`
  const labels = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [labelFont()] },
    background: paper,
  }).render()
  return sharp(labels.pixels, { raw: { width: labels.width, height: labels.height, channels: 4 } })
    .composite(layers)
    .removeAlpha()
    .png({ palette: true, colours: 256, dither: 0, compressionLevel: 9, effort: 4 })
    .toBuffer()
}

function shrunk(png: Uint8Array, width: number): Promise<Buffer> {
  return sharp(png)
    .resize({ width: width - 2, height: tall - 2, fit: 'fill' })
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#999999' })
    .png()
    .toBuffer()
}

function widthAt({ width, height }: SheetRow['pictures'][number]): number {
  return Math.round((width * tall) / height)
}

function rowWidth({ pictures }: SheetRow): number {
  return pictures.reduce((sum, picture) => sum + widthAt(picture) + gap, -gap)
}

/** The end of a path says more than its beginning. */
function shortened(label: string): string {
  return label.length > 120 ? `…${label.slice(-119)}` : label
}

function labelFont(): string {
  return createRequire(import.meta.url).resolve(
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  )
}
