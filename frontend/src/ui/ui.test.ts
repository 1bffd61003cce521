import { fireEvent, render, screen } from '@testing-library/svelte'
import { createRawSnippet } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import { searchPattern } from '../lib/terms'
import Banner from './Banner.svelte'
import Button from './Button.svelte'
import Checkbox from './Checkbox.svelte'
import Chips from './Chips.svelte'
import Dialog from './Dialog.svelte'
import IconButton from './IconButton.svelte'
import Marked from './Marked.svelte'
import PaneTabs from './PaneTabs.svelte'
import PasswordField from './PasswordField.svelte'
import Select from './Select.svelte'
import TextField from './TextField.svelte'
import Wordmark from './Wordmark.svelte'

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }))

describe('Button', () => {
  it('does nothing while it is busy, and keeps the focus', async () => {
    const onclick = vi.fn()
    const { rerender } = render(Button, { children: text('Go'), onclick })
    const button = screen.getByRole('button', { name: 'Go' })
    button.focus()
    await fireEvent.click(button)
    await rerender({ busy: true })
    await fireEvent.click(button)
    expect(onclick).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
  })

  it('submits only when it is told to', () => {
    render(Button, { children: text('Go') })
    expect(screen.getByRole('button').getAttribute('type')).toBe('button')
  })
})

describe('IconButton', () => {
  it('has a name', () => {
    render(IconButton, { label: 'Delete', children: text('') })
    expect(screen.getByRole('button', { name: 'Delete' }).title).toBe('Delete')
  })
})

describe('TextField', () => {
  it('ties label, hint and error to the input', () => {
    render(TextField, { label: 'Name', hint: 'Any', error: 'Too short', value: 'x' })
    const input = screen.getByLabelText<HTMLInputElement>('Name')
    expect(input.value).toBe('x')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const described = input.getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => document.getElementById(id)!.textContent.trim())).toEqual(['Too short', 'Any'])
  })

  it('is not invalid without an error', () => {
    render(TextField, { label: 'Name', value: '' })
    const input = screen.getByLabelText('Name')
    expect([input.hasAttribute('aria-invalid'), input.hasAttribute('aria-describedby')]).toEqual([false, false])
  })
})

describe('PasswordField', () => {
  const words = { show: 'Show', hide: 'Hide', capsLock: 'Caps Lock is on' }

  it('shows and hides what is typed', async () => {
    render(PasswordField, { label: 'Password', value: 'secret', words })
    const input = screen.getByLabelText<HTMLInputElement>('Password')
    expect(input.type).toBe('password')
    await fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(input.type).toBe('text')
    await fireEvent.click(screen.getByRole('button', { name: 'Hide' }))
    expect(input.type).toBe('password')
    expect(input.value).toBe('secret')
  })

  it('tells of Caps Lock', async () => {
    render(PasswordField, { label: 'Password', value: '', words })
    const input = screen.getByLabelText('Password')
    const press = new KeyboardEvent('keydown', { key: 'A', bubbles: true })
    press.getModifierState = (key) => key === 'CapsLock'
    await fireEvent(input, press)
    expect(screen.getByText('Caps Lock is on')).toBeTruthy()
    await fireEvent.blur(input)
    expect(screen.queryByText('Caps Lock is on')).toBeNull()
  })
})

describe('Checkbox', () => {
  it('is one control with a name and a description', async () => {
    const onchange = vi.fn()
    render(Checkbox, { label: 'Stay', hint: 'For a day', checked: false, onchange })
    const box = screen.getByRole('checkbox', { name: 'Stay' })
    expect(document.getElementById(box.getAttribute('aria-describedby')!)!.textContent).toBe('For a day')
    await fireEvent.click(box)
    expect(onchange).toHaveBeenCalledWith(true)
  })
})

describe('Chips', () => {
  it.each(['grid', 'segments'] as const)('are a group of radios as %s', async (look) => {
    const onchange = vi.fn()
    const options = ['Go', 'C++'].map((value) => ({ value, label: value }))
    render(Chips, { label: 'Language', options, value: 'Go', look, onchange })
    expect(screen.getByRole('group', { name: 'Language' })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Go' }).checked).toBe(true)
    await fireEvent.click(screen.getByRole('radio', { name: 'C++' }))
    expect(onchange).toHaveBeenCalledWith('C++')
  })
})

describe('PaneTabs', () => {
  it('move by arrows, round the end', async () => {
    const onchange = vi.fn()
    const tabs = ['one', 'two'].map((value) => ({ value, label: value, controls: `pane-${value}` }))
    render(PaneTabs, { label: 'Panes', tabs, value: 'one', onchange })
    const [one, two] = screen.getAllByRole('tab')
    expect([one!.tabIndex, two!.tabIndex]).toEqual([0, -1])
    await fireEvent.keyDown(one!, { key: 'ArrowLeft' })
    expect(onchange).toHaveBeenCalledWith('two')
    expect(document.activeElement).toBe(two)
  })
})

describe('Select', () => {
  it('is named by its label and its value', () => {
    const options = [{ value: 'a', label: 'Library' }]
    render(Select, { label: 'Engine', options, value: 'a', onchange: vi.fn() })
    const trigger = screen.getByText('Library').closest('button')!
    const names = trigger.getAttribute('aria-labelledby')!.split(' ')
    expect(names.map((id) => document.getElementById(id)!.textContent.trim())).toEqual(['Engine', 'Library'])
  })
})

describe('Dialog', () => {
  const props = { open: true, title: 'Sure?', children: text('It goes.') }

  it('has a name, takes the focus and closes on Esc', async () => {
    const onclose = vi.fn()
    render(Dialog, { ...props, onclose, role: 'alertdialog', actions: text('<button>OK</button>') })
    const dialog = await screen.findByRole('alertdialog', { name: 'Sure?' })
    await vi.waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    await fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
    await vi.waitFor(() => expect(onclose).toHaveBeenCalled())
  })

  it('is not there while it is closed', () => {
    render(Dialog, { ...props, open: false, onclose: vi.fn() })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('Banner', () => {
  it('is read aloud if it is news, and can be sent away', async () => {
    const act = vi.fn()
    render(Banner, { tone: 'warn', live: true, dismiss: { label: 'Dismiss', act }, children: text('Careful') })
    expect(screen.getByRole('alert').textContent).toContain('Careful')
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(act).toHaveBeenCalled()
  })
})

describe('Marked', () => {
  it('marks what was found and keeps every letter', () => {
    const { container } = render(Marked, { text: 'a <b> binary tree', pattern: searchPattern('binary') })
    expect(container.textContent).toBe('a <b> binary tree')
    expect(container.querySelector('mark')?.textContent).toBe('binary')
  })
})

it('Wordmark is one picture with the name', () => {
  render(Wordmark)
  expect(screen.getByRole('img', { name: 'Auto Coding' })).toBeTruthy()
})
