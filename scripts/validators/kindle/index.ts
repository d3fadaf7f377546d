import { inspect } from './inspect.ts'
import type { Validator } from '../../book/validator.ts'

/** The Kindle check: what keeps an EPUB from becoming a good KFX file, and a drawing of each of its equations. */
export const kindle: Validator = { name: 'kindle', inspect }
