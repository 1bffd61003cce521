import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { addEngine, ask, replies, signUp, test, texts } from './harness'

describe.each(replies)('the code of an answer, in %s,', (reply) => {
  const { save } = texts[reply]

  test('is saved as a file, a zip or a folder that nothing leaves', async ({ program, open, service }) => {
    const folder = mkdtempSync(join(tmpdir(), 'autocoding-save-'))
    program.folder = folder
    await program.stop()
    await program.start()
    const page = await open(reply)
    await signUp(page, reply)
    await ask(page, reply, 'Go', 'binary search')
    await page.getByRole('button', { name: save.do }).click()
    await page.getByText(save.done).first().waitFor()
    // The library's answer also shows what the program prints, which is no code.
    await expect.poll(async () => (await program.desktop()).saved?.at(-1)?.name).toBe('main.go')

    await addEngine(program, service)
    await page.reload()
    service.answer = (answering) => {
      answering.say('```go ../../main.go\npackage main\n```\n\n```go queue/queue.go\npackage queue\n```\n')
      answering.end()
    }
    await ask(page, reply, 'Go', 'a queue: in/two files')
    await page.getByText('package queue').waitFor()
    await page.getByRole('button', { name: save.do }).click()
    await page.getByRole('button', { name: save.zip }).click()
    await expect.poll(async () => (await program.desktop()).saved?.at(-1)?.name).toBe('a queue_ in two files.zip')
    await page.getByRole('button', { name: save.do }).click()
    await page.getByRole('button', { name: save.folder }).click()
    await expect.poll(() => readdirSync(folder)).toEqual(['a queue_ in two files'])
    expect(readFileSync(join(folder, 'a queue_ in two files', 'main.go'), 'utf8')).toBe('package main\n')
    expect(readFileSync(join(folder, 'a queue_ in two files', 'queue', 'queue.go'), 'utf8')).toBe('package queue\n')
    rmSync(folder, { recursive: true })
  })
})
