import { SaxesParser } from 'saxes'

/**
 * Throws when a text of ours is not well-formed XML with namespaces (XML 1.0 §2.1, Namespaces §7): Apple Books shows
 * nothing of such a page, lenient readers hide the fault. `name` starts the error's text.
 */
export function assertWellFormed(text: string, name: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new Error(`${name} is not well-formed: ${error.message}`)
  })
  parser.write(text).close()
}
