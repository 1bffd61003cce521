import type { AppError, Code } from '../backend/error'
import type { Key } from './types'

/** How bad a failure is for the person: bad is ours or final, warn can be put right, info is no fault. */
export type Tone = 'bad' | 'warn' | 'info'

/** What can be done about a failure. */
export type Remedy = 'edit' | 'retry' | 'wait' | 'signIn' | 'none'

/** How a failure is told. */
export interface Telling {
  tone: Tone
  key: Key
  remedy: Remedy
}

const telling = (tone: Tone, key: Key, remedy: Remedy): Telling => ({ tone, key, remedy })

/** Every code. A test holds this to the generated enumeration. */
export const byCode: Record<Code, Telling> = {
  invalid: telling('warn', 'error.invalid', 'edit'),
  unauthenticated: telling('warn', 'error.unauthenticated', 'signIn'),
  wrong_credentials: telling('warn', 'error.wrongCredentials', 'edit'),
  throttled: telling('warn', 'error.throttled', 'wait'),
  quota: telling('info', 'error.quota', 'wait'),
  not_found: telling('warn', 'error.notFound', 'none'),
  conflict: telling('warn', 'error.conflict', 'retry'),
  too_large: telling('warn', 'error.tooLarge', 'edit'),
  offline: telling('warn', 'error.offline', 'retry'),
  proxy: telling('bad', 'error.proxy', 'retry'),
  tls: telling('bad', 'error.tls', 'none'),
  timeout: telling('warn', 'error.timeout', 'retry'),
  engine_auth: telling('bad', 'error.engineAuth', 'none'),
  engine_billing: telling('bad', 'error.engineBilling', 'none'),
  engine_rate: telling('warn', 'error.engineRate', 'wait'),
  engine_model: telling('bad', 'error.engineModel', 'none'),
  engine_filtered: telling('warn', 'error.engineFiltered', 'edit'),
  engine_server: telling('bad', 'error.engineServer', 'retry'),
  protocol: telling('bad', 'error.protocol', 'retry'),
  interrupted: telling('warn', 'error.interrupted', 'retry'),
  cancelled: telling('info', 'error.cancelled', 'none'),
  keyring: telling('warn', 'error.keyring', 'none'),
  damaged: telling('bad', 'error.damaged', 'none'),
  storage_full: telling('bad', 'error.storageFull', 'retry'),
  newer_schema: telling('bad', 'error.newerSchema', 'none'),
  no_match: telling('info', 'error.noMatch', 'edit'),
  ambiguous: telling('info', 'error.ambiguous', 'edit'),
  internal: telling('bad', 'error.internal', 'retry')
}

/** Where a code says too little: by code, field and reason, any of the latter two empty. */
const closer: Record<string, Key> = {
  'invalid email empty': 'error.emailEmpty',
  'invalid email form': 'error.emailForm',
  'invalid  empty': 'error.empty',
  'invalid  too_short': 'error.tooShort',
  'invalid  too_long': 'error.tooLong',
  'invalid  numeric': 'error.numeric',
  'invalid  common': 'error.common',
  'invalid  similar': 'error.similar',
  'invalid  characters': 'error.characters',
  'invalid repeat differs': 'error.repeat',
  'invalid code length': 'error.codeLength',
  'invalid code checksum': 'error.codeTypo',
  'invalid code differs': 'error.codeDiffers',
  'invalid detail empty': 'error.detailEmpty',
  'invalid detail encoding': 'error.detailEncoding',
  'invalid engine ': 'error.engine',
  'invalid language ': 'error.language',
  'invalid purpose needs_ai': 'error.needsAI',
  'invalid title ': 'error.title',
  'invalid text too_long': 'error.search',
  'invalid url ': 'error.url',
  'invalid file ': 'error.fileForm',
  'invalid file encoding': 'error.fileEncoding',
  'invalid file json': 'error.fileJSON',
  'invalid file cut': 'error.fileCut',
  'too_large file ': 'error.fileTooLarge',
  'newer_schema file ': 'error.fileNewer',
  'not_found file ': 'error.fileGone',
  'not_found  nothing': 'error.nothingToExport',
  'invalid folder ': 'error.folder',
  'too_large detail ': 'error.detailTooLarge',
  'wrong_credentials password ': 'error.wrongPassword',
  'wrong_credentials  code': 'error.wrongCode',
  'conflict email taken': 'error.emailTaken',
  'conflict  running': 'error.running',
  'conflict  pulling': 'error.pulling',
  'conflict name taken': 'error.nameTaken',
  'offline  switch': 'error.switchedOff',
  'offline  name': 'error.noSuchHost',
  'tls  unknown_authority': 'error.unknownAuthority',
  'protocol  page': 'error.page',
  'protocol  path': 'error.path',
  'protocol  insecure': 'error.insecure',
  'protocol  redirect': 'error.redirect',
  'protocol  too_much': 'error.tooMuch',
  'proxy  auth': 'error.proxyAuth',
  'too_large  context': 'error.context',
  'timeout  stall': 'error.stall',
  'invalid base_url ': 'error.baseUrl',
  'invalid base_url empty': 'error.baseUrlEmpty',
  'invalid base_url insecure': 'error.insecure',
  'invalid key ': 'error.keyForm',
  'invalid model ': 'error.modelForm',
  'invalid model empty': 'error.modelEmpty',
  'invalid temperature ': 'error.temperature',
  'invalid max_tokens ': 'error.maxTokens',
  'invalid name empty': 'error.nameEmpty',
  'invalid name too_long': 'error.nameLong',
  'invalid limit ': 'error.limit',
  'invalid proxy ': 'error.proxyForm',
  'invalid extra_ca ': 'error.certificates',
  'invalid engine cannot_refine': 'error.cannotRefine',
  'invalid relation whole': 'error.nothingToContinue',
  'not_found parent ': 'error.parentGone'
}

/** How a failure is told, as closely as we know it. */
export function tell(error: Pick<AppError, 'code' | 'field' | 'reason'>): Telling {
  const { code, field, reason } = error
  const key =
    closer[`${code} ${field} ${reason}`] ?? closer[`${code}  ${reason}`] ?? closer[`${code} ${field} `] ?? undefined
  return key ? { ...byCode[code], key } : byCode[code]
}
