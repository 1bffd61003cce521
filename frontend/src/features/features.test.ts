import { fireEvent, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../backend/error'
import { FakeBackend, fakeCode, generation } from '../backend/fake'
import { AnswerState } from '../state/answer.svelte'
import { settle, show } from '../testing/show'
import RecoveryPage from './account/RecoveryPage.svelte'
import SignIn from './account/SignIn.svelte'
import SignUp from './account/SignUp.svelte'
import AnswerPanel from './answer/AnswerPanel.svelte'
import CodeBlock from './answer/CodeBlock.svelte'
import EntryList from './history/EntryList.svelte'
import DetailField from './request/DetailField.svelte'
import RequestForm from './request/RequestForm.svelte'
import StartFailed from './shell/StartFailed.svelte'
import Toasts from './shell/Toasts.svelte'

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)

describe('signing up', () => {
  async function submit() {
    await fireEvent.click(screen.getByRole('button', { name: 'Create account' }))
    await settle()
  }

  it('shows a failure at its input, puts the focus there and keeps what was typed', async () => {
    const { backend } = show(SignUp, {})
    await fireEvent.input(field('E-mail address'), { target: { value: 'a@b.co' } })
    await fireEvent.input(field('Password'), { target: { value: 'long enough' } })
    await fireEvent.input(field('Repeat password'), { target: { value: 'other' } })
    backend.fail('account.signUp', new AppError('invalid', { field: 'repeat', reason: 'differs' }))
    await submit()
    const repeat = field('Repeat password')
    expect(document.getElementById(repeat.getAttribute('aria-describedby')!)?.textContent).toContain('differ')
    expect(document.activeElement).toBe(repeat)
    expect([field('E-mail address').value, field('Password').value, repeat.value]).toEqual([
      'a@b.co',
      'long enough',
      'other'
    ])
    await fireEvent.input(repeat, { target: { value: 'long enough' } })
    expect(repeat.hasAttribute('aria-invalid')).toBe(false)
    await submit()
    expect(backend.who.confirmRecovery).toBe(true)
  })

  it('takes pasted passwords and asks managers for new ones', () => {
    show(SignUp, {})
    expect(field('Password').autocomplete).toBe('new-password')
    expect(field('E-mail address').autocomplete).toBe('username')
    expect(field('Password').hasAttribute('onpaste')).toBe(false)
  })
})

describe('signing in', () => {
  it('counts down after too many attempts', async () => {
    vi.useFakeTimers()
    const { backend } = show(SignIn, {})
    backend.fail('session.signIn', new AppError('throttled', { retryAt: Date.now() + 3000 }))
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await vi.advanceTimersByTimeAsync(10)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Try again in 3 seconds' }).disabled).toBe(true)
    await vi.advanceTimersByTimeAsync(2000)
    expect(screen.getByRole('button', { name: 'Try again in 1 second' })).toBeTruthy()
    await vi.advanceTimersByTimeAsync(1000)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' }).disabled).toBe(false)
    vi.useRealTimers()
  })

  it('says the same of a wrong password and an unknown address', async () => {
    const { backend } = show(SignIn, {})
    backend.fail('session.signIn', new AppError('wrong_credentials'))
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await settle()
    expect(screen.getByRole('alert').textContent).toContain('The address or the password is not right.')
    expect(document.querySelector('[aria-invalid]')).toBeNull()
  })
})

