import type { Generation, Preset, Profile, RecoveryCode, Statistics } from './backend'

/** The code that the fake always makes; its seventh group is GGGG. */
export const fakeCode: RecoveryCode = { groups: 'ABCDEFGHJ'.split('').map((letter) => letter.repeat(4)), confirm: 7 }

/** A generation with everything that a test does not care about. */
export function generation(change: Partial<Generation> = {}): Generation {
  return {
    id: 'g1',
    number: 1,
    title: 'Binary search',
    favourite: false,
    language: 'Go',
    purpose: 'implement',
    engineId: 'library',
    engine: 'Offline library',
    model: '',
    free: true,
    state: 'complete',
    failure: '',
    reason: '',
    retryAt: 0,
    parent: '',
    relation: '',
    createdAt: 1_000_000,
    endedAt: 1_001_000,
    size: 4,
    damaged: false,
    excerpt: '',
    detail: 'binary search',
    answer: 'text',
    task: '',
    verified: '',
    promptTokens: 0,
    answerTokens: 0,
    ...change
  }
}

/** A service as the fake has it. */
export function profile(change: Partial<Profile> = {}): Profile {
  return {
    id: 'p1',
    preset: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-5',
    key: '',
    dropKey: false,
    hasKey: true,
    temperature: -1,
    maxTokens: 0,
    default: false,
    ...change
  }
}

/** The kinds of services that the fake knows. */
export const fakePresets: readonly Preset[] = [
  { id: 'openai', name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', local: false, needKey: true },
  { id: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', local: true, needKey: false },
  { id: 'custom', name: '', baseUrl: '', local: false, needKey: false }
]

/** The statistics of somebody who has done nothing yet. */
export const noUses: Statistics = {
  total: 0,
  library: 0,
  days: [{ date: '2026-11-26', ai: 0, library: 0 }],
  languages: [],
  purposes: [],
  engines: [],
  states: [],
  told: 0,
  promptTokens: 0,
  answerTokens: 0,
  index: { done: 0, total: 0 }
}
