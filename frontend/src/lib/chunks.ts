const linesTogether = 50

/**
 * Cuts code into groups of lines. While it grows only the last group changes, so
 * that the browser lays out fifty lines for each frame and not thousands.
 */
export function chunksOf(code: string): string[] {
  const lines = code.split('\n')
  const chunks: string[] = []
  for (let at = 0; at < lines.length; at += linesTogether) {
    // The last line break of a block is not drawn; without it an empty last line would not be either.
    chunks.push(lines.slice(at, at + linesTogether).join('\n') + '\n')
  }
  return chunks
}

/** The numbers beside so many lines. */
export function lineNumbers(count: number): string {
  let numbers = ''
  for (let n = 1; n <= count; n++) numbers += `${n}\n`
  return numbers
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
