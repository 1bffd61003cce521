import type { AppError, Code } from './error'

/** A kind of service whose address is known. */
export interface Preset {
  id: string
  name: string
  baseUrl: string
  /** A program on this computer. */
  local: boolean
  needKey: boolean
}

/** An AI service as a person set it up. Its key goes in and never comes out. */
export interface Profile {
  /** Empty for a new one. */
  id: string
  preset: string
  name: string
  baseUrl: string
  model: string
  /** Empty to leave the stored one. */
  key: string
  /** Removes the stored key. */
  dropKey: boolean
  hasKey: boolean
  /** Below 0 for the service's own. */
  temperature: number
  /** 0 for the service's own. */
  maxTokens: number
  default: boolean
}

/** How the services of the account are set up. */
export interface Setup {
  profiles: readonly Profile[]
  presets: readonly Preset[]
  /** Models for code that Ollama can fetch. */
  codeModels: readonly string[]
  /** Requests in 24 hours; 0 for no limit. */
  limit: number
  /** The library is the default. */
  library: boolean
}

/** The hops on the way to a service, in order. */
export const hops = ['address', 'proxy', 'connect', 'tls', 'answer', 'key', 'model'] as const
/** A hop on the way to a service. */
export type Hop = (typeof hops)[number]

/** A hop and what became of it. */
export interface Step {
  hop: Hop
  error: AppError | undefined
}

/** A service that was found on this computer. */
export interface LocalService {
  preset: Preset
  models: readonly string[]
}

/** A certificate that is trusted besides the system's. */
export interface Certificate {
  name: string
  expires: number
}

/** How connections are made. */
export interface NetworkSettings {
  offline: boolean
  /** system, none or an address. */
  proxy: string
  certificates: readonly Certificate[]
}

/** How large texts are. */
export const textSizes = ['small', 'normal', 'large', 'larger'] as const
/** How large texts are. */
export type TextSize = (typeof textSizes)[number]

/** What backups are made for. */
export const backupReasons = ['daily', 'manual', 'migration', 'restore'] as const

/** A verified copy of the whole database. */
export interface Backup {
  name: string
  made: number
  reason: (typeof backupReasons)[number]
  size: number
}

/** How much room the data take, in bytes. */
export interface StorageUse {
  database: number
  backups: number
  putAside: number
  logs: number
}

/** How often something was used. */
export interface Share {
  name: string
  count: number
}

/** An engine and what became of its answers. */
export interface EngineUse extends Share {
  /** The library. */
  free: boolean
  stopped: number
  failed: number
  promptTokens: number
  answerTokens: number
}

/** A day of the last twelve months. */
export interface DayUse {
  /** Such as 2026-03-01. */
  date: string
  ai: number
  library: number
}

/** The account's own statistics. */
export interface Statistics {
  total: number
  /** Of them answered by the library. */
  library: number
  /** Today last. */
  days: readonly DayUse[]
  languages: readonly Share[]
  purposes: readonly Share[]
  engines: readonly EngineUse[]
  states: readonly Share[]
  /** Answers for which the service told tokens. */
  told: number
  promptTokens: number
  answerTokens: number
  index: { done: number; total: number }
}

/** What an export looks like. */
export const exportFormats = ['json', 'markdown', 'zip'] as const
/** What an export looks like. */
export type ExportFormat = (typeof exportFormats)[number]

/** What an export wrote. */
export interface Exported {
  /** The person went through with it. */
  saved: boolean
  generations: number
  /** Cannot be read any more, and were left out. */
  damaged: number
  files: number
}

/** What an import would do. */
export interface ImportPreview {
  /** To import it by. */
  name: string
  source: 'autocoding' | 'original'
  new: number
  known: number
  unreadable: number
  /** The first unreadable entry and its field, such as 3: language. */
  example: string
}

/** What connections are for. */
export const whys = ['answer', 'models', 'test', 'discover', 'pull'] as const
/** What a connection is for. */
export type Why = (typeof whys)[number]

/** A line of the ledger of connections. */
export interface Connection {
  id: string
  at: number
  /** 0 while it is open. */
  endedAt: number
  host: string
  proxy: string
  why: Why
  sent: number
  received: number
  failure: Code | ''
}
