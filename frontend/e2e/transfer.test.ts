import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { ask, counted, go, replies, signUp, test, texts } from './harness'

describe.each(replies)('the history, in %s,', (reply) => {
  const { error, export: out, history, import: into } = texts[reply]

  test('goes out as a file and comes back into another account', async ({ program, open }) => {
    const file = join(program.dir, '..', 'import.json')
    program.chosen = file
    await program.stop()
    await program.start()
    const page = await open(reply)
    await signUp(page, reply)
    await go(page, reply, 'history')
    // Nothing can be exported yet, but an earlier history can be brought along.
    expect(await page.getByRole('button', { name: out.title }).count()).toBe(0)
    writeFileSync(file, 'no history')
    await page.getByRole('button', { name: into.title }).click()
    await page.getByRole('button', { name: into.choose }).click()
    await page.getByRole('dialog').getByText(error.fileForm).waitFor()
    writeFileSync(
      file,
      JSON.stringify([
        {
          id: 1,
          language: 'python',
          purpose: '기능구현',
          detail: '구구단',
          answer: '```python\nprint(7)\n```',
          user: 3
        },
        { id: 2, language: 'cobol', purpose: '기능구현', detail: 'x', answer: 'y', user: 3 }
      ])
    )
    await page.getByRole('button', { name: into.choose }).click()
    const preview = page.getByRole('list', { name: into.preview })
    await preview.getByText(counted(into.new, 1)).waitFor()
    await preview.getByText('2: language').waitFor()
    await page.getByRole('button', { name: counted(into.do, 1) }).click()
    await page.getByText(counted(into.done, 1)).first().waitFor()
    await page.getByRole('button', { name: '1 구구단' }).click()
    await page.getByText('print(7)').waitFor()

    await go(page, reply, 'work')
    await ask(page, reply, 'Go', 'binary search')
    await page.getByText('main.go').first().waitFor()
    await go(page, reply, 'history')
    await page.getByRole('button', { name: out.title }).click()
    await page.getByRole('button', { name: out.do }).click()
    await page.getByText(counted(out.done, 2)).first().waitFor()
    const saved = (await program.desktop()).saved?.at(-1)
    expect(saved?.name).toBe('autocoding-history.json')
    writeFileSync(file, saved?.text ?? '')
    await page.getByRole('button', { name: into.title }).click()
    await page.getByRole('button', { name: into.choose }).click()
    await preview.getByText(counted(into.known, 2)).waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('textbox', { name: history.search }).fill('구구단')
    await expect.poll(() => page.getByRole('list', { name: history.list }).getByRole('button').count()).toBe(1)
    await page.getByRole('button', { name: out.title }).click()
    await page.getByRole('radio', { name: out.markdown }).click()
    await page.getByRole('button', { name: out.do }).click()
    await page.getByText(counted(out.done, 1)).first().waitFor()
    const text = (await program.desktop()).saved?.at(-1)?.text ?? ''
    expect(text).toContain('# 1. 구구단')
    expect(text).not.toContain('binary')
  })
})
