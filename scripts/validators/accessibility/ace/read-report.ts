import path from 'node:path'
import { z } from 'zod'
import type { Publication } from '../../../book/publication.ts'

/** One violation of Ace's report, in its own words. */
export interface AceFinding {
  /** `image-alt`, or one of Ace's own, `epub-toc-order`. */
  readonly rule: string
  /** `critical`, `serious`, `moderate`, `minor`. */
  readonly impact: string
  /** What is asked for, in a sentence. */
  readonly wanted: string
  /** What was found at this place; may have several lines. */
  readonly found: string
  /** What the rule looks at; of metadata, the value that it looked at. */
  readonly about: string
  /** Where the rule is explained. */
  readonly url?: string | undefined
  /** Inside the archive; undefined for the publication as a whole. */
  readonly path?: string | undefined
  /** `/4/2/6`: the element within the document. */
  readonly cfi?: string | undefined
}

const violation = z.object({
  'earl:test': z.object({
    'earl:impact': z.string(),
    'dct:title': z.string(),
    'dct:description': z.string().optional(),
    help: z.object({ url: z.string(), 'dct:description': z.string().optional() }).optional(),
  }),
  'earl:result': z.object({
    'earl:outcome': z.string(),
    'dct:description': z.string().optional(),
    'earl:pointer': z.object({ cfi: z.array(z.unknown()).optional() }).optional(),
  }),
})

const report = z.object({
  assertions: z.array(
    z.object({ 'earl:testSubject': z.object({ url: z.string() }), assertions: z.array(violation).optional() }),
  ),
})

/** Reads the report that Ace wrote about this publication. Throws on another shape. */
export function readReport(json: string, publication: Publication): AceFinding[] {
  return report.parse(JSON.parse(json)).assertions.flatMap(({ assertions = [], ...about }) =>
    assertions
      .filter((each) => each['earl:result']['earl:outcome'] === 'fail')
      .map((each): AceFinding => {
        const { 'earl:test': test, 'earl:result': result } = each
        // axe names an element within frames by a list; the first is the one in the document itself.
        const [cfi] = result['earl:pointer']?.cfi ?? []
        return {
          rule: test['dct:title'],
          impact: test['earl:impact'],
          wanted: test.help?.['dct:description'] ?? test['dct:description'] ?? test['dct:title'],
          found: result['dct:description'] ?? '',
          about: test['dct:description'] ?? '',
          url: test.help?.url,
          path: pathOf(about['earl:testSubject'].url, publication),
          cfi: typeof cfi === 'string' ? cfi : undefined,
        }
      }),
  )
}

/** Ace names documents relative to the package, the package relative to the archive, and the navigation from a root. */
function pathOf(subject: string, { entries, packagePath = '' }: Publication): string | undefined {
  const fromRoot = subject.replace(/^\//, '')
  const fromPackage = path.posix.join(path.posix.dirname(packagePath), subject)
  const inOrder = subject.startsWith('/') || subject === packagePath ? [fromRoot, fromPackage] : [fromPackage, fromRoot]
  return inOrder.find((name) => entries.has(name))
}
