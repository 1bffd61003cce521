import { describe, expect } from 'vitest'
import { ask, go, replies, signUp, test, texts } from './harness'

describe.each(replies)('requests, in %s', (reply) => {
  const { answer, error, form, hits, state } = texts[reply]

  test('several programs are offered, one is chosen; nothing found says so', async ({ open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Java', reply === 'ko' ? '구구단과 소수' : 'factorial and primes')
    await page.getByRole('heading', { name: hits.title }).waitFor()
    const offers = page.getByRole('region', { name: answer.label }).or(page.getByRole('main')).getByRole('listitem')
    expect(await offers.count()).toBeGreaterThan(1)
    expect(await page.getByLabel(form.detail).inputValue()).not.toBe('')
    await offers.first().getByRole('button').click()
    await page.getByText('public static void main').first().waitFor()

    await ask(page, reply, 'Java', 'quantum teleportation')
    await page.getByText(hits.none).waitFor()
    expect(await page.getByLabel(form.detail).inputValue()).toBe('quantum teleportation')
  })

  test('refactoring says that it needs an AI engine', async ({ open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await page.getByRole('radio', { name: form.refactor }).click()
    await page.getByText(form.needsAI).waitFor()
    await page.getByLabel(form.detail).fill('func f() {}')
    await page.getByLabel(form.detail).press('Control+Enter')
    expect(await page.getByLabel(form.detail).inputValue()).toBe('func f() {}')
    await page.getByText(answer.empty, { exact: true }).waitFor()
  })

  test('Enter is a new line, the command key requests, and Hangul under way is finished first', async ({ open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    const detail = page.getByLabel(form.detail)
    await detail.focus()
    await page.keyboard.type('이진')
    await page.keyboard.press('Enter')
    await page.keyboard.type('탐')
    expect(await detail.inputValue()).toBe('이진\n탐')
    const ime = await page.context().newCDPSession(page)
    for (const text of ['ㅅ', '새', '색']) {
      await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    expect(await detail.inputValue()).toBe('이진\n탐색')
    // The key of a composition is the input method's: nothing is requested twice or halved.
    await detail.dispatchEvent('keydown', {
      key: 'Enter',
      ctrlKey: true,
      isComposing: true,
      keyCode: 229,
      bubbles: true
    })
    expect(await page.getByText(state.complete).count()).toBe(0)
    await ime.send('Input.insertText', { text: '색' })
    await page.getByText(state.complete).first().waitFor()
    await page.getByRole('region', { name: answer.label, exact: true }).getByText('이진\n탐색').first().waitFor()
    expect(await page.getByRole('heading', { name: /이진 탐색|Binary search/ }).count()).toBe(1)
  })

  test('what is too long is counted, refused and kept', async ({ open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    const detail = page.getByLabel(form.detail)
    await detail.fill('가'.repeat(20_000))
    await page.getByText(/58\.6\s?K/).waitFor()
    await detail.fill('가'.repeat(22_000))
    await page.getByText(error.detailTooLarge).waitFor()
    await detail.press('Control+Enter')
    await page.getByText(error.detailTooLarge).waitFor()
    expect((await detail.inputValue()).length).toBe(22_000)
  })

  test('code and answer are copied; changing pages and a reload lose nothing', async ({ program, open }) => {
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'C', 'factorial')
    const code = page.getByRole('figure', { name: answer.code.replace('{name}', 'main.c') })
    await code.getByRole('button', { name: answer.copyCode.replace('{name}', 'main.c') }).click()
    await page.getByRole('button', { name: answer.copyAll }).click()
    await expect.poll(async () => (await program.desktop()).copied?.length).toBe(2)
    const [source, whole] = (await program.desktop()).copied ?? []
    expect(source).toContain('int main(')
    expect(source).not.toContain('```')
    expect(whole).toContain('```c main.c')
    // Line numbers are beside the code, not in it.
    expect(await code.locator('code').textContent()).toBe(source?.endsWith('\n') ? source : `${source}\n`)
    await go(page, reply, 'history')
    await go(page, reply, 'work')
    await code.waitFor()
    await page.reload()
    await go(page, reply, 'history')
    await page.getByRole('button', { name: '1 factorial' }).click()
    await code.waitFor()
  })
})
