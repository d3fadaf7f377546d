import { everywhere, type KindleRule } from '../rule.ts'
import { guide2020 } from '../sources.ts'

export const kfxX06ShopsAndForms: KindleRule = {
  id: 'KFX-X06',
  summary: 'A link leads to a shop or to a form',
  why: "Amazon's rules for quality admit no links to shops of e-books other than its own and none to forms that ask for a customer's data.",
  mend: 'Lead the link to a page about the book instead.',
  basis: 'documented',
  sources: [guide2020],
  level: everywhere('info'),
  check(book, report) {
    for (const { document, element, href } of book.links) {
      const address = URL.canParse(href.trim()) ? new URL(href.trim()) : undefined
      if (address === undefined || !/^https?:$/.test(address.protocol)) continue
      const place = `${address.hostname.replace(/^www\./, '')}${address.pathname}`
      const found = shops.test(place) ? 'shop' : forms.test(place) ? 'form' : undefined
      if (found === undefined) continue
      report({ file: document.path, element, detail: `Unexpected link to a ${found}, expected a page about the book` })
    }
  },
}

/** Shops of e-books, by host and, where the host sells other things too, path. */
const shops =
  /^(?:books\.apple\.com|itunes\.apple\.com\/.*book|play\.google\.com\/store\/books|(?:[\w-]+\.)?kobo\.com|barnesandnoble\.com|(?:[\w-]+\.)?smashwords\.com|(?:store\.)?draft2digital\.com|(?:[\w-]+\.)?scribd\.com\/book|thalia\.de|(?:[\w-]+\.)?hugendubel\.de|ebooks\.com|google\.[a-z.]+\/ebooks)(?:\/|$)/i
/** Makers of forms. */
const forms =
  /^(?:docs\.google\.com\/forms|forms\.gle|forms\.office\.com|(?:[\w-]+\.)?typeform\.com|(?:[\w-]+\.)?surveymonkey\.com|(?:[\w-]+\.)?jotform\.com|tally\.so|airtable\.com\/shr)(?:\/|$|\w)/i
