import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './app.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { wailsBackend } from './backend/wails'
import { I18n } from './i18n/i18n.svelte'
import { makeStates } from './state/states'

const backend = wailsBackend()
const states = makeStates(backend, matchMedia('(prefers-color-scheme: dark)'))
const i18n = new I18n(() => states.preferences.language, navigator.language)
const target = document.getElementById('app')
if (!target) throw new Error('the page has no place for the app')

// Before the first frame, so that the page does not change its colours on the way.
document.documentElement.classList.toggle('dark', states.preferences.dark)
// The program is asked first: its answers come while the page is being made.
void states.begin()
mount(App, { target, props: { states, i18n } })
