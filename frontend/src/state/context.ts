import { createContext } from 'svelte'
import type { States } from './states'

/** Hands the states down to every component. */
export const [useStates, provideStates] = createContext<States>()
