/** Pixels of one picture: four bytes each make 800 MB in whatever shows it. The largest camera takes 150 million. */
export const mostPixels = 200_000_000

/**
 * How many pixels a raster picture would unpack to, by its header alone: PNG (3rd edition §11.2.1), GIF (89a §18), JPEG
 * (T.81 §B.2.2) and WebP (RFC 9649 §2). Undefined for other bytes and for headers that end too soon. Never throws.
 */
export function pixelCount(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 16) return undefined
  switch (view.getUint32(0)) {
    case 0x89504e47:
      return bytes.length < 24 ? undefined : view.getUint32(16) * view.getUint32(20)
    case 0x47494638:
      return view.getUint16(6, true) * view.getUint16(8, true)
    case 0x52494646:
      return bytes.length < 30 ? undefined : webpPixels(view)
    default:
      return view.getUint16(0) === 0xffd8 ? jpegPixels(view) : undefined
  }
}

function webpPixels(view: DataView): number | undefined {
  const size24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return size24(24) * size24(27)
    case 0x56503820: // VP8, at most 14 bits each
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
    default: // VP8L, at most 14 bits each
      return ((view.getUint32(21, true) & 0x3fff) + 1) * (((view.getUint32(21, true) >>> 14) & 0x3fff) + 1)
  }
}

/** The first frame header; each step goes on by two bytes at least. */
function jpegPixels(view: DataView): number | undefined {
  for (let at = 2; at + 9 <= view.byteLength;) {
    const mark = view.getUint16(at)
    if (mark === 0xffff) at += 1
    else if (mark >= 0xffc0 && mark <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(mark)) {
      return view.getUint16(at + 5) * view.getUint16(at + 7)
    } else if (mark < 0xff00) return undefined
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
