import { describe, expect, it } from 'vitest'
import { Segmenter, shownCharacters } from './segments'

function cut(text: string) {
  const segmenter = new Segmenter()
  segmenter.push(text)
  segmenter.end()
  return segmenter
}

const brief = (text: string) => cut(text).segments.map(({ kind, text }) => `${kind}: ${text}`)

const answer = `Intro with \`\`\` in it.

## Heading
Some text
over two lines

- a list

  with a second paragraph
- and more

\`\`\`go main.go
package main

func main() {
	// \`\`\` is not the end
}
\`\`\`
After the code.

~~~
tilde \`\`\`
~~~

\`\`\`\`md
\`\`\`
nested
\`\`\`
\`\`\`\`
The end.`

describe('Segmenter', () => {
  it('cuts text from code', () => {
    expect(cut(answer).segments).toMatchObject([
      { kind: 'prose', text: 'Intro with ``` in it.\n\n' },
      {
        kind: 'prose',
        text: '## Heading\nSome text\nover two lines\n\n- a list\n\n  with a second paragraph\n- and more\n\n'
      },
      { kind: 'code', info: 'go main.go', text: 'package main\n\nfunc main() {\n\t// ``` is not the end\n}' },
      { kind: 'prose', text: 'After the code.\n\n' },
      { kind: 'code', info: '', text: 'tilde ```' },
      { kind: 'code', info: 'md', text: '```\nnested\n```' },
      { kind: 'prose', text: 'The end.\n' }
    ])
  })

  it.each([1, 2, 3, 7, 50])('gives the same in pieces of %i characters', (size) => {
    const segmenter = new Segmenter()
    for (let at = 0; at < answer.length; at += size) {
      segmenter.push(answer.slice(at, at + size))
      expect(segmenter.segments.length).toBeGreaterThanOrEqual(0) // looked at on the way
    }
    segmenter.end()
    expect(segmenter.segments).toEqual(cut(answer).segments)
  })

  it('keeps closed segments as the same objects', () => {
    const segmenter = new Segmenter()
    segmenter.push('one\n\ntwo\n\n```\ncode\n```\n')
    const before = segmenter.segments
    segmenter.push('three')
    expect(segmenter.segments.slice(0, 3)).toEqual(before)
    before.forEach((segment, at) => expect(segmenter.segments[at]).toBe(segment))
    expect(segmenter.segments).toBe(segmenter.segments)
  })

  it('shows an open block as it grows', () => {
    const segmenter = new Segmenter()
    segmenter.push('```py\nprint(1)\npri')
    expect(segmenter.segments).toMatchObject([{ kind: 'code', info: 'py', text: 'print(1)\npri', open: true }])
    segmenter.push('nt(2)\n```\n')
    expect(segmenter.segments).toMatchObject([{ text: 'print(1)\nprint(2)', open: false }])
  })

  it('does not flash a fence that is only half there', () => {
    const segmenter = new Segmenter()
    segmenter.push('text\n``')
    expect(segmenter.segments).toMatchObject([{ kind: 'prose', text: 'text\n' }])
    segmenter.push('`\ncode\n``')
    expect(segmenter.segments[1]).toMatchObject({ kind: 'code', text: 'code' })
    segmenter.end()
    expect(segmenter.segments[1]).toMatchObject({ kind: 'code', text: 'code\n``', open: false })
  })

  it('closes a block that the answer left open', () => {
    expect(cut('```go\nfunc').segments).toMatchObject([{ kind: 'code', text: 'func', open: false }])
  })

  it('leaves fences inside lists and quotations to Markdown', () => {
    expect(brief('1. do this:\n\n   ```sh\n   make\n   ```\n2. then')).toHaveLength(1)
    expect(brief('> ```\n> quoted\n> ```')).toHaveLength(1)
  })

  it('keeps lists together over empty lines', () => {
    expect(brief('- a\n\n- b\n\n1. c\n\n   d\n\nend')).toEqual([
      'prose: - a\n\n- b\n\n1. c\n\n   d\n\n',
      'prose: end\n'
    ])
  })

  it('takes line ends of Windows', () => {
    expect(brief('a\r\n\r\n```go\r\nx\r\n```\r\n')).toEqual(['prose: a\n\n', 'code: x'])
  })

  it('makes nothing of nothing', () => {
    expect(brief('')).toEqual([])
    expect(brief('\n\n\n')).toEqual([])
    expect(brief('```\n```')).toEqual(['code: '])
  })

  it('shows so much and says that there is more', () => {
    const long = cut('y'.repeat(shownCharacters + 10))
    expect(long.truncated).toBe(true)
    expect(long.segments).toMatchObject([{ kind: 'plain' }])
    expect(long.segments[0]!.text.length).toBe(shownCharacters + 1)
    expect(cut('short').truncated).toBe(false)
  })

  it('renders text that is too much for Markdown as it is', () => {
    const [first] = cut('word '.repeat(20_000)).segments
    expect(first?.kind).toBe('plain')
  })

  it('bounds the number of blocks', () => {
    const { segments } = cut('```\nx\n```\n'.repeat(3000))
    expect(segments).toHaveLength(1001)
    expect(segments.at(-1)?.kind).toBe('plain')
    expect(segments.at(-1)?.text).toContain('```')
  })
})
