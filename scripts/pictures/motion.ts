import sharp from 'sharp'

/** What a picture does: nothing, move without flashing, or something that may flash. */
export type Motion = 'still' | 'moving' | 'flashing'

/** Frames that are looked at, and how wide; more would be a film. */
const mostFrames = 2000
const width = 64
/** Changes in one second: a flash is two opposing ones, and more than three flashes are a hazard (WCAG 2.2 §2.3.1). */
const mostChanges = 6
/** What makes a change of relative luminance part of a flash: a tenth of the whole, from or to below 0.8. */
const step = 0.1
const dark = 0.8

/**
 * Looks at every frame of an animated GIF. Stricter than WCAG, which lets small areas flash: any spot counts. What cannot be
 * looked at may flash.
 */
export async function motionOf(bytes: Uint8Array): Promise<Motion> {
  // An animated PNG, of which decoders show the first picture only (PNG 3 §11.3.4.1).
  if (isPng(bytes)) return Buffer.from(bytes).includes('acTL') ? 'flashing' : 'still'
  if (Buffer.from(bytes.subarray(0, 3)).toString('latin1') !== 'GIF') return 'still'
  try {
    const { pages = 1, delay = [] } = await sharp(bytes, { animated: true }).metadata()
    if (pages < 2) return 'still'
    if (pages > mostFrames) return 'flashing'
    // Readers show frames of 10 ms and less for 100 ms, as browsers do.
    const times = Array.from({ length: pages }, (_, at) => ((delay[at] ?? 0) <= 10 ? 100 : (delay[at] ?? 0)))
    const { data, info } = await sharp(bytes, { animated: true })
      .resize({ width, fit: 'inside' })
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const frame = data.length / pages
    for (let spot = 0; spot < frame; spot += info.channels) {
      const values = times.map((_, at) => luminance(data[at * frame + spot] ?? 0))
      if (flashes(values, times)) return 'flashing'
    }
    return 'moving'
  } catch {
    return 'flashing'
  }
}

/** Whether one spot changes too often within a second. It is shown twice over: an animation begins again. */
function flashes(values: readonly number[], times: readonly number[]): boolean {
  const changes: number[] = []
  let [low, high, at] = [values[0] ?? 0, values[0] ?? 0, 0]
  let last: 'up' | 'down' | undefined
  for (const [index, value] of [...values, ...values].entries()) {
    low = Math.min(low, value)
    high = Math.max(high, value)
    const rises = value - low >= step && low < dark
    const falls = high - value >= step && value < dark
    const way = rises ? 'up' : falls ? 'down' : undefined
    if (way !== undefined) {
      // What goes on the same way, such as a fade, is one change.
      if (way !== last) changes.push(at)
      if (changes.length > mostChanges && at - (changes[changes.length - 1 - mostChanges] ?? 0) < 1000) return true
      last = way
      low = value
      high = value
    }
    at += times[index % times.length] ?? 0
  }
  return false
}

/** Relative luminance of a grey (WCAG 2.2, "relative luminance"). */
function luminance(grey: number): number {
  const part = grey / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50
}
