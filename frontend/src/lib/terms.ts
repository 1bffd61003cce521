const cjk = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/** A piece of a text that a search found, or that lies between two of those. */
export interface Part {
  text: string
  hit: boolean
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The parts of an identifier: binarySearch and binary_search give binary, search. */
function partsOf(word: string): string[] {
  return word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .replace(/(\p{L})(\p{N})/gu, '$1_$2')
    .replace(/(\p{N})(\p{L})/gu, '$1_$2')
    .split('_')
    .filter((part) => part !== '')
}

/**
 * What a search marks: the words as the index finds them, that is without regard
 * to case, in the middle of Korean words, and identifiers however they are joined.
 * It answers undefined for a text without words.
 */
export function searchPattern(search: string): RegExp | undefined {
  const ways = new Set<string>()
  for (const word of search.normalize('NFC').split(/[^\p{L}\p{N}\p{M}_]+/u)) {
    const korean = word.match(cjk) ?? []
    for (const run of korean) ways.add(escape(run))
    for (const other of word.split(cjk)) {
      const parts = partsOf(other)
      if (parts.length > 0) ways.add(parts.map(escape).join('[_\\s-]?'))
    }
  }
  if (ways.size === 0) return undefined
  // The longest first, so that a word is not cut short by its own beginning.
  return new RegExp([...ways].sort((a, b) => b.length - a.length).join('|'), 'giu')
}

/** Cuts a text where a search found something. */
export function markParts(text: string, pattern: RegExp | undefined): Part[] {
  if (!pattern) return text === '' ? [] : [{ text, hit: false }]
  const parts: Part[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false })
    parts.push({ text: match[0], hit: true })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false })
  return parts
}

/** At most so many places are marked in an answer. */
const maxRanges = 500

/** The places in a part of the page where a search found something, in order. */
export function rangesOf(root: Node, pattern: RegExp): Range[] {
  const ranges: Range[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node && ranges.length < maxRanges; node = texts.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      ranges.push(range)
    }
  }
  return ranges
}
