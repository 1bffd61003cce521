import { purposes, states, type Purpose, type State } from '../../backend/backend'
import type { Key } from '../../i18n/types'

const purposeKeys: Record<Purpose, Key> = { implement: 'form.implement', refactor: 'form.refactor' }

/** What a purpose is called; one of a newer program counts as the first. */
export const purposeName = (name: string): Key =>
  purposeKeys[purposes.find((purpose) => purpose === name) ?? 'implement']

const stateKeys: Record<State, Key> = {
  streaming: 'state.streaming',
  complete: 'state.complete',
  cut: 'state.cut',
  filtered: 'state.filtered',
  stopped: 'state.stopped',
  interrupted: 'stats.interrupted',
  failed: 'stats.failed'
}

/** What a state is called, in few words. */
export const stateName = (name: string): Key => stateKeys[states.find((state) => state === name) ?? 'interrupted']
