import { xmlText } from '../../base/xhtml.ts'
import type { Site } from './site.ts'

/** The list of pages for search engines (sitemaps.org, 0.9), with the book's own date. */
export function sitemap(url: string, { pages }: Site, date: string): string {
  const lines = ['', ...pages.map(({ path }) => path)].map(
    (path) => `<url><loc>${xmlText(url + path)}</loc><lastmod>${date}</lastmod></url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</urlset>
`
}
