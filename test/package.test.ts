import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTree } from './house/read-tree.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
interface Locked {
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const root = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }

/** Packages that are looked up from where another one stands, which depends on them (`createRequire`). */
const throughOthers = [['@daisy/axe-core-for-ace', '@daisy/ace-core']] as const

/** What runs from source only: the package brings what it made (scripts/formats/pdf/galley-script.ts). */
const inDevelopment: ReadonlySet<string> = new Set(['esbuild'])

test('what the product imports is installed with it', () => {
  const installed = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)])
  for (const [name, around] of throughOthers) {
    if (installed.has(around) && packages[`node_modules/${around}`]?.dependencies?.[name] !== undefined) {
      installed.add(name)
    }
  }
  const missing = readTree(path.join(root, 'scripts')).flatMap(({ path: file, imports }) =>
    imports
      .filter(({ packageName, typeOnly }) => packageName !== undefined && !typeOnly && !installed.has(packageName))
      .filter(({ packageName = '' }) => !inDevelopment.has(packageName))
      .map(({ packageName }) => `${file} needs ${packageName}`),
  )
  expect(missing).toEqual([])
})

test('every version is exact, so that two installations make the same book', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest
  const loose = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the lock file names no hosts', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

// Where a registry holds builds for some platforms only, npm leaves the others out, and then `npm ci` refuses the file.
test('the lock file knows every platform (.ci/complete-lock.mjs)', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  )
  expect(missing).toEqual([])
})
