import sharp from 'sharp'

/** A picture of a page made small for a report: WebP of at most `width` pixels across. */
export async function thumbnail(png: Uint8Array, width: number): Promise<Uint8Array> {
  return sharp(png).resize({ width, withoutEnlargement: true }).webp({ quality: 72, effort: 4 }).toBuffer()
}