describe('the recovery code', () => {
  const typed = { email: 'a@b.co', password: 'long enough', repeat: 'long enough', stay: false }

  it('is shown, copied, hidden, shown again, and typed back', async () => {
    const { backend, states } = show(RecoveryPage, {})
    await states.session.signUp(typed)
    await tick()
    expect(screen.getAllByRole('listitem').map((item) => item.textContent.replace(/\s|\d/g, ''))).toEqual([
      ...fakeCode.groups
    ])
    await fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(backend.callsOf('system.copyText')).toEqual([[fakeCode.groups.join('-')]])
    await fireEvent.click(screen.getByRole('button', { name: 'I have written it down' }))
    expect(screen.queryByText('GGGG')).toBeNull()
    await fireEvent.input(field('Type group 7 to show that you have it'), { target: { value: 'AAAA' } })
    await fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await settle()
    expect(screen.getByText(/not the group asked for/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: 'Show the code again' }))
    expect(screen.getByText('GGGG')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: 'I have written it down' }))
    await fireEvent.input(field('Type group 7 to show that you have it'), { target: { value: 'gggg' } })
    await fireEvent.submit(document.querySelector('form')!)
    await settle()
    expect(states.session.standing).toBe('member')
  })

  it('that was lost is replaced', async () => {
    const backend = new FakeBackend()
    backend.who = { ...backend.who, signedIn: true, email: 'a@b.co', confirmRecovery: true }
    const { states } = show(RecoveryPage, {}, backend)
    await states.session.load()
    await tick()
    await fireEvent.click(screen.getByRole('button', { name: 'Make a new recovery code' }))
    await settle()
    expect(backend.callsOf('account.renewCode')).toEqual([['']])
    expect(screen.getByText('GGGG')).toBeTruthy()
  })
})

