import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a stand-in for Kindle Previewer does in one run. `{dir}` is its output folder, as the program names it. */
export interface PreviewerStep {
  /** Text of Summary_Log.csv; none is written without it. */
  readonly summary?: string
  /** Text of Logs/book_log.csv. */
  readonly log?: string
  /** Further files, by path in the output folder. */
  readonly files?: Readonly<Record<string, string>>
  readonly says?: string
  readonly exit?: number
  /** `hang`: never ends, and has a child that does not either; `babble`: writes without end. */
  readonly ending?: 'hang' | 'babble'
}

/** What a stand-in for a plugin of Calibre's does. */
export interface PluginStep {
  /** Path of a file that it hands over as its result. */
  readonly result?: string
  readonly says?: string
  readonly exit?: number
  readonly ending?: 'hang'
}

const header =
  'Book Name,Enhanced Typesetting Status,Conversion Status,Error Count,Quality Issue Count,Output File Path,Log File Path,Quality Report Path'

/** A summary as version 3 writes it: BOM, header, one row. */
export function summary(typesetting: string, conversion: string, output = '{dir}/KPF/book.kpf'): string {
  return `\uFEFF${header}\r\nbook.epub,${typesetting},${conversion},0,0,${output},{dir}/Logs/book_log.csv,\r\n`
}

export const goodLog =
  'Kindle Previewer 3.107.0\r\nStarted, with a comma\r\n"Type","Description","Source File","Line Number"\r\n"Status","Book conversion successful.","",""\r\n'

/** A conversion without a fault. */
export const success: PreviewerStep = {
  summary: summary('Supported', 'Success'),
  log: goodLog,
  files: { 'KPF/book.kpf': 'KPF' },
}

/** Writes a program that behaves as Kindle Previewer is documented to, run after run; the last step is repeated. */
export function previewerStandIn(file: string, steps: readonly PreviewerStep[], dashes: '-' | '--' = '-'): string {
  return program(
    file,
    `const steps = ${JSON.stringify(steps)}
const under = (name) => /^Z:/.test(name) ? name.slice(2).replaceAll('\\\\', '/') : name
let args = process.argv.slice(2)
const called = note({ args, java: process.env.JAVA_TOOL_OPTIONS, temp: process.env.TEMP })
if (/\\.exe$/.test(args[0] ?? '')) args = args.slice(1)
const [book = '', convert, output, folder = '', locale, en] = args
// Any other order ends with 0 and does nothing, as people found out.
const isRight = /\\.epub$/.test(book) && [convert, output, locale, en].join(' ') === '${dashes}convert ${dashes}output ${dashes}locale en'
if (!isRight || !fs.existsSync(under(book))) process.exit(0)
const step = steps[Math.min(called, steps.length) - 1]
const put = (name, text) => {
  const file = path.join(under(folder), name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const separator = folder.startsWith('Z:') ? '\\\\' : '/'
  fs.writeFileSync(file, text.replaceAll(/\\{dir\\}([^,\\r\\n]*)/g, (_, rest) => folder + rest.replaceAll('/', separator)))
}
for (const [name, text] of Object.entries(step.files ?? {})) put(name, text)
if (step.log !== undefined) put('Logs/book_log.csv', step.log)
if (step.summary !== undefined) put('Summary_Log.csv', step.summary)
finish(step)`,
  )
}

/** Writes a folder of Calibre's programs, with these plugins, each `name: version` or switched off with `-`. */
export function calibreStandIn(
  folder: string,
  plugins: Readonly<Record<string, string>>,
  steps: Readonly<Record<string, PluginStep>>,
): string {
  mkdirSync(folder, { recursive: true })
  const rows = Object.entries(plugins).map(([name, version]) => {
    const numbers = version.replace(/^-/, '').replaceAll('.', ', ')
    return `Conversion     ${name.padEnd(20)}(${numbers})     ${version.startsWith('-') ? 'True' : 'False'}`
  })
  const list = [
    'Type           Name                Version        Disabled',
    'Input          EPUB Input          (1, 0, 1)      False',
    ...rows,
  ]
  program(
    path.join(folder, 'calibre-customize'),
    `if (process.argv[2] !== '--list-plugins') process.exit(2)\nconsole.log(${JSON.stringify(list.join('\n'))})`,
  )
  program(
    path.join(folder, 'calibre-debug'),
    `const steps = ${JSON.stringify(steps)}
const [run, plugin, dashes, from, to] = process.argv.slice(2)
note({ plugin, from: path.extname(from ?? ''), to: path.extname(to ?? '') })
if (run !== '-r' || dashes !== '--' || !fs.existsSync(from)) process.exit(1)
const step = steps[plugin] ?? {}
if (step.result !== undefined) fs.copyFileSync(step.result, to)
finish(step)`,
  )
  return folder
}

/** What a stand-in was called with, call by call. */
export function callsOf(file: string): Record<string, unknown>[] {
  return readFileSync(`${file}.calls`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

function program(file: string, body: string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  const text = `#!${process.execPath}
const fs = require('node:fs')
const path = require('node:path')
const note = (call) => {
  const log = ${JSON.stringify(`${file}.calls`)}
  fs.appendFileSync(log, JSON.stringify(call) + '\\n')
  return fs.readFileSync(log, 'utf8').trim().split('\\n').length
}
const finish = (step) => {
  if (step.says !== undefined) fs.writeSync(1, step.says + '\\n')
  if (step.ending === 'hang') {
    require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    setInterval(() => {}, 1000)
  } else if (step.ending === 'babble') {
    for (;;) fs.writeSync(1, 'x'.repeat(100_000))
  } else process.exit(step.exit ?? 0)
}
${body}
`
  writeFileSync(file, text)
  chmodSync(file, 0o755)
  return file
}
