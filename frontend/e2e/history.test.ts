import { describe, expect } from 'vitest'
import { ask, counted, go, replies, signUp, test, texts, type Program } from './harness'

/** Makes n entries that are numbered from 1. */
async function fill(program: Program, n: number): Promise<void> {
  for (let at = 1; at <= n; at++) {
    await program.call('Request', 'Start', {
      language: 'Go',
      purpose: 'implement',
      detail: `binary search wish${at}`,
      engine: 'library',
      reply: 'en',
      task: 'binary-search'
    })
  }
}

describe.each(replies)('the history, in %s', (reply) => {
  const { answer, history, toast } = texts[reply]
  const count = (n: number) => counted(history.count, n)

  test('is paged while scrolling, newest first, numbered', async ({ program, open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await fill(program, 130)
    await go(page, reply, 'history')
    const list = page.getByRole('list', { name: history.list })
    await page.getByText(count(130), { exact: true }).waitFor()
    await list.getByRole('button', { name: '130 binary search wish130' }).waitFor()
    expect(await list.getByRole('button').count()).toBeLessThan(60)
    const last = list.getByRole('button', { name: /^1 / })
    await expect
      .poll(async () => {
        await list.evaluate((box) => (box.scrollTop = box.scrollHeight))
        return last.count()
      })
      .toBe(1)
    await last.click()
    await page.getByText('func main').waitFor()
  })

  test('is read, searched and emptied by keyboard', async ({ program, open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await fill(program, 5)
    await go(page, reply, 'history')
    const rows = page.getByRole('list', { name: history.list }).getByRole('button')
    await rows.first().focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { name: /wish4/ }).waitFor()
    await page.keyboard.press('End')
    await page.getByRole('heading', { name: /wish1/ }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('wish3')
    await expect.poll(() => rows.count()).toBe(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /wish3/ }).waitFor()
    await page.keyboard.press('Delete')
    await expect.poll(() => rows.count()).toBe(0)
    await page.getByRole('region', { name: toast.region }).getByRole('button', { name: toast.undo }).click()
    await expect.poll(() => rows.count()).toBe(1)
  })

  test('is deleted as a whole after the exact count, whatever the search shows', async ({ program, open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await fill(program, 3)
    await ask(page, reply, 'Go', 'primes')
    await page.getByRole('button', { name: answer.favourite, exact: true }).click()
    await go(page, reply, 'history')
    await page.getByRole('textbox', { name: history.search }).fill('primes')
    await page.getByText(counted(history.found, 1)).waitFor()
    await page.getByRole('button', { name: history.deleteAll }).click()
    const question = page.getByRole('alertdialog', { name: history.deleteAllTitle })
    await question.getByText(counted(history.deleteAllText, 4)).waitFor()
    await question.getByText(history.deleteAllFilter).waitFor()
    await question.getByText(counted(history.deleteAllFavourites, 1)).waitFor()
    await question.getByRole('button', { name: counted(history.deleteAllDo, 4) }).click()
    const undo = page.getByRole('region', { name: toast.region }).getByRole('button', { name: toast.undo })
    await undo.click()
    await page.getByRole('button', { name: history.clear }).click()
    await page.getByText(count(4), { exact: true }).waitFor()
    await page.getByRole('button', { name: history.deleteAll }).click()
    await question.getByRole('button', { name: counted(history.deleteAllDo, 4) }).click()
    await page.getByText(history.empty, { exact: true }).waitFor()
    // Ten seconds later nobody can bring it back.
    program.moveClock('11s')
    await undo.waitFor({ state: 'detached', timeout: 20_000 })
    await page.reload()
    await go(page, reply, 'history')
    await page.getByText(history.empty, { exact: true }).waitFor()
  })
})