describe('the detail', () => {
  const props = (change = {}) => ({
    value: '',
    placeholder: '',
    error: undefined,
    oninput: vi.fn(),
    onleave: vi.fn(),
    onrequest: vi.fn(),
    ...change
  })

  it('requests by Ctrl+Enter and leaves Enter alone', async () => {
    const p = props()
    show(DetailField, p)
    const box = screen.getByLabelText('Details')
    await fireEvent.keyDown(box, { key: 'Enter' })
    await fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, shiftKey: true })
    expect(p.onrequest).not.toHaveBeenCalled()
    await fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true })
    expect(p.onrequest).toHaveBeenCalledTimes(1)
  })

  it('waits for the syllable that is being composed, and requests once', async () => {
    const p = props()
    show(DetailField, p)
    const box = screen.getByLabelText('Details')
    await fireEvent.compositionStart(box)
    await fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, isComposing: true, keyCode: 229 })
    expect(p.onrequest).not.toHaveBeenCalled()
    await fireEvent.compositionEnd(box)
    await fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true }) // as WebKit sends it
    await settle()
    expect(p.onrequest).toHaveBeenCalledTimes(1)
  })

  it('counts near the limit and refuses beyond it', async () => {
    const { rerender } = show(DetailField, props({ value: '가'.repeat(10_000) }))
    expect(screen.queryByRole('status')).toBeNull()
    await rerender({ given: props({ value: '가'.repeat(20_000) }) })
    expect(screen.getByRole('status').textContent).toContain('58.6 KB of 64 KB')
    await rerender({ given: props({ value: '가'.repeat(22_000) }) })
    expect(screen.getByRole('alert').textContent).toContain('more than 64 KiB')
    expect(screen.getByLabelText('Details').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('the form', () => {
  it('says before anything is pressed that refactoring needs an AI', async () => {
    const { states } = show(RequestForm, { member: true, onrequest: vi.fn() })
    await states.request.loadEngines()
    await fireEvent.click(screen.getByRole('radio', { name: 'Refactor' }))
    expect(screen.getByRole('alert').textContent).toContain('needs an AI engine')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Refactor' }).checked).toBe(true)
  })

  it('says that the library is not AI', async () => {
    const { states } = show(RequestForm, { member: true, onrequest: vi.fn() })
    await states.request.loadEngines()
    await tick()
    expect(screen.getByText(/A library of tested programs, not AI/)).toBeTruthy()
  })

  it('offers guests to search and to sign in', async () => {
    const onrequest = vi.fn()
    const { states } = show(RequestForm, { member: false, onrequest })
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in to request' }))
    expect(states.route.view).toBe('signIn')
    await fireEvent.submit(screen.getByRole('form', { name: 'Request' }))
    expect(onrequest).toHaveBeenCalledTimes(1)
    states.library.hits = []
    await tick()
    expect(screen.getByRole('alert').textContent).toContain('nothing for these words')
  })
})

describe('an answer', () => {
  async function answered(change: Parameters<typeof generation>[0]) {
    const backend = new FakeBackend()
    backend.generations = [generation(change)]
    const answer = new AnswerState(backend, 'g1')
    await answer.open()
    return show(AnswerPanel, { answer }, backend)
  }

  it.each([
    [{ state: 'complete' }, 'Complete'],
    [{ state: 'cut' }, 'Cut at the model’s limit'],
    [{ state: 'filtered' }, 'Withheld by the service'],
    [{ state: 'stopped', failure: 'cancelled' }, 'Stopped by you'],
    [{ state: 'interrupted', failure: 'offline' }, 'Interrupted; what came is kept: The service cannot be reached'],
    [{ state: 'failed', failure: 'engine_auth' }, 'Failed; nothing came: The service refused the key.'],
    [{ damaged: true }, 'Damaged; it cannot be read any more']
  ] as const)('says honestly what became of it: %o', async (change, words) => {
    const { container } = await answered(change)
    expect(container.querySelector('footer')?.textContent).toContain(words)
  })

  it('announces start and end and nothing between', async () => {
    const backend = new FakeBackend()
    backend.generations = [generation({ state: 'streaming', answer: '' })]
    backend.running.set('g1', { text: '', seq: 0 })
    const answer = new AnswerState(backend, 'g1', (draw) => {
      draw()
      return () => undefined
    })
    await answer.open()
    const { container } = show(AnswerPanel, { answer }, backend)
    const status = container.querySelector('[role=status]')!
    await tick()
    expect(status.textContent).toBe('The answer has begun.')
    const heard: string[] = []
    new MutationObserver(() => heard.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true
    })
    for (let i = 0; i < 20; i++) backend.piece('g1', 'word ')
    await settle()
    expect(heard).toEqual([])
    await fireEvent.keyDown(container.querySelector('section')!, { key: 'Escape' })
    await settle()
    expect(status.textContent).toBe('Stopped by you')
  })

  it('stars, renames and deletes', async () => {
    const { backend } = await answered({})
    await fireEvent.click(screen.getByRole('button', { name: 'Favourite' }))
    expect(backend.callsOf('history.setFavourite')).toEqual([['g1', true]])
    await fireEvent.click(screen.getByRole('button', { name: 'Rename' }))
    const title = field('Title')
    await fireEvent.input(title, { target: { value: 'Better' } })
    await fireEvent.keyDown(title, { key: 'Enter', isComposing: true, keyCode: 229 })
    expect(backend.callsOf('history.rename')).toEqual([])
    await fireEvent.keyDown(title, { key: 'Enter' })
    expect(backend.callsOf('history.rename')).toEqual([['g1', 'Better']])
    await settle()
    await fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    expect(backend.callsOf('history.delete')).toEqual([[['g1']]])
  })

  it('of a guest cannot be changed and says that it is not kept', () => {
    const hit = { task: 't', title: { ko: '', en: '' }, difficulty: 1 }
    const program = { ...hit, language: 'Go' as const, answer: 'text', source: '', verified: 'run' }
    show(AnswerPanel, { answer: AnswerState.ofProgram(program, 'Sorting', 'sort') })
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
    expect(screen.getByText(/Not kept/)).toBeTruthy()
  })
})

describe('a code block', () => {
  it('copies what it shows, without what nobody sees', async () => {
    const { backend, container } = show(CodeBlock, { info: 'go main.go', text: 'if admin\u202e {\n\tx\u200b()\n}' })
    expect(screen.getByText('2 invisible characters are left out', { exact: false })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: 'Copy main.go' }))
    await settle()
    expect(backend.callsOf('system.copyText')).toEqual([['if admin {\n\tx()\n}']])
    expect(container.querySelector('code')?.textContent).toBe('if admin {\n\tx()\n}\n')
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy()
  })

  it('keeps its numbers out of the way', () => {
    const { container } = show(CodeBlock, { info: '', text: 'a\nb\nc' })
    const numbers = container.querySelector('pre')!
    expect(numbers.textContent).toBe('1\n2\n3\n')
    expect(numbers.getAttribute('aria-hidden')).toBe('true')
    expect(numbers.className).toContain('select-none')
  })

  it('has colours once it is whole', async () => {
    const { container, rerender } = show(CodeBlock, { info: 'go', text: 'func main', open: true })
    expect(container.querySelector('.hljs-keyword')).toBeNull()
    await rerender({ given: { info: 'go', text: 'func main() {}', open: false } })
    expect(container.querySelector('.hljs-keyword')?.textContent).toBe('func')
  })
})

