import { inflated } from '../../../../scripts/formats/pdf/objects/inflated.ts'
import { readPdf } from '../../../../scripts/formats/pdf/objects/read-file.ts'
import { entry, nameOf } from '../../../../scripts/formats/pdf/objects/value.ts'
import { writeValue } from '../../../../scripts/formats/pdf/objects/write-value.ts'

/** Changes the text of one object; undefined leaves it. */
export type Mutation = (text: string) => string | undefined

/**
 * A PDF with all objects that a mutation changes changed, written flat with a table of cross-references: as a clumsy tool would. Text of a
 * content stream follows its dictionary after a line `stream`. Throws when nothing was changed.
 */
export function rewritten(bytes: Uint8Array, mutate: Mutation): Uint8Array {
  const file = readPdf(bytes)
  const places: number[] = []
  let text = '%PDF-1.7\n'
  let changes = 0
  for (const number of file.numbers()) {
    const object = file.object(number)
    const type = nameOf(entry(object.value, 'Type'))
    if (type === 'ObjStm' || type === 'XRef') continue
    const dict = writeValue(object.value, (ref) => `${ref} 0 R`)
    const content = object.stream === undefined ? '' : Buffer.from(inflated(object)).toString('latin1')
    const plain = object.stream === undefined ? dict : `${dict}\nstream\n${content}`
    const made = mutate(plain)
    if (made !== undefined && made !== plain) changes++
    const [head = '', ...rest] = (made ?? plain).split('\nstream\n')
    const body = rest.join('\nstream\n')
    places[number] = text.length
    text +=
      object.stream === undefined
        ? `${number} 0 obj\n${head}\nendobj\n`
        : `${number} 0 obj\n${head.replace(/\/Filter\/FlateDecode|\/Filter \/FlateDecode/, '').replace(/\/Length \d+/, `/Length ${body.length}`)}stream\n${body}\nendstream\nendobj\n`
  }
  if (changes === 0) throw new Error('The mutation changed nothing')
  const start = text.length
  const lines = Array.from({ length: places.length }, (_, number) => {
    const at = places[number]
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const entries = ['Root', 'Info', 'ID'].map(
    (key) => `/${key} ${writeValue(entry(file.trailer, key) ?? null, (ref) => `${ref} 0 R`)}`,
  )
  text += `xref\n0 ${places.length}\n${lines.join('')}trailer\n<</Size ${places.length}${entries.join('')}>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
