import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js'
import type { TexProblem } from './problem.ts'

/** Doubtful TeX that MathJax takes without a word; `root` is what it made of it. */
export function lintTex(tex: string, root: MmlNode): TexProblem[] {
  return [...emptiness(tex), ...comments(tex), ...lineBreaks(tex, root)]
}

function emptiness(tex: string): TexProblem[] {
  if (stripComments(tex).trim() !== '') return []
  return [{ id: 'tex-empty', reason: 'Unexpected empty formula, expected something between the dollars', offset: 0 }]
}

/**
 * `50% of x` is `50`: an unescaped `%` swallows the rest of its line. In a formula of several lines a comment after a
 * space is LaTeX's custom and is let through.
 */
function comments(tex: string): TexProblem[] {
  const lines = tex.trimEnd().split('\n').length
  return percents(tex)
    .filter((at) => (lines === 1 ? true : /[0-9}]$/.test(tex.slice(0, at)) && !/^%\s*\n/.test(tex.slice(at))))
    .map((offset) => ({
      id: 'tex-comment',
      reason: 'Unexpected `%`, which makes the rest of the line a comment, expected `\\%`',
      offset,
      note: 'Write `\\%` for the sign itself.',
    }))
}

/** Offsets of the `%` that begin a comment. */
function percents(tex: string): number[] {
  const found: number[] = []
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '\\') at++
    else if (tex[at] === '%') {
      found.push(at)
      at = (tex.indexOf('\n', at) + 1 || tex.length + 1) - 1
    }
  }
  return found
}

function stripComments(tex: string): string {
  return tex.replace(/(?<!\\)((?:\\\\)*)%.*/g, '$1')
}

/** `\\` outside of any environment breaks no line: MathJax 3 leaves a mark in the tree that nobody draws. */
function lineBreaks(tex: string, root: MmlNode): TexProblem[] {
  let broken = false
  root.walkTree((node) => {
    const { attributes, kind } = node as MmlNode
    if (kind === 'mspace' && attributes.get('linebreak') === 'newline') broken = true
  })
  if (!broken) return []
  return [
    {
      id: 'tex-line-break',
      reason: 'Unexpected `\\\\` outside of an environment, which breaks no line',
      offset: topLevelBreak(tex),
      note: 'Put the lines into `\\begin{aligned} … \\end{aligned}` or `\\begin{gathered} … \\end{gathered}`.',
    },
  ]
}

function topLevelBreak(tex: string): number {
  let depth = 0
  for (const match of tex.matchAll(/\\\\|\\begin(?![a-zA-Z])|\\end(?![a-zA-Z])|\\[{}]|[{}]|%.*/g)) {
    const [token] = match
    if (token === '\\begin' || token === '{') depth++
    else if (token === '\\end' || token === '}') depth--
    else if (token === '\\\\' && depth === 0) return match.index
  }
  return Math.max(0, tex.search(/\\\\|\\newline|\\cr/))
}
