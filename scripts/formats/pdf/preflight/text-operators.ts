import { together } from './box.ts'
import { nameIn } from './operands.ts'
import { type Operators, type Reader, seen } from './reader.ts'
import { fontNamed } from './resources.ts'
import { moveLine, showText, type TextParameters, textPlace } from './text-state.ts'

/** Text objects (ISO 32000-1 §9.3, §9.4). */
export const textOperators: Operators = {
  BT: (reader) => void (reader.place = textPlace()),
  Tf: (reader, [size = 0], operands) =>
    set(reader, { font: fontNamed(reader.resources, nameIn(operands) ?? ''), size }),
  Tc: (reader, [characterSpace = 0]) => set(reader, { characterSpace }),
  Tw: (reader, [wordSpace = 0]) => set(reader, { wordSpace }),
  Tz: (reader, [scale = 100]) => set(reader, { scale: scale / 100 }),
  TL: (reader, [leading = 0]) => set(reader, { leading }),
  Ts: (reader, [rise = 0]) => set(reader, { rise }),
  Tr: (reader, [mode = 0]) => set(reader, { mode }),
  Tm: ({ place }, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => {
    place.line = [a, b, c, d, e, f]
    place.glyph = place.line
  },
  Td: ({ place }, [x = 0, y = 0]) => moveLine(place, x, y),
  TD: (reader, [x = 0, y = 0]) => {
    set(reader, { leading: -y })
    moveLine(reader.place, x, y)
  },
  'T*': (reader) => nextLine(reader),
  Tj: (reader, _, operands) => show(reader, operands),
  TJ: (reader, _, operands) => show(reader, operands),
  "'": (reader, _, operands) => {
    nextLine(reader)
    show(reader, operands)
  },
  '"': (reader, [wordSpace = 0, characterSpace = 0], operands) => {
    set(reader, { wordSpace, characterSpace })
    nextLine(reader)
    show(reader, operands.replace(/^[^(<]*/, ''))
  },
}

function set(reader: Reader, change: Partial<TextParameters>): void {
  reader.state = { ...reader.state, text: { ...reader.state.text, ...change } }
}

function nextLine({ place, state }: Reader): void {
  moveLine(place, 0, -state.text.leading)
}

/** Modes of §9.3.6: filled, stroked, both, neither; the same and a clip. */
function show(reader: Reader, operands: string): void {
  const { state, place, marks } = reader
  const box = seen(reader, showText(operands, place, state.text, state.ctm))
  const mode = state.text.mode % 4
  const shows = (mode !== 1 && mode !== 3 && state.fills) || (mode !== 0 && mode !== 3 && state.strokes)
  if (shows && box !== undefined) marks.text = together(marks.text, box)
}
