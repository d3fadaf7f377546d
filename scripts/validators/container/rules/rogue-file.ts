import { packagePathsOf } from '../package-paths.ts'
import type { ContainerRule } from '../rule.ts'
import { attribute, descendants } from '../../../base/xml-query.ts'
import { resolveHref } from '../../../base/href.ts'

export const rogueFile: ContainerRule = {
  doc: {
    id: 'epub-rogue-file',
    summary: 'The archive holds a file that the manifest does not name.',
    why: 'No reader shows it and every buyer carries it: notes, drafts and droppings of the system travel along unseen.',
    mend: 'Remove the file, or add it to the manifest.',
    basis: 'documented',
    sources: ['https://www.w3.org/TR/epub-33/#sec-manifest-elem'],
  },
  check: ({ entries, manifest, packageDocument, packagePath, containerDocument }, report) => {
    const packages = containerDocument === undefined ? [] : packagePathsOf(containerDocument)
    // With several renditions, files belong to manifests that were not read.
    if (packageDocument === undefined || packagePath === undefined || packages.length > 1) return
    const known = new Set(['mimetype', packagePath, ...manifest.map(({ path }) => path)])
    for (const link of descendants(packageDocument.root, 'link')) {
      const target = resolveHref(packagePath, attribute(link, 'href') ?? '')
      if (target.kind === 'inside') known.add(target.path)
    }
    for (const path of entries.keys()) {
      if (known.has(path) || path.startsWith('META-INF/')) continue
      // EPUBCheck calls it a matter of usage (OPF-003): readers pass such files over.
      report({ severity: 'info', path, reason: 'Unexpected file, expected only those that the manifest names' })
    }
  },
}
