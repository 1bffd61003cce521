import { describe, expect } from 'vitest'
import { addEngine, ask, counted, replies, signUp, test, texts } from './harness'

describe.each(replies)('the statistics, in %s,', (reply) => {
  const { answer, form, history, stats } = texts[reply]

  test('count what was asked, over every page, with a table behind each chart', async ({ program, open, service }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await page.getByRole('button', { name: stats.title }).click()
    const dialog = page.getByRole('dialog', { name: stats.title })
    await dialog.getByText(stats.empty).waitFor()
    await dialog.getByRole('button', { name: history.emptyDo }).click()
    await ask(page, reply, 'Go', 'binary search')
    await page.getByText('main.go').first().waitFor()
    await ask(page, reply, 'Go', 'primes')
    await page.getByRole('heading', { name: 'primes' }).waitFor()
    await addEngine(program, service)
    await page.reload()
    service.answer = (answering) => {
      answering.say('`fine`')
      answering.end()
    }
    await page.getByRole('radio', { name: form.refactor }).click()
    await ask(page, reply, 'Swift', 'let a = 1')
    await page.getByText('fine', { exact: true }).waitFor()

    await page.keyboard.press('Control+4')
    await dialog.getByText(counted(stats.times, 3), { exact: true }).waitFor()
    await dialog.getByText(stats.split.replace('{ai}', '1').replace('{library}', '2')).waitFor()
    await expect.poll(() => dialog.getByRole('definition').nth(2).textContent()).toBe('Go')
    await dialog.getByRole('button', { name: stats.tableOf.replace('{title}', stats.engines) }).click()
    const table = dialog.getByRole('table', { name: stats.engines })
    await table.getByRole('row', { name: `${answer.libraryName} 2 0 0 0` }).waitFor()
    await table.getByRole('row', { name: 'Test service 1 0 0 46' }).waitFor()
    await dialog.getByRole('button', { name: stats.tableOf.replace('{title}', stats.days) }).click()
    await dialog
      .getByRole('table', { name: stats.days })
      .getByRole('row', { name: `${history.today} 1 2` })
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // The page below was not left.
    await page.getByText('fine', { exact: true }).waitFor()
  })
})
