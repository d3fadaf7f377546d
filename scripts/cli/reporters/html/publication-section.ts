import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Answer, Question } from '../../../answers.ts'
import type { Validation } from '../../../validation.ts'
import { oneLine } from '../one-line.ts'
import { shownAnswer } from '../shown-answer.ts'
import { sizeText } from '../table.ts'
import { aboutSection } from './about-section.ts'
import { conversionSection } from './conversion-section.ts'
import { findingsSection } from './findings-section.ts'
import { shotsSection } from './shots-section.ts'
import { statusMark } from './status.ts'
import { widthsSection } from './widths-section.ts'

/** Everything about one EPUB; `number` makes its ids differ from those of the others, who are `epubs` with it. */
export async function publicationSection(validation: Validation, number: number, epubs: number): Promise<Element> {
  const { about, file, answers } = validation
  const parts = [
    findingsSection(validation, number),
    widthsSection(validation, number),
    conversionSection(validation, number),
    await shotsSection(validation, number, epubs),
    aboutSection(validation, number),
  ].filter((part) => part !== undefined)
  const places = parts.map(({ properties, children }) => ({ id: String(properties['id']), title: titleOf(children) }))
  return h('article.epub', { id: `epub-${number}`, ariaLabelledBy: [`epub-${number}-title`] }, [
    h('header', [
      h('h2', { id: `epub-${number}-title` }, oneLine(about?.title ?? file)),
      h('p.facts', factsOf(validation)),
      h(
        'ul.answers',
        answers.map((answer) => answerCard(answer)),
      ),
      h('nav', { ariaLabel: `Parts of the report on ${oneLine(file)}` }, [
        h(
          'ul.parts',
          places.map(({ id, title }) => h('li', [h('a', { href: `#${id}` }, title)])),
        ),
      ]),
    ]),
    ...parts,
  ])
}

function factsOf({ about, file, digest }: Validation): (Element | string)[] {
  const facts = [
    about?.creators.join(', '),
    about?.version === undefined ? undefined : `EPUB ${about.version}`,
    about?.layout === 'fixed' ? 'fixed layout' : undefined,
    about === undefined ? undefined : `${about.documents} ${about.documents === 1 ? 'document' : 'documents'}`,
    about === undefined ? undefined : sizeText(about.bytes),
  ].filter((fact) => fact !== undefined && fact !== '')
  return [
    ...facts.flatMap((fact) => [h('span', oneLine(fact ?? '')), ' ']),
    h('code', oneLine(file)),
    ...(digest === undefined ? [] : [' ', h('code', { title: 'SHA-256 of the file' }, digest.slice(0, 12))]),
  ]
}

const questions: Readonly<Record<Question, string>> = {
  valid: 'Is it valid?',
  accessible: 'Is it accessible?',
  reads: 'Does it read?',
  kindle: 'Will Kindle take it?',
}

function answerCard(answer: Answer): Element {
  const { question, headline, evidence } = answer
  return h(`li.answer.${shownAnswer(answer)}`, [
    h('h3', questions[question]),
    h('p.verdict', [statusMark(answer)]),
    h('p.headline', sentence(oneLine(headline))),
    ...(evidence.length === 0
      ? []
      : [
          h(
            'ul.evidence',
            evidence.map((each) => h('li', oneLine(each))),
          ),
        ]),
  ])
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`
}

function titleOf(children: Element['children']): string {
  const heading = children.find((child) => child.type === 'element' && child.tagName === 'h3')
  const [text] = heading?.type === 'element' ? heading.children : []
  return text?.type === 'text' ? text.value : ''
}
