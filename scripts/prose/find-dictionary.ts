import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { DictionaryFiles } from './dictionary.ts'

const require = createRequire(import.meta.url)

/** Regions whose spelling has a package of its own; in others words are spelled as in the language's own package. */
const regional = /^(?:ca-valencia|de-(?:at|ch)|en-(?:au|ca|gb|za)|es-(?!es)[a-z]{2}|pt-pt|sr-latn|sv-fi)$/

/** The package that holds the words of a language (BCP 47). `dictionary-pt` is Brazilian. */
export function dictionaryPackage(language: string): string {
  const tag = language.toLowerCase()
  if (tag === 'pt') return 'dictionary-pt-pt'
  return `dictionary-${regional.test(tag) ? tag : (tag.split('-')[0] ?? tag)}`
}

/**
 * The dictionary of a language, if its package is installed beside Octavo or where the book is built.
 *
 * @returns the texts of its two files
 */
export function findDictionary(language: string): DictionaryFiles | undefined {
  const folder = installed(dictionaryPackage(language))
  if (folder === undefined) return undefined
  const [aff, dic] = [path.join(folder, 'index.aff'), path.join(folder, 'index.dic')]
  if (!existsSync(aff) || !existsSync(dic)) return undefined
  return { aff: readFileSync(aff, 'utf8'), dic: readFileSync(dic, 'utf8') }
}

function installed(name: string): string | undefined {
  for (const resolve of [require.resolve, createRequire(path.join(process.cwd(), 'book.yaml')).resolve]) {
    try {
      return path.dirname(resolve(name))
    } catch {
      // The next place.
    }
  }
  return undefined
}
