// The bound structs and the part of the Wails runtime that the frontend uses,
// over HTTP. The constant `methods` stands in front.
{
  const call = async (struct, method, args) => {
    const response = await fetch('/bridge/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ struct, method, args })
    })
    if (!response.ok) throw new Error(await response.text())
    const answer = await response.json()
    if (answer.error) throw new Error(answer.error)
    return answer.result
  }
  const app = {}
  for (const [struct, names] of Object.entries(methods)) {
    app[struct] = {}
    for (const name of names) app[struct][name] = (...args) => call(struct, name, args)
  }
  window.go = { app }

  const listeners = new Map()
  const source = new EventSource('/bridge/events')
  source.onmessage = ({ data }) => {
    const { event, payload } = JSON.parse(data)
    for (const listener of [...(listeners.get(event) ?? [])]) listener(payload)
  }
  const EventsOnMultiple = (event, listener) => {
    if (!listeners.has(event)) listeners.set(event, new Set())
    listeners.get(event).add(listener)
    return () => listeners.get(event).delete(listener)
  }
  const EventsOff = (...events) => events.forEach((event) => listeners.delete(event))
  window.runtime = { EventsOnMultiple, EventsOn: EventsOnMultiple, EventsOff }
}
