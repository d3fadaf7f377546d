import { everywhere, type KindleRule } from '../rule.ts'
import { kfxOutput } from '../sources.ts'
import type { PreviewerRun } from '../previewer/previewer-run.ts'

export const kfxV02EnhancedTypesetting: KindleRule = {
  id: 'KFX-V02',
  summary: 'Kindle Previewer does not grant Enhanced Typesetting',
  why: 'Without it the conversion succeeds all the same, but with a file for old devices (KF8), in which equations are not typeset. KFX comes only from a KPF.',
  mend: 'Mend the errors that the rules of the other families find; pictures, tables and hidden text are the usual causes.',
  basis: 'observed',
  sources: [kfxOutput],
  level: everywhere('error'),
  check({ conversion: { run } }, report) {
    if (run?.conversion !== 'Success') return
    const fault = faultOf(run)
    if (fault !== undefined) report({ detail: `Unexpected ${fault}${run.firstRun === 'refused' ? ' (twice)' : ''}` })
  },
}

function faultOf({ typesetting, kpf, output = '' }: PreviewerRun): string | undefined {
  const written = output === '' ? 'no file' : output.slice(0, 80)
  if (typesetting !== 'Supported') {
    const status =
      typesetting === '' ? 'no status of Enhanced Typesetting' : `Enhanced Typesetting "${typesetting.slice(0, 80)}"`
    return `${status} (${written}), expected "Supported"`
  }
  return kpf === undefined ? `success without a KPF (${written}), expected a KPF that exists` : undefined
}
