import type { OutputConfig } from '../../../book/config.ts'
import type { ExposedBlock } from '../../../book/exposed-block.ts'
import type { Inspection } from '../../../book/validator.ts'
import { printEvidence } from './evidence.ts'
import { judgeEdges } from './judge-edges.ts'
import { judgeFonts, judgeInk, judgePictures, judgeReading } from './judge-looks.ts'
import { judgePaper } from './judge-paper.ts'
import { printFacts } from './print-facts.ts'

/**
 * Looks at a finished print PDF as a printer's preflight does: size and number of pages, distances from the edges, bleed,
 * fonts, pictures, ink. Measured on the final bytes, not on what was meant. Not looked at: total ink (black ink alone has
 * at most 100 %), overprint, output intents: no PDF/X is claimed.
 *
 * @param exposed what the layout knows of the blocks that may be at fault: messages get their places
 */
export async function preflight(
  bytes: Uint8Array,
  output: OutputConfig,
  exposed: readonly ExposedBlock[] = [],
): Promise<Inspection> {
  const facts = await printFacts(bytes)
  return {
    messages: [
      ...judgePaper(facts, output),
      ...judgeEdges(facts, exposed),
      ...judgeFonts(facts),
      ...judgePictures(facts, exposed),
      ...judgeInk(facts, output),
      ...judgeReading(facts),
    ],
    evidence: printEvidence(facts),
  }
}
