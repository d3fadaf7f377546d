import type { SourceFile } from './source-file.ts'

/** Circles of imports, each told once, from its first file in the alphabet. Types are left out: nothing is loaded for them. */
export function cycleProblems(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap(({ path, typeOnly }) => (typeOnly || path === undefined ? [] : [path])),
    ]),
  )
  const done = new Set<string>()
  const circles = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at !== -1) circles.add(turned(way.slice(at)).join(' → '))
    if (at !== -1 || done.has(file)) return
    for (const target of targets.get(file) ?? []) visit(target, [...way, file])
    done.add(file)
  }
  for (const { path } of files) visit(path, [])
  return [...circles]
}

function turned(circle: readonly string[]): string[] {
  const first = circle.indexOf(circle.toSorted()[0] ?? '')
  return [...circle.slice(first), ...circle.slice(0, first + 1)]
}
