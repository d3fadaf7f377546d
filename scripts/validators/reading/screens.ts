/** A device that a book is read on. Lengths in CSS px. */
export interface Screen {
  readonly name: 'phone' | 'e-ink' | 'tablet'
  readonly width: number
  readonly height: number
  readonly grey: boolean
}

/**
 * The narrowest phone that is common, a 6-inch reader (1072 × 1448 dots at 300 to the inch, 96 CSS px to the inch), and
 * an upright tablet.
 */
export const screens: readonly Screen[] = [
  { name: 'phone', width: 360, height: 720, grey: false },
  { name: 'e-ink', width: 343, height: 463, grey: true },
  { name: 'tablet', width: 768, height: 1024, grey: false },
]

export const schemes = ['light', 'dark'] as const

export type Scheme = (typeof schemes)[number]
