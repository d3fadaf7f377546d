/** Languages whose code Octavo colours, with the other names that authors write after a fence. */
export const codeLanguages = {
  abnf: [],
  asciidoc: ['adoc'],
  bash: ['sh', 'shell', 'zsh', 'console', 'shell-session', 'terminal'],
  c: ['h'],
  clojure: ['clj', 'edn'],
  cmake: [],
  cpp: ['c++', 'cc', 'cxx', 'hpp', 'hh'],
  csharp: ['c#', 'cs'],
  css: [],
  dart: [],
  diff: ['patch'],
  dockerfile: ['docker', 'containerfile'],
  ebnf: [],
  elixir: ['ex', 'exs'],
  elm: [],
  erlang: ['erl'],
  fsharp: ['f#', 'fs'],
  go: ['golang'],
  gradle: [],
  graphql: ['gql'],
  groovy: [],
  haskell: ['hs'],
  http: ['https'],
  ini: ['toml', 'conf'],
  java: [],
  javascript: ['js', 'jsx', 'mjs', 'cjs', 'node'],
  json: ['jsonc', 'json5', 'ndjson'],
  julia: ['jl'],
  kotlin: ['kt', 'kts'],
  latex: ['tex'],
  less: [],
  lisp: ['elisp', 'common-lisp'],
  lua: [],
  makefile: ['make', 'mk'],
  markdown: ['md'],
  matlab: [],
  nginx: ['nginxconf'],
  nix: [],
  objectivec: ['objc', 'objective-c'],
  ocaml: ['ml'],
  perl: ['pl'],
  php: [],
  powershell: ['ps1', 'pwsh'],
  prolog: [],
  properties: [],
  protobuf: ['proto', 'proto3'],
  python: ['py', 'python3'],
  r: [],
  ruby: ['rb'],
  rust: ['rs'],
  scala: [],
  scheme: ['scm'],
  scss: ['sass'],
  sql: ['mysql', 'sqlite', 'postgres', 'postgresql'],
  swift: [],
  tcl: [],
  typescript: ['ts', 'tsx', 'mts', 'cts'],
  vbnet: ['vb'],
  verilog: [],
  vhdl: [],
  vim: [],
  wasm: ['wat'],
  x86asm: ['asm', 'nasm'],
  xml: ['html', 'xhtml', 'svg', 'xsl', 'rss', 'vue'],
  yaml: ['yml'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A language by the one name that its grammar has. */
export type CodeLanguage = keyof typeof codeLanguages

/** Languages whose code is set as it is, on purpose. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'plaintext', 'output', 'csv', 'none']

/** Every name that an author may write after a fence, the best-known one of a language first. */
export const languageNames: readonly string[] = [
  ...plainLanguages,
  ...Object.entries(codeLanguages).flatMap(([name, aliases]) => [name, ...aliases]),
]

const byName: ReadonlyMap<string, CodeLanguage> = new Map(
  Object.entries(codeLanguages).flatMap(([name, aliases]) =>
    // `entries` forgets which strings the keys are.
    [name, ...aliases].map((written) => [written, name as CodeLanguage] as const),
  ),
)

/** The name under which a language is known; undefined for plain and unknown ones. */
export function codeLanguage(written: string): CodeLanguage | undefined {
  return byName.get(written.toLowerCase())
}
