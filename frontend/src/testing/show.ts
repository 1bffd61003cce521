import { render } from '@testing-library/svelte'
import type { Component, ComponentProps } from 'svelte'
import { FakeBackend } from '../backend/fake'
import { I18n } from '../i18n/i18n.svelte'
import { makeStates } from '../state/states'
import Host from './Host.svelte'

/** Shows a component among states over a fake program, in English. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any component, with its own properties
export function show<C extends Component<any>>(Part: C, props: ComponentProps<C>, backend = new FakeBackend()) {
  const states = makeStates(backend)
  const i18n = new I18n(() => states.preferences.language, 'en')
  const page = render(Host, { props: { states, i18n, Part, given: props as Record<string, unknown> } })
  return { ...page, backend, states, i18n }
}

/** Waits until everything that is under way has been done. */
export const settle = () => new Promise((done) => setTimeout(done, 5))
