/** Whether the person presses ⌘ where others press Ctrl. */
export const isMac = /mac/i.test(navigator.platform)

/** How the key is called that is held for our shortcuts. */
export const commandKey = isMac ? '⌘' : 'Ctrl'

/** Whether that key, and no other, is held. */
export function holdsCommand(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): boolean {
  const held = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  return held && !other && !event.altKey && !event.shiftKey
}
