import { convert } from 'fontverter'

/** A font as an sfnt, whose tables can be read, whatever it is packed in. Rejects when it is no font. */
export async function unpacked(font: Uint8Array): Promise<Uint8Array> {
  // WOFF and WOFF2 begin with their names (WOFF2 §4.1).
  const isPacked = font[0] === 0x77 && font[1] === 0x4f && font[2] === 0x46
  return isPacked ? await convert(Buffer.from(font), 'sfnt') : font
}
