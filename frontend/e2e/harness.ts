import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, expect, test as plain } from 'vitest'
import type { Reply } from '../src/backend/backend'
import { en } from '../src/i18n/en'
import { ko } from '../src/i18n/ko'
import type { Messages, Plural } from '../src/i18n/types'
import { Service } from './service'

/** Both languages, for tests that speak each of them. */
export const replies: readonly Reply[] = ['en', 'ko']

/** The texts of a language. */
export const texts: Record<Reply, Messages> = { en, ko }

/** A text by number as English has it; Korean has one for all. */
export function counted(text: Plural, n: number): string {
  return ((n === 1 ? text.one : undefined) ?? text.other).replace('{n}', String(n))
}

const bridge = join(import.meta.dirname, '../../build/bin', process.platform === 'win32' ? 'uibridge.exe' : 'uibridge')

/** What the program asked the desktop to do. */
interface Desktop {
  opened: string[] | null
  copied: string[] | null
  saved: { name: string; text: string }[] | null
}

/** The real program over HTTP, with a data folder of its own. */
export class Program {
  url = ''
  /** What pages complained about. */
  readonly problems: string[] = []
  readonly dir: string
  /** Comes first in the PATH. */
  readonly tools: string
  /** Where folders are saved, as if somebody had chosen it. */
  folder = ''
  /** The file that is opened, as if somebody had chosen it. */
  chosen = ''
  readonly #clock: string
  #process: ChildProcess | undefined

  constructor() {
    const home = mkdtempSync(join(tmpdir(), 'autocoding-e2e-'))
    this.dir = join(home, 'data')
    this.#clock = join(home, 'clock')
    this.tools = join(home, 'tools')
    mkdirSync(this.dir)
    mkdirSync(this.tools)
  }

