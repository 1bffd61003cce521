/**
 * A part of an answer that is rendered by itself: text between code, or a fenced
 * code block. Once closed it never changes again.
 */
export interface Segment {
  readonly key: number
  /** plain is text that is too much to be rendered as Markdown. */
  readonly kind: 'prose' | 'code' | 'plain'
  /** Of a code block: what stands behind its fence. */
  readonly info: string
  readonly text: string
  /** More may come. */
  readonly open: boolean
}

/** So much of an answer is shown; all of it can be copied. */
export const shownCharacters = 512 * 1024
const longestProse = 64 * 1024
const mostSegments = 1000

const fence = /^(`{3,})([^`]*)$|^(~{3,})(.*)$/
// What may belong to a list or a quotation above it, although a blank line lies between.
const mayContinue = /^(\s|>|[-*+](\s|$)|\d{1,9}[.)](\s|$))/
const heading = /^#{1,6}(\s|$)/

/**
 * Cuts Markdown into segments while it arrives. A segment ends only where
 * CommonMark would end everything that is open: at a fence without indentation, a
 * heading, or a paragraph after a blank line; fences inside lists stay in their
 * segment. So each line is looked at once, however long the answer gets.
 */
export class Segmenter {
  #closed: Segment[] = []
  #rest = '' // the last line, as long as it has no end
  #kind: Segment['kind'] = 'prose'
  #info = ''
  #text = ''
  #closing: RegExp | undefined // ends the open code block
  #blank = true
  #taken = 0
  #truncated = false
  #view: readonly Segment[] | undefined

  /** Whether the answer was too long to be shown to its end. */
  get truncated(): boolean {
    return this.#truncated
  }

  /** Takes the next piece of the answer. */
  push(piece: string): void {
    this.#view = undefined
    const room = shownCharacters - this.#taken
    if (piece.length > room) {
      this.#truncated = true
      piece = piece.slice(0, room)
    }
    this.#taken += piece.length
    const lines = (this.#rest + piece).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#line(line.endsWith('\r') ? line.slice(0, -1) : line)
  }

  /** The answer is over: what looked like the beginning of a fence is not one. */
  end(): void {
    this.#view = undefined
    if (this.#rest !== '') this.#line(this.#rest)
    this.#rest = ''
    this.#close()
  }

  /** All segments. Those that did not change are the same objects as before. */
  get segments(): readonly Segment[] {
    this.#view ??= this.#look()
    return this.#view
  }

  #look(): readonly Segment[] {
    const text = this.#text + (this.#couldBeFence() ? '' : this.#rest)
    if (text === '' && this.#kind !== 'code') return [...this.#closed]
    return [...this.#closed, this.#segment(text, true)]
  }

  #segment(text: string, open: boolean): Segment {
    const kind = this.#kind === 'prose' && text.length > longestProse ? 'plain' : this.#kind
    // The line break before the closing fence belongs to the fence.
    const body = kind === 'code' && text.endsWith('\n') ? text.slice(0, -1) : text
    return { key: this.#closed.length, kind, info: this.#info, text: body, open }
  }

  /** Shown at once, it would flicker. */
  #couldBeFence(): boolean {
    return this.#kind === 'code' ? /^ {0,3}[`~]*\s*$/.test(this.#rest) : /^(`{1,3}|~{1,3})/.test(this.#rest)
  }

  #close(): void {
    if (this.#text.trim() !== '' || this.#kind === 'code') this.#closed.push(this.#segment(this.#text, false))
    this.#text = ''
    this.#info = ''
    this.#kind = this.#closed.length >= mostSegments ? 'plain' : 'prose'
    this.#closing = undefined
    this.#blank = true
  }

  #line(line: string): void {
    if (this.#kind === 'code') {
      if (this.#closing?.test(line)) this.#close()
      else this.#text += line + '\n'
      return
    }
    if (this.#kind === 'prose') this.#proseLine(line)
    else this.#text += line + '\n'
  }

  #proseLine(line: string): void {
    const opening = fence.exec(line)
    if (opening) {
      this.#open(opening)
      return
    }
    if (heading.test(line) || (this.#blank && line !== '' && !mayContinue.test(line))) this.#close()
    this.#blank = line.trim() === ''
    // A part does not begin with empty lines.
    if (this.#text !== '' || !this.#blank) this.#text += line + '\n'
  }

  #open(opening: RegExpExecArray): void {
    this.#close()
    if (this.#kind === 'plain') {
      this.#text += opening[0] + '\n'
      return
    }
    const mark = opening[1] ?? opening[3] ?? ''
    this.#kind = 'code'
    this.#info = (opening[2] ?? opening[4] ?? '').trim()
    this.#closing = new RegExp(`^ {0,3}${mark[0] === '~' ? '~' : '`'}{${mark.length},}\\s*$`)
  }
}
