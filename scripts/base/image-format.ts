/** What the first bytes say a file is, whatever its name and media type say. */
export type ImageFormat =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'heif'
  | 'tiff'
  | 'bmp'
  | 'jpeg-xl'
  | 'jpeg-2000'
  | 'icon'
  | 'svg'
  | 'empty'
  | 'unknown'

/** Tells an image by its first bytes; SVG by its root element. Nothing is decoded. */
export function imageFormatOf(bytes: Uint8Array): ImageFormat {
  if (bytes.length === 0) return 'empty'
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  for (const [format, pattern] of patterns) if (pattern.test(head)) return format
  return /^<svg[\s>]/.test(afterProlog(startOf(bytes))) ? 'svg' : 'unknown'
}

// The numbers are those of the formats' own specifications; ISO media files name their brand at byte 8.
const patterns: readonly (readonly [ImageFormat, RegExp])[] = [
  ['jpeg', /^\xFF\xD8\xFF/],
  ['png', /^\x89PNG\r\n\x1A\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['avif', /^[^]{4}ftypavi[fs]/],
  ['heif', /^[^]{4}ftyp(?:hei|hev|mif|msf)/],
  ['jpeg-xl', /^(?:\xFF\x0A|\0\0\0\x0CJXL )/],
  ['jpeg-2000', /^(?:\0\0\0\x0CjP {2}|\xFF\x4F\xFF\x51)/],
  ['tiff', /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/],
  ['bmp', /^BM[^]{4}\0\0\0\0/],
  ['icon', /^\0\0[\x01\x02]\0/],
]

function startOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, '')
}

/** What follows the declarations, comments and instructions at the head of an XML document; one step for each. */
function afterProlog(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : rest.startsWith('<!DOCTYPE') ? '>' : ''
    const at = end === '' ? -1 : rest.indexOf(end)
    if (at === -1) return rest
    rest = rest.slice(at + end.length).trimStart()
  }
}