  /** Starts the program, or starts it once more on the same data. */
  async start(): Promise<void> {
    const child = spawn(bridge, ['-data-dir', this.dir, '-dist', join(import.meta.dirname, '../dist')], {
      // Whatever keyring this computer has is left alone.
      env: {
        ...process.env,
        PATH: this.tools + delimiter + (process.env.PATH ?? ''),
        AUTOCODING_CLOCK: this.#clock,
        AUTOCODING_FOLDER: this.folder,
        ...(this.chosen ? { AUTOCODING_OPEN: this.chosen } : {}),
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent'
      },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    this.#process = child
    for await (const line of createInterface({ input: child.stdout })) {
      this.url = line.trim()
      break
    }
    if (this.url === '') throw new Error('uibridge ended without an address: go run ./build test builds it')
  }

  /** Ends the program as closing the window does. */
  stop = (): Promise<void> => this.#end('SIGINT')

  /** Ends the program without a warning. */
  kill = (): Promise<void> => this.#end('SIGKILL')

  /** Removes the data. */
  remove(): void {
    rmSync(join(this.dir, '..'), { recursive: true, force: true })
  }

  /** Moves the program's clock ahead, e.g. by 31m. */
  moveClock(by: string): void {
    writeFileSync(this.#clock, by)
  }

  /** Calls a bound method beside the page; every call checks for idle time first. */
  async call(struct: string, method: string, ...args: unknown[]): Promise<unknown> {
    const response = await fetch(`${this.url}bridge/call`, {
      method: 'POST',
      body: JSON.stringify({ struct, method, args })
    })
    return ((await response.json()) as { result: unknown }).result
  }

  async desktop(): Promise<Desktop> {
    const response = await fetch(`${this.url}bridge/desktop`)
    return (await response.json()) as Desktop
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
}

let browser: Promise<Browser> | undefined

function launched(): Promise<Browser> {
  const system = process.platform === 'linux' ? { executablePath: '/usr/bin/chromium' } : { channel: 'chrome' }
  browser ??= chromium.launch({
    ...system,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
  return browser
}

afterAll(async () => (await browser)?.close())

/** Opens the page of the program in a window of its own. */
export type Open = (reply?: Reply, options?: BrowserContextOptions) => Promise<Page>

/**
 * A test with a program that runs. Whatever a page complains about, a request to
 * anywhere else and a breach of the content security policy make it fail.
 */
export const test = plain.extend<{ program: Program; open: Open; service: Service }>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads the names of fixtures from the pattern
  service: async ({}, use) => {
    const service = new Service()
    await service.start()
    await use(service)
    service.stop()
  },
  // eslint-disable-next-line no-empty-pattern -- vitest reads the names of fixtures from the pattern
  program: async ({}, use) => {
    const program = new Program()
    await program.start()
    try {
      await use(program)
    } finally {
      await program.stop()
      program.remove()
    }
    expect(program.problems).toEqual([])
  },
  open: async ({ program, task }, use) => {
    const { problems } = program
    const pages: Page[] = []
    await use(async (reply = 'en', options = {}) => {
      const locale = reply === 'ko' ? 'ko-KR' : 'en-US'
      const context = await (
        await launched()
      ).newContext({
        locale,
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options
      })
      const page = await context.newPage()
      pages.push(page)
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`)
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(program.url)) problems.push(`request: ${request.url()}`)
      })
      await page.goto(program.url)
      await page.locator('main, [role=alert]').first().waitFor()
      return page
    })
    for (const [at, page] of pages.entries()) {
      if (task.result?.state === 'fail' && !page.isClosed()) {
        await page.screenshot({ path: join(tmpdir(), 'autocoding-e2e', `${task.name} ${at}.png`) })
      }
      await page.context().close()
    }
  }
})

/** What tests sign up with. */
export const someone = { email: 'gildong@example.com', password: 'seven green bottles' }

/** Signs up through the page and answers the groups of the recovery code. */
export async function signUp(page: Page, reply: Reply, { email, password } = someone): Promise<string[]> {
  const { nav, account, recovery, common } = texts[reply]
  await page.getByRole('banner').getByRole('button', { name: nav.signUp }).click()
  await page.getByLabel(account.email).fill(email)
  await page.getByLabel(account.password, { exact: true }).fill(password)
  await page.getByLabel(account.repeat, { exact: true }).fill(password)
  await page.getByRole('button', { name: account.signUp, exact: true }).last().click()
  const groups = await readCode(page, reply)
  await page.getByRole('button', { name: recovery.written }).click()
  await page.getByLabel(recovery.confirm.replace('{n}', '7')).fill(groups[6] ?? '')
  await page.getByRole('button', { name: common.continue }).click()
  await page.getByRole('navigation').waitFor()
  return groups
}

/** Reads the recovery code from the page. */
export async function readCode(page: Page, reply: Reply): Promise<string[]> {
  const items = page.getByRole('list', { name: texts[reply].recovery.groups }).getByRole('listitem')
  await items.nth(8).waitFor()
  return (await items.allTextContents()).map((text) => text.trim().slice(-4))
}

/** Signs in through the page. */
export async function signIn(page: Page, reply: Reply, { email, password } = someone): Promise<void> {
  const { nav, account } = texts[reply]
  await page.getByRole('banner').getByRole('button', { name: nav.signIn }).click()
  await page.getByLabel(account.email).fill(email)
  await page.getByLabel(account.password, { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** Signs out through the menu. */
export async function signOut(page: Page, reply: Reply, { email } = someone): Promise<void> {
  const { menu } = texts[reply]
  await page.getByRole('button', { name: menu.open.replace('{email}', email) }).click()
  await page.getByRole('menuitem', { name: menu.signOut }).click()
}

/** Types a request into the workspace and sends it. */
export async function ask(page: Page, reply: Reply, language: string, detail: string): Promise<void> {
  const { form } = texts[reply]
  await page.getByRole('radio', { name: language, exact: true }).click()
  await page.getByLabel(form.detail).fill(detail)
  await page.getByLabel(form.detail).press('Control+Enter')
}

/** Goes to a page by the bar. */
export async function go(page: Page, reply: Reply, to: 'work' | 'library' | 'history' | 'settings'): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: texts[reply].nav[to] }).click()
}

/** Adds the service of a test as an engine and makes it the default, beside the page. */
export async function addEngine(program: Program, service: Service): Promise<void> {
  const id = await program.call('Engines', 'Save', {
    preset: 'custom',
    name: 'Test service',
    baseUrl: service.url,
    model: 'model-1',
    key: 'sk-right',
    temperature: -1
  })
  await program.call('Engines', 'SetDefault', id)
}
