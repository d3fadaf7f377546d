import { isForeignPath } from '../is-foreign-path.ts'
import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'

export const kfxN10OddAddresses: KindleRule = {
  id: 'KFX-N10',
  summary: 'The address of a link is written wrongly',
  why: 'KFX Output puts back the slash that http:/x lacks. Other slips, paths of a disk and javascript: links lead nowhere on a Kindle.',
  mend: 'Write https://example.org/page or mailto:name@example.org; remove javascript: links.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('warning'),
  check(book, report) {
    for (const { document, element, href } of book.links) {
      const fault = faultOf(href.trim())
      if (fault !== undefined) report({ file: document.path, element, detail: `Unexpected ${fault}` })
    }
  },
}

/** What is wrong with an address and what was wanted; undefined for one that can be followed. */
function faultOf(href: string): string | undefined {
  const shown = href.slice(0, 80)
  const scheme = /^([A-Za-z][A-Za-z\d+.-]+):/.exec(href)?.[1]?.toLowerCase()
  if (isForeignPath(href)) return `path of a disk ${shown}, expected a relative address with slashes`
  switch (scheme) {
    case 'http':
    case 'https':
      if (/^https?:\/\/[^/?#\s]/i.test(href) && URL.canParse(href)) return undefined
      return `address ${shown}, expected ${scheme}:// and the name of a host`
    case 'mailto': {
      const written = /^mailto:(?!\/)[^?\s]+@[^?\s@]+(?:\?|$)/i.test(href) || /^mailto:\?\S*\bto=/i.test(href)
      return written ? undefined : `address ${shown}, expected mailto:name@host`
    }
    case 'javascript':
    case 'vbscript':
      return `${scheme}: link, expected an address`
    case 'file':
      return `path of a disk ${shown}, expected a relative address`
    default:
      // "www.example.org" without a scheme is a file of that name.
      return scheme === undefined && /^www\.[^/]+\.[a-z]{2,}(?:\/|$)/i.test(href)
        ? `address ${shown} without a scheme, expected https://`
        : undefined
  }
}
