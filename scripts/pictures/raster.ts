import sharp, { type Sharp } from 'sharp'

/** Rows of red, green, blue and alpha. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels as a PNG without alpha and without metadata. */
export async function opaquePng(raw: Pixels): Promise<Uint8Array> {
  return opaque(raw).png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer()
}

/** "JFIF 1.01, 300 dots to the inch each way, no thumbnail" (JFIF 1.02, "APP0 marker segment"). */
const jfif = Buffer.from('ffe000104a46494600010101012c012c0000', 'hex')

/** Pixels as a JPEG whose colours keep their full resolution: flat areas and letters show every halving. */
export async function jpeg(raw: Pixels): Promise<Uint8Array> {
  return jpegHeader(await opaque(raw).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer())
}

/** A JPEG of sharp's with the JFIF header that sharp leaves out, and without which Kindle's converter distrusts it. */
export function jpegHeader(bytes: Buffer): Uint8Array {
  return Buffer.concat([bytes.subarray(0, 2), jfif, bytes.subarray(2)])
}

function opaque({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
}

/** Any photograph as a JPEG on white, the right way up. */
export async function asJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb')
  return jpegHeader(await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer())
}
