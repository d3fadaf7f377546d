import subsetFont from 'subset-font'

/** A font cut down to what a text needs, as TrueType; features and the glyphs of sequences stay. Same input, same bytes. */
export async function subset(font: Uint8Array, text: string): Promise<Uint8Array> {
  return await subsetFont(font, text, { targetFormat: 'truetype' })
}