describe('the list', () => {
  async function listed(count: number) {
    const backend = new FakeBackend()
    backend.generations = Array.from({ length: count }, (_, at) =>
      generation({ id: `g${at}`, number: count - at, title: `title ${at}`, createdAt: (count - at) * 3_600_000 })
    )
    const page = show(
      EntryList,
      { pattern: undefined, onselect: (entry: { id: string }) => page.states.history.select(entry.id) },
      backend
    )
    await page.states.history.load()
    await tick()
    return page
  }

  it('keeps few elements however long it is', async () => {
    const { states, container } = await listed(1000)
    while (states.history.more) await states.history.loadMore()
    await tick()
    expect(states.history.entries).toHaveLength(1000)
    expect(container.querySelectorAll('li').length).toBeLessThan(60)
    const first = container.querySelector('[aria-posinset]')!
    expect([first.getAttribute('aria-posinset'), first.getAttribute('aria-setsize')]).toEqual(['1', '1000'])
  })

  it('moves by arrows and deletes by key', async () => {
    const { states, backend } = await listed(5)
    const rows = screen.getAllByRole('button')
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1, -1, -1])
    await fireEvent.click(rows[1]!)
    await fireEvent.keyDown(rows[1]!, { key: 'ArrowDown' })
    expect(states.history.answer?.id).toBe('g2')
    await fireEvent.keyDown(rows[2]!, { key: 'End' })
    expect(states.history.answer?.id).toBe('g4')
    await fireEvent.keyDown(rows[4]!, { key: 'Home' })
    expect(states.history.answer?.id).toBe('g0')
    await fireEvent.keyDown(screen.getByRole('button', { name: /title 0/ }), { key: 'Delete' })
    await settle()
    expect(backend.callsOf('history.delete')).toEqual([[['g0']]])
    expect(states.history.answer?.id).toBe('g1')
    expect(document.activeElement?.getAttribute('data-id')).toBe('g1')
  })
})

describe('messages', () => {
  it('are read once, without the seconds', async () => {
    vi.useFakeTimers()
    const { states, container } = show(Toasts, {})
    const act = vi.fn()
    states.toasts.show({ kind: 'deleted', count: 2 }, { act, until: Date.now() + 10_000 })
    await tick()
    const status = container.querySelector('[role=status]')!
    expect(status.textContent).toBe('Deleted 2 entries')
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(undo.textContent).toContain('(10)')
    await vi.advanceTimersByTimeAsync(3000)
    expect(undo.textContent).toContain('(7)')
    expect(status.textContent).toBe('Deleted 2 entries')
    await fireEvent.click(undo)
    expect(act).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})

describe('a start that failed', () => {
  it.each([
    ['damaged', 'does not open'],
    ['newer_schema', 'newer version'],
    ['conflict', 'Another Auto Coding'],
    ['storage_full', 'no space'],
    ['internal', 'went wrong'],
    ['timeout', 'went wrong']
  ] as const)('says what happened, where the data are and what to do: %s', async (code, words) => {
    const backend = new FakeBackend()
    backend.fail('system.start', new AppError(code))
    const { states } = show(StartFailed, { error: new AppError(code) }, backend)
    await states.begin()
    await tick()
    expect(screen.getByRole('alert').textContent).toContain(words)
    expect(screen.getByText('/data')).toBeTruthy()
    expect(screen.queryByText('Start with empty data…') !== null).toBe(code === 'damaged')
  })

  it('can be followed by an empty beginning, after a question', async () => {
    const backend = new FakeBackend()
    backend.fail('system.start', new AppError('damaged'))
    const { states } = show(StartFailed, { error: new AppError('damaged') }, backend)
    await states.begin()
    await fireEvent.click(screen.getByText('Start with empty data…'))
    await settle()
    expect(backend.callsOf('system.startAnew')).toEqual([])
    await fireEvent.click(screen.getByRole('button', { name: 'Move them and start' }))
    await settle()
    expect(backend.callsOf('system.startAnew')).toHaveLength(1)
    expect(states.start.phase).toBe('ready')
  })
})
