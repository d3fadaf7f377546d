import { createRequire } from 'node:module'
import type { LaunchedBrowser } from '../../base/browser/launch-browser.ts'
import { launchBrowser } from '../../base/browser/launch-browser.ts'
import { takeOffline } from '../../base/browser/take-offline.ts'
import type { DrawnDiagram } from '../../book/diagram.ts'
import type { Theme } from '../../book/theme.ts'
import { inlineFaces } from '../../fonts/inline-faces.ts'
import { mix } from '../../pictures/color.ts'
import { familyFor } from '../family-for.ts'
import type { Engine } from '../engine.ts'

const require = createRequire(import.meta.url)

/** How long one diagram may take, in ms: the layout of a large graph can go on for ever. */
const limit = 20_000

/**
 * Mermaid in the browser that prints PDFs, each diagram in a tab of its own, because what was drawn before changes ids
 * and sometimes more. The tab has no network; letters are measured in the theme's face.
 */
export const mermaid: Engine = {
  version: '11.17.2',
  draw: async (sources, { theme, browserPath, signal }) => {
    const script = scriptFile()
    if (script === undefined) return sources.map(() => engineMissing)
    const { value: browser, messages } = await launchBrowser({ configured: browserPath, signal })
    if (browser === undefined) {
      const [told] = messages
      const reason = told?.reason.replace('to print the PDF', 'to draw Mermaid diagrams') ?? 'No browser works'
      return sources.map(() => ({ ok: false, ruleId: 'browser-missing', reason, note: told?.note }))
    }
    try {
      const drawn: DrawnDiagram[] = []
      for (const source of sources) drawn.push(await drawOne(source, browser, script, theme))
      return drawn
    } finally {
      await browser.close()
    }
  },
}

const engineMissing: DrawnDiagram = {
  ok: false,
  ruleId: 'diagram-engine',
  reason: 'Unexpected absence of the package `mermaid`, expected it beside Octavo',
  note: 'Install Octavo with its optional packages, or draw the diagram as a `dot` graph.',
}

function scriptFile(): string | undefined {
  try {
    return require.resolve('mermaid/dist/mermaid.min.js')
  } catch {
    return undefined
  }
}

async function drawOne(source: string, browser: LaunchedBrowser, script: string, theme: Theme): Promise<DrawnDiagram> {
  const tab = await browser.browser.newPage()
  try {
    await takeOffline(tab)
    await tab.setContent(
      `<!doctype html><style>${inlineFaces(theme.faces.filter(({ use }) => use === 'sans'))}</style><body></body>`,
    )
    await tab.addScriptTag({ path: script })
    const call = `(${inTab})(${JSON.stringify(source)}, ${JSON.stringify(settings(theme))}, ${limit})`
    const answer = (await tab.evaluate(call)) as { svg?: string; error?: string } // What `inTab` returns.
    return answer.svg === undefined ? fromMermaid(answer.error ?? '') : { ok: true, svg: plain(answer.svg, theme) }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const reason = `Unexpected end of the browser while it drew a diagram: ${words.split('\n')[0] ?? ''}`
    return { ok: false, ruleId: 'browser-crashed', reason }
  } finally {
    await tab.close().catch(() => undefined)
  }
}

/** Runs in the tab; as text, since it is not of this process. */
const inTab = `async (source, settings, limit) => {
  await Promise.all([...document.fonts].map((face) => face.load()));
  mermaid.initialize(settings);
  const late = new Promise((resolve) => setTimeout(() => resolve({ error: 'it took too long' }), limit));
  const drawn = mermaid.render('drawing', source).then(
    ({ svg }) => {
      document.body.innerHTML = svg;
      const element = document.querySelector('svg');
      return { svg: new XMLSerializer().serializeToString(element) };
    },
    (error) => ({ error: String(error && error.message || error) }),
  );
  return Promise.race([drawn, late]);
}`

/** Mermaid's `base` theme in the book's colours; labels as SVG text, so that everything can draw them. */
function settings(theme: Theme): Record<string, unknown> {
  const { ink, paper, accent, soft } = theme.tokens
  const fill = mix(paper, accent, 0.09)
  const fontFamily = familyFor('sans', theme)
  const labels = { htmlLabels: false, useMaxWidth: false }
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    deterministicIds: true,
    deterministicIDSeed: 'octavo',
    htmlLabels: false,
    flowchart: labels,
    class: labels,
    state: labels,
    sequence: { useMaxWidth: false },
    er: { useMaxWidth: false },
    fontFamily,
    theme: 'base',
    themeVariables: {
      fontFamily,
      fontSize: '16px',
      background: paper,
      primaryColor: fill,
      primaryTextColor: ink,
      primaryBorderColor: accent,
      secondaryColor: mix(paper, soft, 0.12),
      tertiaryColor: mix(paper, soft, 0.06),
      lineColor: ink,
      textColor: ink,
      edgeLabelBackground: paper,
      clusterBkg: mix(paper, soft, 0.06),
      clusterBorder: mix(soft, paper, 0.45),
      noteBkgColor: mix(paper, soft, 0.12),
      noteBorderColor: mix(soft, paper, 0.45),
      actorBkg: fill,
      actorBorder: accent,
      activationBkgColor: mix(paper, accent, 0.2),
      activationBorderColor: accent,
    },
  }
}

/** The drawing by itself: rules without its id in front, sizes are the view box's, what held for all stands on the root. */
function plain(svg: string, theme: Theme): string {
  const [, width = '', height = ''] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const root = `font-family="${familyFor('sans', theme)}" font-size="16" fill="${theme.tokens.ink}"`
  return svg
    .replaceAll('#drawing ', '')
    .replaceAll(/#drawing\{[^}]*\}/g, '')
    .replace(/<svg[^>]*>/, (opening) =>
      opening
        .replaceAll(/ (?:style|class|width|height|role|aria-[\w]+)="[^"]*"/g, '')
        .replace('<svg', `<svg width="${width}" height="${height}" ${root}`),
    )
    .replaceAll(/@keyframes [^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
}

function fromMermaid(words: string): DrawnDiagram {
  const [, line] = /\bon line (\d+)/.exec(words) ?? []
  const told = words.split('\n').filter((each) => each.trim() !== '')
  const reason = `Unexpected text of a Mermaid diagram: ${(told.at(-1) ?? words).trim()}`
  const note = 'The language is described at https://mermaid.js.org/intro/syntax-reference.html'
  return { ok: false, ruleId: 'diagram-syntax', reason, line: line === undefined ? undefined : Number(line), note }
}
