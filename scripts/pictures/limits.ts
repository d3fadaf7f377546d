import type { OutputConfig } from '../book/config.ts'

/** How large the photographs of an output may be. */
export interface PictureLimits {
  /** Pixels in a row and in a column. */
  readonly width: number
  readonly height: number
  /** Of JPEG, 1 to 100, where a photograph is written anew. */
  readonly quality: number
}

/**
 * Pixels that an output can show: a phone or tablet in full (EPUB, web), a line of 4.5 in at 300 dpi (Kindle), a page on a
 * screen that is drawn at 200 % (screen), a whole page at 300 dpi (print). book.yaml may ask for others.
 */
export function limitsOf({ format, profile, page, images }: OutputConfig): PictureLimits {
  const width = images?.width ?? usualWidth(format, profile, page.width)
  return { width, height: Math.round(width * 1.6), quality: images?.quality ?? (profile === 'print' ? 92 : 82) }
}

function usualWidth(format: OutputConfig['format'], profile: OutputConfig['profile'], page: number): number {
  if (profile === 'print') return Math.round((page / 25.4) * 300)
  if (format === 'pdf') return 1800
  return profile === 'kindle' ? 1350 : 1600
}
