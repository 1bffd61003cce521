import type { State } from '../../backend/backend'
import type { Key } from '../../i18n/types'

/** What a list says of answers that did not simply end. */
export const troubles: Partial<Record<State, Key>> = {
  streaming: 'state.streaming',
  cut: 'state.cut',
  filtered: 'state.filtered',
  stopped: 'state.stopped',
  interrupted: 'state.interrupted',
  failed: 'state.failed'
} satisfies Partial<Record<State, Key>>
