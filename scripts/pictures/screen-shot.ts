import sharp from 'sharp'

/**
 * A browser's screenshot as a smaller PNG: at most 256 colours, and shades of grey only for a screen that has no others.
 * Same pixels in, same bytes out.
 */
export async function screenShot(png: Uint8Array, grey: boolean): Promise<Uint8Array> {
  const image = sharp(png).removeAlpha()
  const shaded = grey ? image.greyscale() : image
  return shaded.png({ palette: true, colours: 256, dither: 0, compressionLevel: 9, effort: 4 }).toBuffer()
}
