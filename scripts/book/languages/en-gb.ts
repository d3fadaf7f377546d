import { listed } from '../word-forms.ts'
import type { Words } from '../words.ts'
import { english } from './en.ts'

/** No comma before the last of several. */
export const british: Words = {
  ...english,
  joint: listed(' and ', ' and '),
  web: { ...english.web, colours: { ...english.web.colours, title: 'Colours' } },
}
