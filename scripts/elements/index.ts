import type { Element } from '../book/element.ts'
import { abbreviation } from './abbreviation.ts'
import { admonition } from './admonition/admonition.ts'
import { acronym } from './acronym.ts'
import { answer } from './answer.ts'
import { bibliography } from './bibliography.ts'
import { captionList } from './caption-list.ts'
import { definitionList } from './definition-list.ts'
import { demo } from './demo.ts'
import { epigraph } from './epigraph.ts'
import { diagram } from './diagram.ts'
import { equation } from './equation.ts'
import { figure } from './figure.ts'
import { figureGroup } from './figure-group.ts'
import { footnote } from './footnote.ts'
import { heading } from './heading.ts'
import { html } from './html/html.ts'
import { image } from './image.ts'
import { indexList } from './index-list.ts'
import { indexMark } from './index-mark.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { listItem } from './list-item.ts'
import { listing } from './listing.ts'
import { quotation } from './quotation.ts'
import { sceneBreak } from './scene-break.ts'
import { taskList } from './task-list.ts'
import { variable } from './variable.ts'
import { verse } from './verse/verse.ts'
import { only } from './only/only.ts'
import { longDescription } from './long-description.ts'
import { reference } from './reference.ts'
import { span } from './span.ts'
import { theorem } from './theorem.ts'
import { table } from './table/table.ts'

/** What an author can write. Each element's looks are in `templates/base/<name>.css`. */
export const elements: readonly Element[] = [
  demo,
  html,
  table,
  heading,
  figureGroup,
  figure,
  diagram,
  longDescription,
  image,
  listing,
  equation,
  theorem,
  answer,
  admonition,
  epigraph,
  verse,
  quotation,
  list,
  listItem,
  taskList,
  sceneBreak,
  definitionList,
  abbreviation,
  link,
  reference,
  span,
  indexMark,
  indexList,
  bibliography,
  captionList,
  acronym,
  variable,
  only,
  // After all that may parse words of its own, in which notes are called.
  footnote,
]
