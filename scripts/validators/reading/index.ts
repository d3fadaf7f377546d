import type { Validator } from '../../book/validator.ts'
import { inspectWith } from './inspect.ts'
import { plainEngines } from './plain-engine.ts'

/**
 * The book, opened in foliate-js in the shared browser on three screens, in light and dark, and in an engine that is no
 * browser where the machine has one. Fails closed: no browser is an error.
 */
export const reading: Validator = {
  name: 'reading',
  inspect: (publication, tools) => inspectWith(publication, tools, plainEngines),
}
