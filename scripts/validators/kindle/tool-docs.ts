import type { RuleDoc } from '../../book/validator.ts'
import { field, kfxOutput } from './sources.ts'

/** What `octavo explain` says of programs that should have judged a book for Kindle and did not. */
export const kindleToolDocs: readonly RuleDoc[] = [
  {
    id: 'kindle-previewer-unavailable',
    summary: 'Kindle Previewer cannot be used on this machine.',
    why: 'What it would have said is unknown. Somebody named the program, or an installation is broken, too old, or lacks Wine.',
    mend: 'Do what the note says, or convert the book on another machine and name the KPF with --kfx.',
    sources: [kfxOutput],
  },
  {
    id: 'kindle-previewer-no-verdict',
    summary: 'Kindle Previewer was run and gave no verdict on the book.',
    why: 'Its exit code says nothing: it is 0 where nothing was done. Only a summary that says Success and Supported beside an existing KPF is a pass; a crash, an endless run, and logs that cannot be read are none.',
    mend: 'Convert the book in the window of Kindle Previewer, which shows more than its logs do.',
    sources: [kfxOutput, field],
  },
  {
    id: 'kfx-tools-unavailable',
    summary: 'Calibre with the plugins KFX Output and KFX Input cannot be used on this machine.',
    why: 'Without them the KFX is not decoded, and what was lost without a word stays unseen.',
    mend: 'Install Calibre and both plugins; calibre-customize --list-plugins names those that are there.',
    sources: [kfxOutput],
  },
  {
    id: 'kfx-tools-no-verdict',
    summary: 'The KFX could not be packed or decoded.',
    why: 'A file that the decoder cannot read may still be right, but nobody has seen what is in it.',
    mend: 'Decode it in Calibre; its job log says more.',
    sources: [kfxOutput],
  },
  {
    id: 'kindle-tools-refused',
    summary: 'The EPUB was not given to Kindle Previewer because it is built to exhaust whoever opens it.',
    why: 'Entities and archives without end would keep the program busy until it is killed.',
    mend: 'Mend the findings that say what is dangerous.',
    sources: ['https://cwe.mitre.org/data/definitions/776.html', 'https://cwe.mitre.org/data/definitions/409.html'],
  },
]
