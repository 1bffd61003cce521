import Ban from '@lucide/svelte/icons/ban'
import CircleCheck from '@lucide/svelte/icons/circle-check'
import CircleSlash from '@lucide/svelte/icons/circle-slash'
import CircleStop from '@lucide/svelte/icons/circle-stop'
import CircleX from '@lucide/svelte/icons/circle-x'
import FileX from '@lucide/svelte/icons/file-x'
import LoaderCircle from '@lucide/svelte/icons/loader-circle'
import Scissors from '@lucide/svelte/icons/scissors'
import type { State } from '../../backend/backend'
import type { Key } from '../../i18n/types'

/** How a state is told: words, sign and colour, never colour alone. */
export interface StateLook {
  key: Key
  Icon: typeof Ban
  text: string
  spins?: boolean
}

/** Every state, and what stands for an entry that cannot be read any more. */
export const stateLooks: Record<State | 'damaged', StateLook> = {
  streaming: { key: 'state.streaming', Icon: LoaderCircle, text: 'text-link', spins: true },
  complete: { key: 'state.complete', Icon: CircleCheck, text: 'text-good' },
  cut: { key: 'state.cut', Icon: Scissors, text: 'text-warn' },
  filtered: { key: 'state.filtered', Icon: Ban, text: 'text-warn' },
  stopped: { key: 'state.stopped', Icon: CircleStop, text: 'text-muted-foreground' },
  interrupted: { key: 'state.interrupted', Icon: CircleSlash, text: 'text-warn' },
  failed: { key: 'state.failed', Icon: CircleX, text: 'text-bad' },
  damaged: { key: 'state.damaged', Icon: FileX, text: 'text-bad' }
}
