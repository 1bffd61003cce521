/** Text without what nobody sees, and how many characters that were. */
export interface Visible {
  text: string
  removed: number
}

// Bidirectional controls and marks; zero-width characters; fillers that look like
// nothing; the tag characters, in which whole sentences can hide.
const unseen =
  // eslint-disable-next-line no-misleading-character-class -- they are meant one by one
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u034f\u180e\u115f\u1160\u3164\uffa0\ufff9-\ufffb]|[\u{e0001}\u{e0020}-\u{e007f}]/gu

// Joiners make sense inside emoji and in the scripts that need them only.
const joiner =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Sinhala}|\p{Script=Malayalam})[\u200c\u200d]/gu

/**
 * Takes characters out of code that a reader cannot see and that make it mean
 * something else than it shows ("Trojan Source"), so that what is pasted is what
 * was read.
 */
export function visible(text: string): Visible {
  let removed = 0
  const count = () => {
    removed++
    return ''
  }
  return { text: text.replace(unseen, count).replace(joiner, count), removed }
}
