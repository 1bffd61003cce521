/**
 * Lets the keyboard scroll a box while it has more than it shows: an attachment
 * that makes it reachable by Tab then, and only then.
 */
export function scrolling(box: HTMLElement): () => void {
  const look = () => {
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
  const observer = new ResizeObserver(look)
  observer.observe(box)
  look()
  return () => observer.disconnect()
}
