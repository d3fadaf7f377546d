import { describe, expect, test } from 'vitest'
import { contentOperations } from '../../../scripts/formats/pdf/content-operations.ts'

const operators = (text: string): string[] | undefined => contentOperations(text)?.map(({ operator }) => operator)

describe('content operations', () => {
  test('are found between strings, names, dictionaries and comments', () => {
    expect(operators("q % BT\n(a (b) \\) Tj) Tj /F1#20 12 Tf <</A [1 (x)] /B <ab>>> BDC -.5 0 Td T* '")).toEqual([
      'q',
      'Tj',
      'Tf',
      'BDC',
      'Td',
      'T*',
      "'",
    ])
  })

  test('are not guessed in what this reader does not know', () => {
    expect(operators('BI /W 1 ID x EI')).toBeUndefined()
  })
})
