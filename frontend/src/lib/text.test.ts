import { describe, expect, it } from 'vitest'
import { utf8Length } from './bytes'
import { chunksOf, lineCount, lineNumbers } from './chunks'
import { Composition } from './composition'
import { dayOf, daysBetween } from './days'
import { languageName, readInfo } from './fence'
import { visible } from './invisible'
import { layOut, rowsBetween, totalHeight } from './rows'
import { markParts, rangesOf, searchPattern } from './terms'
import { withoutTwins } from './twins'

describe('utf8Length', () => {
  it.each(['', 'abc', 'é', '한글', '👩🏽‍💻 𝒳', 'a\u0000b', '가'.repeat(30_000)])('counts like the encoder: %#', (text) => {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
  })
})

describe('visible', () => {
  it('takes out what makes code lie', () => {
    expect(visible('a\u202eb\u2066c')).toEqual({ text: 'abc', removed: 2 })
    expect(visible('ad\u200bmin')).toEqual({ text: 'admin', removed: 1 })
    expect(visible('x\u3164 = 1')).toEqual({ text: 'x = 1', removed: 1 })
    expect(visible('hi\u{e0068}\u{e0069}')).toEqual({ text: 'hi', removed: 2 })
    expect(visible('if (a\u200d)')).toEqual({ text: 'if (a)', removed: 1 })
    expect(visible('\ufeffpackage main').removed).toBe(1)
  })

  it('leaves what belongs there', () => {
    for (const text of ['한글 ＡＢ', '👩🏽‍💻👨‍👩‍👧', 'نمی‌خواهم', 'क्‍ष', 'tab\there\n', 'é']) {
      expect(visible(text)).toEqual({ text, removed: 0 })
    }
  })
})

describe('searchPattern', () => {
  const marked = (text: string, search: string) =>
    markParts(text, searchPattern(search))
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')

  it('marks words without regard to case', () => {
    expect(marked('Binary search, BINARY tree', 'binary')).toBe('[Binary] search, [BINARY] tree')
  })

  it('marks the middle of Korean words', () => {
    expect(marked('깊이우선탐색을 스택으로', '탐색')).toBe('깊이우선[탐색]을 스택으로')
    expect(marked('Go언어로 이진 탐색', 'go언어 이진')).toBe('[Go][언어]로 [이진] 탐색')
  })

  it('marks identifiers however they are joined', () => {
    for (const search of ['binarySearch', 'binary_search', 'BinarySearch']) {
      expect(marked('binarySearch binary_search binary-search x', search)).toBe(
        '[binarySearch] [binary_search] [binary-search] x'
      )
    }
    expect(marked('utf8 sha256', 'sha256')).toBe('utf8 [sha256]')
    expect(marked('HTTPServer', 'http')).toBe('[HTTP]Server')
  })

  it('takes signs for what they are', () => {
    expect(marked('a.b (c) [d] $e', '.*(')).toBe('a.b (c) [d] $e')
    expect(searchPattern('  +++ ')).toBeUndefined()
    expect(markParts('', undefined)).toEqual([])
    expect(marked('c++ and c', 'c++')).toBe('[c]++ and [c]')
  })

  it('finds composed and decomposed Hangul', () => {
    expect(marked('탐색', '탐색'.normalize('NFD'))).toBe('[탐색]')
  })

  it('finds places in a page', () => {
    const box = document.createElement('div')
    box.innerHTML = '<p>one two</p><pre><code>two <span>three</span></code></pre>'
    const ranges = rangesOf(box, searchPattern('two three')!)
    expect(ranges.map((range) => range.toString())).toEqual(['two', 'two', 'three'])
  })
})

describe('rows', () => {
  const rows = layOut([10, 20, 30, 40], (height) => height)

  it('lie below each other', () => {
    expect(rows.map(({ top }) => top)).toEqual([0, 10, 30, 60])
    expect(totalHeight(rows)).toBe(100)
    expect(totalHeight([])).toBe(0)
  })

  it('are found between two heights', () => {
    const found = (from: number, to: number) => rowsBetween(rows, from, to).map(({ item }) => item)
    expect(found(0, 100)).toEqual([10, 20, 30, 40])
    expect(found(10, 30)).toEqual([20])
    expect(found(29, 31)).toEqual([20, 30])
    expect(found(-50, 1)).toEqual([10])
    expect(found(100, 200)).toEqual([])
  })

  it('of a long list are few', () => {
    const many = layOut(Array.from({ length: 20_000 }), () => 62)
    expect(rowsBetween(many, 600_000, 600_800).length).toBeLessThan(20)
  })
})

describe('days', () => {
  it('are those of the calendar, not of 24 hours', () => {
    const evening = new Date(2026, 10, 23, 23, 59).getTime()
    const morning = new Date(2026, 10, 24, 0, 1).getTime()
    expect(daysBetween(evening, morning)).toBe(1)
    expect(daysBetween(morning, evening)).toBe(-1)
    expect(dayOf(evening)).not.toBe(dayOf(morning))
    expect(daysBetween(new Date(2026, 2, 28).getTime(), new Date(2026, 2, 30).getTime())).toBe(2)
  })
})

describe('info strings', () => {
  it.each([
    ['go main.go', 'go', 'main.go'],
    ['python', 'python', ''],
    ['', '', ''],
    ['Java  src/Main.java', 'java', 'src/Main.java'],
    ['js title="app.js" showLineNumbers', 'js', 'app.js'],
    ["ts file='a b.ts'", 'ts', 'a b.ts'],
    ['rust {1,3}', 'rust', '']
  ])('%s', (info, language, name) => {
    expect(readInfo(info)).toEqual({ language, name })
  })

  it('are cut when they are absurd', () => {
    expect(readInfo(`go ${'x'.repeat(5000)}`).name.length).toBe(120)
  })

  it('name languages as people do', () => {
    expect([languageName('cpp'), languageName('text'), languageName('rust')]).toEqual(['C++', '', 'rust'])
  })
})

describe('chunks', () => {
  it('hold every line once', () => {
    for (const code of ['', 'a', 'a\n', '\n\n', Array.from({ length: 120 }, (_, at) => `line ${at}`).join('\n')]) {
      expect(chunksOf(code).join('').slice(0, -1)).toBe(code)
      expect(lineNumbers(lineCount(code)).split('\n').length - 1).toBe(code.split('\n').length)
    }
  })

  it('change at the end only', () => {
    const lines = Array.from({ length: 120 }, (_, at) => `${at}`)
    const before = chunksOf(lines.join('\n'))
    const after = chunksOf([...lines, 'more'].join('\n'))
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  })
})

describe('Composition', () => {
  const key = (change: object) => ({ isComposing: false, keyCode: 13, timeStamp: 1000, ...change })

  it('owns what belongs to an input method', () => {
    const composition = new Composition()
    expect(composition.owns(key({}))).toBe(false)
    expect(composition.owns(key({ isComposing: true }))).toBe(true)
    expect(composition.owns(key({ keyCode: 229 }))).toBe(true)
    composition.ended({ timeStamp: 995 })
    expect(composition.owns(key({}))).toBe(true) // WebKit's keydown after compositionend
    expect(composition.owns(key({ timeStamp: 1100 }))).toBe(false)
  })
})

it('withoutTwins keeps the first of each', () => {
  expect(withoutTwins([{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toEqual([{ id: 'a' }, { id: 'b' }])
})
