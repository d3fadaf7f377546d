import { LineCounter, isMap, parseDocument, visit, type Document } from 'yaml'
import type { Point } from 'unist'
import { message, type Message } from './message.ts'

/** A YAML file read once, able to tell where each of its values stands. */
export interface YamlFile {
  readonly value: unknown
  /** The place of the value at a path; of its nearest listed ancestor when it is absent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Point | undefined
  /** The place of a key itself. */
  readonly keyPlaceOf: (path: readonly PropertyKey[], key: string) => Point | undefined
  readonly messages: readonly Message[]
}

/** For what the parser says to programmers. */
const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Unexpected second key of this name, expected each key once',
  MULTIPLE_DOCS: 'Unexpected second document after `---`, expected one',
}

/** The start of a text that is a file of its own. */
const origin: Point = { line: 1, column: 1, offset: 0 }

/**
 * Parses YAML 1.2; syntax errors become messages with the place that the parser saw.
 *
 * @param text with line ends of any kind
 * @param start where the text stands in its file, which must be the start of a line
 */
export function readYaml(text: string, file: string, start: Point = origin): YamlFile {
  const lines = new LineCounter()
  // A lone carriage return ends no line for YAML's lexer; one character for another keeps every offset.
  const source = text.replace(/\r(?!\n)/g, '\n')
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: line + start.line - 1, column: col, offset: offset + (start.offset ?? 0) }
  }
  const messages = [
    ...document.errors.map((problem) => ({ severity: 'error' as const, problem })),
    ...document.warnings.map((problem) => ({ severity: 'warning' as const, problem })),
  ].map(({ severity, problem }) =>
    message({
      severity,
      ruleId: problem.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : 'yaml-syntax',
      reason: reasons[problem.code] ?? `Unexpected YAML: ${firstLine(problem.message)}`,
      file,
      place: point(problem.pos[0]),
    }),
  )
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) !== undefined) return
      const place = point(offsetOf(node) ?? 0)
      messages.push(
        message({
          severity: 'error',
          ruleId: 'yaml-syntax',
          reason: `Unexpected alias \`*${node.source}\`, expected an anchor \`&${node.source}\` before it`,
          file,
          place,
        }),
      )
    },
  })
  const { value, problem } = messages.some((made) => made.fatal === true) ? {} : toValue(document)
  if (problem !== undefined) {
    messages.push(
      message({
        severity: 'error',
        ruleId: 'yaml-syntax',
        reason: `Unexpected YAML: ${problem}`,
        file,
        place: point(0),
      }),
    )
  }
  return {
    value,
    messages,
    placeOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true)
        const offset = offsetOf(node)
        if (offset !== undefined) return point(offset)
      }
      return undefined
    },
    keyPlaceOf: (path, key) => {
      const map = document.getIn(path, true)
      const pair = isMap(map) ? map.items.find((candidate) => String(candidate.key) === key) : undefined
      const offset = offsetOf(pair?.key)
      return offset === undefined ? undefined : point(offset)
    },
  }
}

/** A bomb of aliases is refused by the parser when the value is made, not when the text is read. */
function toValue(document: Document): { value?: unknown; problem?: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 50 }) as unknown }
  } catch (error) {
    return { problem: error instanceof Error ? firstLine(error.message) : 'aliases that cannot be resolved' }
  }
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start] = node.range as unknown[]
  return typeof start === 'number' ? start : undefined
}

function firstLine(words: string): string {
  return words.split('\n', 1)[0] ?? words
}
