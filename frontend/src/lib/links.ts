/**
 * No link is ever followed by the webview itself, whatever button or key it was
 * pressed with: the address is handed over to be asked about.
 */
export function interceptLinks(root: Document, ask: (url: string) => void): () => void {
  const press = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!link) return
    event.preventDefault()
    event.stopPropagation()
    ask(link.getAttribute('href') ?? '')
  }
  const options = { capture: true }
  root.addEventListener('click', press, options)
  root.addEventListener('auxclick', press, options)
  return () => {
    root.removeEventListener('click', press, options)
    root.removeEventListener('auxclick', press, options)
  }
}
