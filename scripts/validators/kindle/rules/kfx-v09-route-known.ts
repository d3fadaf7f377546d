import { everywhere, type KindleDestination, type KindleRule } from '../rule.ts'
import { field, kfxOutput } from '../sources.ts'
import type { PreviewerRun } from '../previewer/previewer-run.ts'

export const kfxV09RouteKnown: KindleRule = {
  id: 'KFX-V09',
  summary: 'The version or the route of the conversion is not the one that counts',
  why: 'One EPUB has become a KPF in version 3 of Kindle Previewer and a file for old devices in version 4, and KFX Output repairs a book before the Previewer sees it. A verdict is worth what is known about its making.',
  mend: 'Nothing, if the route is right for you. Otherwise convert with the program and version that your book will meet.',
  basis: 'observed',
  sources: [field, kfxOutput],
  level: everywhere('info'),
  check({ conversion: { run, kfx } }, report, destination) {
    if (run === undefined) {
      if (kfx !== undefined)
        report({ detail: 'Unexpected KFX that was made elsewhere, expected one of a known Kindle Previewer' })
      return
    }
    if (run.version === undefined) {
      report({ detail: `Unexpected version of ${run.title} that cannot be read, expected a version to state` })
    }
    const other = otherRoute(run, destination)
    if (other !== undefined) report({ detail: other })
  },
}

function otherRoute({ route }: PreviewerRun, destination: KindleDestination): string | undefined {
  if (route === 'direct' && destination === 'kfx-output') {
    return 'Unexpected conversion without the repairs of KFX Output, expected a verdict that may be harder than its own'
  }
  if (route === 'kfx-output' && destination !== 'kfx-output') {
    return 'Unexpected repairs by KFX Output before the conversion, expected the EPUB as it will be sent'
  }
  return undefined
}
