import { commandKey, holdsCommand } from '../../lib/platform'
import type { Key } from '../../i18n/types'
import type { Page } from '../../state/route.svelte'
import type { States } from '../../state/states'

/** A line of the sheet: keys that are pressed together, and what they do. */
export interface Shortcut {
  keys: readonly string[]
  does: Key
}

const pages: Record<string, Page> = { '1': 'work', '2': 'library', '3': 'history', ',': 'settings' }

/** Everything that has a key of its own, by where it works. */
export const shortcuts: readonly { where: Key; list: readonly Shortcut[] }[] = [
  {
    where: 'shortcuts.everywhere',
    list: [
      { keys: ['?'], does: 'shortcuts.sheet' },
      { keys: [commandKey, '1'], does: 'nav.work' },
      { keys: [commandKey, '2'], does: 'nav.library' },
      { keys: [commandKey, '3'], does: 'nav.history' },
      { keys: [commandKey, '4'], does: 'stats.title' },
      { keys: [commandKey, ','], does: 'nav.settings' },
      { keys: ['/'], does: 'shortcuts.search' },
      { keys: ['Esc'], does: 'shortcuts.close' },
      { keys: [commandKey, 'Q'], does: 'shortcuts.quit' }
    ]
  },
  {
    where: 'nav.work',
    list: [
      { keys: [commandKey, 'Enter'], does: 'shortcuts.request' },
      { keys: ['Esc'], does: 'shortcuts.stop' }
    ]
  },
  {
    where: 'nav.history',
    list: [
      { keys: ['↑', '↓'], does: 'shortcuts.move' },
      { keys: ['Home', 'End'], does: 'shortcuts.ends' },
      { keys: ['Delete'], does: 'shortcuts.delete' }
    ]
  }
]

/** Whether a key goes into a text instead of meaning something to the page. */
export const typing = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')

const covered = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Does what a key means everywhere. */
export function press(event: KeyboardEvent, { route, sheets, session, quit }: States): void {
  if (event.isComposing || event.defaultPrevented || covered()) return
  const page = pages[event.key]
  if (page && holdsCommand(event)) {
    if (session.standing === 'unconfirmed') return
    route.go(page)
  } else if (event.key === '4' && holdsCommand(event)) {
    if (session.standing !== 'member') return
    sheets.open('statistics')
  } else if (event.key.toLowerCase() === 'q' && holdsCommand(event)) {
    quit()
  } else if (event.key === '?' && !typing(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    sheets.open('shortcuts')
  } else return
  event.preventDefault()
}
