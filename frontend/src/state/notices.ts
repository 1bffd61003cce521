import type { Backend, Entry } from '../backend/backend'

/** An answer that took this long is worth a notification, in milliseconds. */
const long = 10_000

/** Tells of a long answer that ended while the person was elsewhere. */
export class Notices {
  /** What the notification says, in the language of the screen. */
  words: () => { title: string; text: string } = () => ({ title: '', text: '' })

  /** away tells whether the window is in the background. */
  constructor(backend: Backend, away: () => boolean) {
    backend.on('end', ({ entry }) => {
      if (!worthIt(entry) || !away()) return
      const { title, text } = this.words()
      // A system without notifications is no trouble of the person's.
      if (text) void backend.system.notify(title, text).catch(() => undefined)
    })
  }
}

const worthIt = ({ state, createdAt, endedAt }: Entry): boolean => state !== 'stopped' && endedAt - createdAt >= long
