import { xmlText } from '../../base/xhtml.ts'
import type { NavEntry } from './nav-tree.ts'

/*
 * The EJS templates that take the place of epub-gen-memory's own. They print `publication`, an extra key of its
 * options, and for pages the extra keys of a chapter: both pass its validation untouched, and its HTML sanitiser never
 * sees them. Only constants of ours are templates; what an author wrote is data.
 */

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const xhtmlNamespaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'

/** A content document (EPUB 3.3 §6.1). */
export const pageTemplate = `${xml}
<!DOCTYPE html>
<html ${xhtmlNamespaces} lang="<%= lang %>" xml:lang="<%= lang %>">
<head>
<meta charset="utf-8"/>
<title><%= title %></title>
<link rel="stylesheet" type="text/css" href="../styles/book.css"/>
</head>
<body epub:type="<%= bodyType %>">
<%- xhtml %>
</body>
</html>
`

/** Lines that the page template puts before the page's own. */
export const linesBeforePage: number = pageTemplate.slice(0, pageTemplate.indexOf('<%- xhtml')).split('\n').length - 1

/** The package document (EPUB 3.3 §5). */
export const packageTemplate = `${xml}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="pub-id" xml:lang="<%= publication.language %>" prefix="ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<% for (const { name, attributes, value } of publication.metadata) { -%>
  <<%= name %><% for (const [key, text] of attributes) { %> <%= key %>="<%= text %>"<% } %><% if (value === '') { %>/><% } else { %>><%= value %></<%= name %>><% } %>
<% } -%>
</metadata>
<manifest>
<% for (const { id: itemId, href, mediaType, properties } of publication.manifest) { -%>
  <item id="<%= itemId %>" href="<%= href %>" media-type="<%= mediaType %>"<% if (properties.length > 0) { %> properties="<%= properties.join(' ') %>"<% } %>/>
<% } -%>
</manifest>
<spine toc="ncx">
<% for (const idref of publication.spine) { -%>
  <itemref idref="<%= idref %>"/>
<% } -%>
</spine>
</package>
`

/** The navigation document (EPUB 3.3 §7). No \`aria-label\`: EPUBCheck 5.4.0 takes it for an error on these. */
export const navTemplate = `${xml}
<!DOCTYPE html>
<html ${xhtmlNamespaces} lang="<%= publication.language %>" xml:lang="<%= publication.language %>">
<head>
<meta charset="utf-8"/>
<title><%= publication.contents.title %></title>
<link rel="stylesheet" type="text/css" href="styles/book.css"/>
</head>
<body epub:type="frontmatter">
<nav epub:type="toc" role="doc-toc" id="<%= publication.contents.id %>">
<h1><%= publication.contents.title %></h1>
<%- publication.tocList %></nav>
<% for (const { type, id: listId, title: text, entries } of publication.navLists) { -%>
<nav<% if (type !== undefined) { %> epub:type="<%= type %>"<% } %> id="<%= listId %>" hidden="hidden">
<h2><%= text %></h2>
<ol>
<% for (const entry of entries) { -%>
<li><a href="<%= entry.href %>"><%= entry.title %></a></li>
<% } -%>
</ol>
</nav>
<% } -%>
<% if (publication.printPages.length > 0) { -%>
<nav epub:type="page-list" role="doc-pagelist" id="page-list" hidden="hidden">
<h2><%= publication.words.pageList %></h2>
<ol>
<% for (const { label, href } of publication.printPages) { -%>
<li><a href="<%= href %>"><%= label %></a></li>
<% } -%>
</ol>
</nav>
<% } -%>
<nav epub:type="landmarks" id="landmarks" hidden="hidden">
<h2><%= publication.words.landmarks %></h2>
<ol>
<% for (const { type, title: text, href } of publication.landmarks) { -%>
<li><a epub:type="<%= type %>" href="<%= href %>"><%= text %></a></li>
<% } -%>
</ol>
</nav>
</body>
</html>
`

/** The same tree for EPUB 2 readers (OPF 2.0.1 §2.4.1, DAISY NCX). */
export const ncxTemplate = `${xml}
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="<%= publication.language %>">
<head>
<meta name="dtb:uid" content="<%= publication.identifier %>"/>
<meta name="dtb:depth" content="<%= publication.ncx.depth %>"/>
<meta name="dtb:totalPageCount" content="<%= publication.ncx.pageCount %>"/>
<meta name="dtb:maxPageNumber" content="<%= publication.ncx.lastPage %>"/>
</head>
<docTitle><text><%= publication.title %></text></docTitle>
<navMap>
<%- publication.ncx.points %></navMap>
<%- publication.ncx.pages %></ncx>
`

/** OCF §4.2.6.3.1. */
export const containerXml = `${xml}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

/** Apple Books shows embedded fonts only when told so. */
export const displayOptionsXml = `${xml}
<display_options>
<platform name="*">
<option name="specified-fonts">true</option>
</platform>
</display_options>
`

/** Nested lists, which EJS cannot write for want of recursion. */
export function navList(entries: readonly NavEntry[]): string {
  const items = entries.map(({ title, href, children }) => {
    const below = children.length === 0 ? '' : `\n${navList(children)}`
    return `<li><a href="${href}">${xmlText(title)}</a>${below}</li>\n`
  })
  return `<ol>\n${items.join('')}</ol>\n`
}
