import { describe, expect, it } from 'vitest'
import { sideBySide } from './diff'

const shape = (before: string, after: string) =>
  sideBySide(before, after).map(({ kind, before: b, after: a }) =>
    [kind, b && `${b.number} ${b.text}`, a && `${a.number} ${a.text}`].map((part) => part ?? '-').join(' | ')
  )

describe('two texts side by side', () => {
  it('are the same', () => {
    expect(shape('a\nb\n', 'a\nb\n')).toEqual(['same | 1 a | 1 a', 'same | 2 b | 2 b'])
  })

  it('show what was replaced beside what replaces it', () => {
    expect(shape('a\nb\nc\n', 'a\nB\nc\n')).toEqual(['same | 1 a | 1 a', 'changed | 2 b | 2 B', 'same | 3 c | 3 c'])
  })

  it('leave room for what is only on one side', () => {
    expect(shape('a\nb\nc\n', 'a\nc\nd\ne\n')).toEqual([
      'same | 1 a | 1 a',
      'removed | 2 b | -',
      'same | 3 c | 2 c',
      'added | - | 3 d',
      'added | - | 4 e'
    ])
  })

  it('do not need a last end of a line', () => {
    expect(shape('', 'x')).toEqual(['added | - | 1 x'])
    expect(shape('x', '')).toEqual(['removed | 1 x | -'])
  })
})
