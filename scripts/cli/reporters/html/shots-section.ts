import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Shot } from '../../../book/exhibits.ts'
import { thumbnail } from '../../../pictures/thumbnail.ts'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'

/** Of one EPUB, and of a report, which has 6 of each EPUB at least. A picture takes some 20 kB in the file. */
const most = { epub: 240, report: 360, least: 6 }
/** Pixels across: two for each of the page. */
const across = 440

/** The pages as engines showed them, by document; the more EPUBs share the report, the fewer of each. */
export async function shotsSection({ shots }: Validation, number: number, epubs: number): Promise<Element | undefined> {
  if (shots.length === 0) return undefined
  const shown = Math.min(most.epub, Math.max(most.least, Math.floor(most.report / epubs)))
  const byPath = new Map<string, Element[]>()
  for (const shot of shots.slice(0, shown)) {
    const figures = byPath.get(shot.path) ?? []
    figures.push(await figure(shot))
    byPath.set(shot.path, figures)
  }
  const engines = [...new Set(shots.map(({ engine }) => engine))]
  return h('section.shots', { id: `shots-${number}` }, [
    h('h3', 'Pages'),
    h('p', `As shown by ${oneLine(engines.join(' and '))}.`),
    ...[...byPath].map(([path, figures]) => h('section', [h('h4', [h('code', oneLine(path))]), h('div.row', figures)])),
    ...(shots.length > shown
      ? [h('p.more', `${shots.length - shown} more were made; --contact-sheet holds all of them.`)]
      : []),
  ])
}

async function figure({ png, profile, scheme, width, height, path }: Shot): Promise<Element> {
  const bytes = await thumbnail(png, across)
  return h('figure', [
    h('img', {
      src: `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`,
      alt: oneLine(`${path} on ${profile}, ${scheme}`),
      width: Math.round(across / 2),
      height: Math.round((across / 2) * (height / width)),
      // Not lazily: what nobody scrolled to would be blank on paper.
      decoding: 'async',
    }),
    h('figcaption', `${profile}, ${scheme}`),
  ])
}
