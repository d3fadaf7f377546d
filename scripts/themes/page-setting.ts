import type { PageSetting } from '../book/config.ts'
import type { Theme } from '../book/theme.ts'

/** Of one unit in mm. `em` and `rem` are told of nowhere on a page, and come to nothing. */
const millimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, px: 25.4 / 96 }
const pointsPerMillimetre = 72 / 25.4

/** What a theme's tokens say of its pages, in the units of `PageSetting`. */
export function pageSetting({ tokens }: Pick<Theme, 'tokens'>): PageSetting {
  const mm = (token: string): number => {
    const [, number = '0', unit = 'mm'] = /^(-?[\d.]+)([a-z]*)$/.exec(String(tokens[token])) ?? []
    return Number(number) * (millimetres[unit] ?? 0)
  }
  // Hundredths: what is worked out of inches has no end.
  const pt = (token: string): number => Math.round(mm(token) * pointsPerMillimetre * 100) / 100
  return {
    sides: mm('margin-left') + mm('margin-right'),
    ends: mm('margin-top') + mm('margin-bottom'),
    measure: mm('measure'),
    type: pt('text-size'),
    codeType: pt('code-size'),
    codeInset: pt('code-inset'),
    bottom: tokens['page-bottom'] === 'ragged' ? 'ragged' : 'flush',
  }
}
