#!/usr/bin/env node
// Run after every `npm install` that changed the lock. Where the registry holds only some platforms' builds of a package (a partial mirror), npm leaves
// the others out of package-lock.json, and `npm ci` refuses such a lock everywhere. This writes them back from the exact
// versions that their packages ask for; npm skips a foreign platform by `os`, `cpu` and `libc` without asking for it.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
])
const processors = new Set(['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'])

// It declares Node 24 and runs on 20 (test/validators/ shows it): a newcomer's first line should not be a warning.
delete lock.packages['node_modules/epubcheck-standalone']?.engines

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (place === '' || key in lock.packages || `${place}/${key}` in lock.packages) continue
    const words = name.split('/').at(-1).split('-')
    const os = words.filter((word) => systems.has(word))
    const cpu = words.filter((word) => processors.has(word))
    if (!/^\d+\.\d+\.\d+$/.test(version) || os.length !== 1 || cpu.length !== 1)
      throw new Error(`${name}@${version}: for which platform?`)
    const libc =
      os[0] === 'linux' && words.at(-1).startsWith('musl')
        ? ['musl']
        : os[0] === 'linux' && words.at(-1).startsWith('gnu')
          ? ['glibc']
          : undefined
    lock.packages[key] = { version, cpu, ...(entry.dev && { dev: true }), ...(libc && { libc }), optional: true, os }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
