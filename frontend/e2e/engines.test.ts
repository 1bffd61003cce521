import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { addEngine, ask, counted, go, replies, signIn, signOut, signUp, test, texts } from './harness'

describe.each(replies)('AI engines, in %s', (reply) => {
  const { answer, common, engines, error, form, hop, ledger, network, next, quota, state, thread } = texts[reply]
  const panel = (page: Page) => page.getByRole('region', { name: answer.label, exact: true })
  const section = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })

  test('are set up: a wrong key is named, the models are listed, and the key is not shown again', async ({
    open,
    service
  }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await go(page, reply, 'settings')
    await section(page, engines.title).click()
    await page.getByRole('button', { name: engines.add }).click()
    const dialog = page.getByRole('dialog', { name: engines.add })
    await dialog.getByRole('combobox', { name: engines.kind }).click()
    await page.getByRole('option', { name: engines.custom }).click()
    await dialog.getByLabel(engines.name).fill('Mine')
    await dialog.getByLabel(engines.baseUrl).fill('http://example.com/v1')
    await dialog.getByRole('button', { name: common.save }).click()
    await dialog.getByText(error.insecure).waitFor()
    await dialog.getByLabel(engines.baseUrl).fill(service.url)
    await dialog.getByLabel(engines.key, { exact: true }).fill('sk-wrong')
    await dialog.getByRole('button', { name: hop.test }).click()
    await dialog.getByText(hop.fails).waitFor()
    await dialog.getByText(`${hop.key}: ${error.engineAuth}`).waitFor()
    await dialog.getByLabel(engines.key, { exact: true }).fill('sk-right')
    await dialog.getByRole('button', { name: engines.listModels }).click()
    await dialog.getByText(counted(engines.chooseModel, 2)).waitFor()
    expect(await dialog.getByLabel(engines.model, { exact: true }).inputValue()).toBe('model-1')
    await dialog.getByRole('button', { name: hop.test }).click()
    await dialog.getByText(hop.works).waitFor()
    await dialog.getByLabel(engines.temperature).fill('hot')
    await dialog.getByRole('button', { name: common.save }).click()
    await dialog.getByText(error.temperature).waitFor()
    await dialog.getByLabel(engines.temperature).fill('0.5')
    await dialog.getByRole('button', { name: common.save }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(engines.withKey).waitFor()
    await page.getByRole('button', { name: engines.editNamed.replace('{name}', 'Mine') }).click()
    const edit = page.getByRole('dialog', { name: engines.edit })
    expect(await edit.getByLabel(engines.key, { exact: true }).inputValue()).toBe('')
    expect(await page.content()).not.toContain('sk-right')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: new RegExp(engines.makeDefault) }).click()
    await go(page, reply, 'work')
    await page.getByRole('combobox', { name: form.engine }).getByText('Mine').waitFor()
  })

  test('stream an answer that is stopped, continued and refined as one thread', async ({ program, open, service }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await addEngine(program, service)
    await page.reload()
    let say: (text: string) => void = () => undefined
    service.answer = (answering) => {
      say = (text) => answering.say(text)
      say('Here it is:\n\n```go main.go\npackage main\n\nfunc ma')
    }
    await ask(page, reply, 'Go', 'a queue for two threads')
    await panel(page).getByText('func ma').waitFor()
    await panel(page).getByText(state.streaming, { exact: true }).waitFor()
    // Changing pages and a reload lose nothing of an answer that is on its way.
    await go(page, reply, 'history')
    say('in()')
    await go(page, reply, 'work')
    await panel(page).getByText('func main()').waitFor()
    await page.reload()
    await panel(page).getByText('func main()').waitFor()
    await panel(page)
      .getByRole('button', { name: new RegExp(`^${answer.stop}`) })
      .click()
    await panel(page).getByText(state.stopped).first().waitFor()
    await page.getByText(quota.next.replace('{time}', '')).waitFor()

    service.answer = (answering) => {
      answering.say(' {\n}\n```\n\nDone.')
      answering.end()
    }
    await panel(page).getByRole('button', { name: next.continue }).click()
    await panel(page).getByText(state.complete).first().waitFor()
    await panel(page).getByText('Done.').waitFor()
    // The two parts are one program on the screen.
    await expect
      .poll(() =>
        panel(page)
          .getByRole('figure', { name: /main\.go/ })
          .locator('code')
          .textContent()
      )
      .toContain('func main() {\n}')
    expect(service.asked.at(-1)?.body.messages.at(-2)).toMatchObject({
      role: 'assistant',
      content: expect.stringContaining('func main()') as unknown
    })
    await panel(page).getByText('12 + 34').waitFor()

    await panel(page).getByRole('button', { name: next.refine }).click()
    await panel(page).getByLabel(next.wish).fill('make it generic')
    await panel(page).getByLabel(next.wish).press('Control+Enter')
    await panel(page)
      .getByRole('navigation', { name: thread.label })
      .getByText(`${thread.refine}: make it generic`)
      .waitFor()
    expect(service.asked.at(-1)?.body.messages.map((m) => m.role)).toEqual(['system', 'user', 'assistant', 'user'])
    await panel(page).getByRole('navigation', { name: thread.label }).getByRole('button').first().click()
    await panel(page).getByText(state.stopped).first().waitFor()
  })

  test('answer five times, and the sixth request is refused before anything is sent', async ({
    program,
    open,
    service
  }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await addEngine(program, service)
    await page.reload()
    for (let n = 1; n <= 5; n++) {
      await ask(page, reply, 'Go', `wish ${n}`)
      await panel(page)
        .getByRole('heading', { name: new RegExp(`wish ${n}`) })
        .waitFor()
      await panel(page).getByText(state.complete).first().waitFor()
    }
    await ask(page, reply, 'Go', 'one too many')
    await page.getByRole('alert').filter({ hasText: error.quota }).waitFor()
    expect(await page.getByLabel(form.detail).inputValue()).toBe('one too many')
    expect(service.asked).toHaveLength(5)
    // The time of the next one stands beside it.
    expect(await page.getByRole('alert').filter({ hasText: error.quota }).textContent()).toMatch(/\d\d:\d\d/)
    await page.getByText(quota.none).first().waitFor()
    // Typed text is kept within a second of the last key.
    await expect
      .poll(async () => ((await program.call('Request', 'Draft')) as { detail: string }).detail)
      .toBe('one too many')
    // A day later there is one more, for whoever signs in again.
    program.moveClock('24h1m')
    await program.call('Session', 'State')
    await signIn(page, reply)
    await expect.poll(() => page.getByLabel(form.detail).inputValue()).toBe('one too many')
    await page.getByLabel(form.detail).press('Control+Enter')
    await panel(page)
      .getByRole('heading', { name: /one too many/ })
      .waitFor()
  })

  test('lose nothing of an answer when the person signs out in the middle of it', async ({
    program,
    open,
    service
  }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await addEngine(program, service)
    await page.reload()
    service.answer = (answering) => answering.say('The first half')
    await ask(page, reply, 'Go', 'two halves')
    await panel(page).getByText('The first half').waitFor()
    await signOut(page, reply)
    await page.getByRole('banner').getByRole('button', { name: texts[reply].nav.signIn }).waitFor()
    await expect.poll(() => service.asked[0]?.gone).toBe(true)
    await signIn(page, reply)
    await go(page, reply, 'history')
    await page.getByRole('button', { name: '1 two halves' }).click()
    await panel(page).getByText('The first half').waitFor()
    await panel(page).getByText(state.interrupted).or(panel(page).getByText(state.stopped)).first().waitFor()
  })

  test('that fail say how, and keep what came', async ({ program, open, service }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await addEngine(program, service)
    await page.reload()
    service.answer = (answering) => {
      answering.say('Half of ')
      setTimeout(() => answering.break(), 100)
    }
    await ask(page, reply, 'Go', 'a queue')
    await panel(page).getByText(state.interrupted).first().waitFor()
    await panel(page).getByText('Half of').waitFor()
    service.stop()
    await panel(page).getByRole('button', { name: next.again }).click()
    await panel(page).getByText(error.offline).first().waitFor()
  })

  test('are contacted only with a line in the ledger, and not at all offline', async ({ program, open, service }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await addEngine(program, service)
    expect(service.paths).toEqual([])
    await page.reload()
    await ask(page, reply, 'Go', 'a queue')
    await panel(page).getByText(state.complete).first().waitFor()
    await go(page, reply, 'settings')
    await section(page, network.title).click()
    const table = page.getByRole('region', { name: ledger.title }).getByRole('table')
    await table.getByText(new URL(service.url).host).waitFor()
    expect(await table.getByRole('row').count()).toBe(1 + service.paths.length)
    await page.getByLabel(network.offline, { exact: true }).check()
    await page.getByRole('banner').getByRole('button', { name: network.offlineMark }).waitFor()
    await go(page, reply, 'work')
    await ask(page, reply, 'Go', 'another')
    await panel(page).getByText(error.switchedOff).first().waitFor()
    expect(service.paths).toHaveLength(1)
    await go(page, reply, 'settings')
    await page.getByRole('button', { name: ledger.clear }).click()
    await page.getByText(ledger.empty).waitFor()
  })
})
