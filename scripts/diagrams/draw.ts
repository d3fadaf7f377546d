import type { Diagram, DrawDiagrams, DrawnDiagram } from '../book/diagram.ts'
import type { Theme } from '../book/theme.ts'
import { fillGaps } from '../fonts/fill-gaps.ts'
import { withOwnFaces } from '../fonts/own-faces.ts'
import type { DiagramCache } from './cache.ts'
import type { EngineTools } from './engine.ts'
import { engines } from './engines/index.ts'

/**
 * What draws the diagrams of a book: each language by its engine, which is loaded when a book uses it; what was drawn
 * before comes from the cache.
 *
 * @param theme read when there is something to draw
 */
export function createDrawing(
  theme: () => Theme,
  cache: DiagramCache,
  tools: Pick<EngineTools, 'browserPath' | 'signal'>,
): DrawDiagrams {
  return async (diagrams, faces = []) => {
    if (diagrams.length === 0) return []
    const words = diagrams.map(({ source }) => source).join('\n')
    const style = await fillGaps(withOwnFaces(theme(), faces), { sans: words, mono: words })
    const keys = diagrams.map((diagram) => cache.keyOf(diagram, engines[diagram.language].version, style))
    const drawn = new Map<string, DrawnDiagram>()
    for (const key of keys) {
      const svg = cache.read(key)
      if (svg !== undefined) drawn.set(key, { ok: true, svg })
    }
    for (const [language, engine] of Object.entries(engines)) {
      const missing = new Map<string, Diagram>()
      for (const [at, diagram] of diagrams.entries()) {
        const key = keys[at] ?? ''
        if (diagram.language === language && !drawn.has(key)) missing.set(key, diagram)
      }
      if (missing.size === 0) continue
      const sources = [...missing.values()].map(({ source }) => source)
      const made = await engine.draw(sources, { ...tools, theme: style })
      for (const [at, key] of [...missing.keys()].entries()) {
        const answer = made[at]
        if (answer === undefined) throw new Error(`The engine of ${language} answered less than it was asked`)
        drawn.set(key, answer)
        if (answer.ok) cache.write(key, answer.svg)
      }
    }
    return keys.map((key) => {
      const answer = drawn.get(key)
      if (answer === undefined) throw new Error('A diagram was drawn by no engine')
      return answer
    })
  }
}

/** For those who read a text and show nothing. */
export const drawNothing: DrawDiagrams = (diagrams) =>
  Promise.resolve(
    diagrams.map(() => ({ ok: false, ruleId: 'diagram-engine', reason: 'Unexpected diagram, nothing draws it here' })),
  )
