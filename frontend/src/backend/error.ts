/** Every code that the program gives; a test holds it to the generated enumeration. */
export const codes = [
  'invalid',
  'unauthenticated',
  'wrong_credentials',
  'throttled',
  'quota',
  'not_found',
  'conflict',
  'too_large',
  'offline',
  'proxy',
  'tls',
  'timeout',
  'engine_auth',
  'engine_billing',
  'engine_rate',
  'engine_model',
  'engine_filtered',
  'engine_server',
  'protocol',
  'interrupted',
  'cancelled',
  'keyring',
  'damaged',
  'storage_full',
  'newer_schema',
  'no_match',
  'ambiguous',
  'internal'
] as const

/** A kind of failure. Screens branch on it, never on text. */
export type Code = (typeof codes)[number]

const known: ReadonlySet<string> = new Set(codes)

/** Whether a text is one of the codes. */
export function isCode(text: unknown): text is Code {
  return typeof text === 'string' && known.has(text)
}

/** What tells failures of one code apart. */
export interface ErrorDetails {
  /** The input at fault, if any. */
  field?: string
  /** A word that tells cases of one code apart, such as too_short. */
  reason?: string
  /** An English sentence for the log of a developer; people read translations. */
  message?: string
  /** When trying again makes sense, in Unix milliseconds; 0 if time alone changes nothing. */
  retryAt?: number
}

/** A failure that a person may be told about. */
export class AppError extends Error {
  readonly code: Code
  readonly field: string
  readonly reason: string
  readonly retryAt: number

  constructor(code: Code, details: ErrorDetails = {}) {
    super(details.message ?? code)
    this.name = 'AppError'
    this.code = code
    this.field = details.field ?? ''
    this.reason = details.reason ?? ''
    this.retryAt = details.retryAt ?? 0
  }

  /** Reads what the bridge rejects with: JSON text, maybe inside an Error. All else is internal. */
  static from(thrown: unknown): AppError {
    if (thrown instanceof AppError) return thrown
    const text = thrown instanceof Error ? thrown.message : thrown
    if (typeof text !== 'string') return new AppError('internal')
    try {
      return AppError.#read(JSON.parse(text))
    } catch {
      // Not ours to show: it may hold anything.
      return new AppError('internal', { message: text })
    }
  }

  static #read(value: unknown): AppError {
    if (typeof value !== 'object' || value === null || !('code' in value) || !isCode(value.code)) {
      return new AppError('internal')
    }
    const text = (name: string) => {
      const found: unknown = (value as Record<string, unknown>)[name]
      return typeof found === 'string' ? found : ''
    }
    const retryAt = 'retryAt' in value && typeof value.retryAt === 'number' ? value.retryAt : 0
    return new AppError(value.code, { field: text('field'), reason: text('reason'), message: text('message'), retryAt })
  }
}
