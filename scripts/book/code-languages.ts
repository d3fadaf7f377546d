/** Languages whose code Octavo colours, with the other names that authors write after a fence. */
export const codeLanguages: Readonly<Record<string, readonly string[]>> = {
  bash: ['sh', 'shell', 'console'],
  c: ['h'],
  cpp: ['c++', 'cc'],
  css: [],
  diff: ['patch'],
  go: ['golang'],
  http: ['https'],
  ini: ['toml'],
  java: [],
  javascript: ['js', 'jsx', 'mjs'],
  json: ['jsonc'],
  markdown: ['md'],
  protobuf: ['proto'],
  python: ['py'],
  rust: ['rs'],
  sql: [],
  typescript: ['ts', 'tsx'],
  xml: ['html', 'xhtml', 'svg'],
  yaml: ['yml'],
}

/** Languages whose code is set as it is, on purpose. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'output']

/** The name under which a language is known; undefined for plain and unknown ones. */
export function codeLanguage(written: string): string | undefined {
  const wanted = written.toLowerCase()
  return Object.entries(codeLanguages).find(([name, aliases]) => name === wanted || aliases.includes(wanted))?.[0]
}
