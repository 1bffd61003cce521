import { describe, expect } from 'vitest'
import { ask, go, replies, signIn, signOut, signUp, someone, test, texts } from './harness'

describe.each(replies)('the walk, in %s', (reply) => {
  const { answer, state, history, toast, ended, form } = texts[reply]

  test('sign up, get code, find it again, delete it, bring it back, sign out', async ({ program, open }) => {
    let page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Go', 'binary search')
    const panel = page.getByRole('region', { name: answer.label, exact: true })
    await panel.getByText(state.complete).first().waitFor()
    expect(await panel.getByText('func main').count()).toBe(1)
    expect(await panel.getByText(/Go 1\.|go ?1\./i).count()).toBeGreaterThan(0)
    // What was requested is in the answer; the form is free for the next one.
    expect(await page.getByLabel(form.detail).inputValue()).toBe('')

    // Turning away saves the draft; a page that is closed in that very moment may take the call along.
    const saved = page.waitForResponse((r) => (r.request().postData() ?? '').includes('half a thought'))
    await page.getByLabel(form.detail).fill('half a thought')
    await page.getByLabel(form.detail).blur()
    await saved
    await page.close()
    await program.stop()
    await program.start()
    page = await open(reply)
    await signIn(page, reply)
    await expect.poll(() => page.getByLabel(form.detail).inputValue()).toBe('half a thought')
    await expect.poll(() => page.getByRole('radio', { name: 'Go', exact: true }).isChecked()).toBe(true)

    await go(page, reply, 'history')
    await page.getByRole('textbox', { name: history.search }).fill('binarySea')
    const row = page.getByRole('button', { name: '1 binary search' })
    await row.click()
    await page.getByText('func main').waitFor()
    await page.getByRole('button', { name: answer.delete, exact: true }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: toast.region }).getByRole('button', { name: toast.undo }).click()
    await row.waitFor()

    await signOut(page, reply)
    await page.getByText(ended.signed_out).waitFor()
    expect(await page.getByText('binary search', { exact: true }).count()).toBe(0)
  })

  test('thirty idle minutes end the session, after a warning', async ({ program, open }) => {
    const { idle } = texts[reply]
    const page = await open(reply)
    await signUp(page, reply)
    await page.getByLabel(form.detail).fill('not lost')
    await page.getByLabel(form.detail).blur()
    const warning = page.getByRole('alertdialog', { name: idle.title })
    const stay = warning.getByRole('button', { name: idle.stay })
    await program.call('Session', 'State')
    const settle = async () => {
      await page.reload() // what the page still wanted to tell of its person, some seconds later, goes with it
      await page.getByLabel(form.detail).waitFor()
    }
    await settle()
    program.moveClock('29m30s')
    await program.call('Session', 'State')
    await stay.click()
    await warning.waitFor({ state: 'detached' })
    await settle()
    program.moveClock('59m')
    await program.call('Session', 'State')
    await stay.waitFor()
    program.moveClock('61m')
    await program.call('Session', 'State')
    await page.getByText(ended.idle).waitFor()
    expect(await page.getByLabel(form.detail).inputValue()).toBe('')
    await signIn(page, reply, someone)
    await expect.poll(() => page.getByLabel(form.detail).inputValue()).toBe('not lost')
  })
})
