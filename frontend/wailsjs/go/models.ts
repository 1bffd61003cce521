export namespace app {
	
	export enum EventName {
	    EnginePull = "engine:pull",
	    GenerationEnd = "generation:end",
	    GenerationPiece = "generation:piece",
	    GenerationUnsaved = "generation:unsaved",
	    HistoryChanged = "history:changed",
	    IndexProgress = "index:progress",
	    Menu = "menu",
	    Session = "session",
	}
	export interface Ask {
	    language: string;
	    purpose: string;
	    detail: string;
	    engine: string;
	    reply: string;
	    task: string;
	}
	export interface Backup {
	    name: string;
	    made: number;
	    reason: string;
	    size: number;
	}
	export interface Certificate {
	    name: string;
	    expires: number;
	}
	export interface CodeFile {
	    title: string;
	    text: string;
	}
	export interface Connection {
	    id: string;
	    at: number;
	    endedAt: number;
	    host: string;
	    proxy: string;
	    why: string;
	    sent: number;
	    received: number;
	    failure: string;
	}
	export interface Counts {
	    generations: number;
	    favourites: number;
	}
	export interface Credentials {
	    email: string;
	    password: string;
	    repeat: string;
	    stay: boolean;
	}
	export interface DayUse {
	    date: string;
	    ai: number;
	    library: number;
	}
	export interface Deletion {
	    undo: number;
	    count: number;
	    until: number;
	}
	export interface Draft {
	    language: string;
	    purpose: string;
	    detail: string;
	    engine: string;
	}
	export interface Engine {
	    id: string;
	    kind: string;
	    name: string;
	    model: string;
	    host: string;
	    free: boolean;
	    canRefine: boolean;
	    default: boolean;
	}
	export interface EngineUse {
	    name: string;
	    count: number;
	    free: boolean;
	    stopped: number;
	    failed: number;
	    promptTokens: number;
	    answerTokens: number;
	}
	export interface Entry {
	    id: string;
	    number: number;
	    title: string;
	    favourite: boolean;
	    language: string;
	    purpose: string;
	    engineId: string;
	    engine: string;
	    model: string;
	    free: boolean;
	    state: string;
	    failure: string;
	    reason: string;
	    retryAt: number;
	    parent: string;
	    relation: string;
	    createdAt: number;
	    endedAt: number;
	    size: number;
	    damaged: boolean;
	    excerpt: string;
	}
	export interface HistoryQuery {
	    text: string;
	    languages: string[];
	    purposes: string[];
	    engines: string[];
	    states: string[];
	    favourites: boolean;
	    afterAt: number;
	    afterId: string;
	    skip: number;
	    limit: number;
	}
	export interface ExportRequest {
	    title: string;
	    format: string;
	    ids: string[];
	    query: HistoryQuery;
	}
	export interface Exported {
	    saved: boolean;
	    generations: number;
	    damaged: number;
	    files: number;
	}
	export interface Repair {
	    putAside: string;
	    restored: number;
	    salvaged: number;
	}
	export interface Facts {
	    version: string;
	    dataDir: string;
	    repair?: Repair;
	}
	export interface Favourite {
	    task: string;
	    on: boolean;
	}
	export interface Follow {
	    parent: string;
	    relation: string;
	    detail: string;
	    engine: string;
	    reply: string;
	}
	export interface FormatRequest {
	    language: string;
	    code: string;
	    path: string;
	}
	export interface Formatter {
	    name: string;
	    path: string;
	}
	export interface Generation {
	    id: string;
	    number: number;
	    title: string;
	    favourite: boolean;
	    language: string;
	    purpose: string;
	    engineId: string;
	    engine: string;
	    model: string;
	    free: boolean;
	    state: string;
	    failure: string;
	    reason: string;
	    retryAt: number;
	    parent: string;
	    relation: string;
	    createdAt: number;
	    endedAt: number;
	    size: number;
	    damaged: boolean;
	    excerpt: string;
	    detail: string;
	    answer: string;
	    task: string;
	    verified: string;
	    promptTokens: number;
	    answerTokens: number;
	}
	export interface IndexProgress {
	    done: number;
	    total: number;
	}
	export interface HistoryPage {
	    entries: Entry[];
	    total: number;
	    index: IndexProgress;
	}
	
	export interface Hit {
	    task: string;
	    titleKo: string;
	    titleEn: string;
	    difficulty: number;
	}
	export interface ImportPreview {
	    name: string;
	    source: string;
	    new: number;
	    known: number;
	    unreadable: number;
	    example: string;
	}
	
	export interface LibraryQuery {
	    text: string;
	    language: string;
	}
	export interface Link {
	    url: string;
	    host: string;
	}
	export interface Preset {
	    id: string;
	    name: string;
	    baseUrl: string;
	    local: boolean;
	    needKey: boolean;
	}
	export interface Local {
	    preset: Preset;
	    models: string[];
	}
	export interface NetworkSettings {
	    offline: boolean;
	    proxy: string;
	    certificates: Certificate[];
	}
	export interface Note {
	    id: string;
	    title: string;
	    favourite: boolean;
	}
	export interface Notice {
	    title: string;
	    text: string;
	}
	export interface PasswordChange {
	    old: string;
	    new: string;
	    repeat: string;
	}
	export interface Preferences {
	    language: string;
	    theme: string;
	    text: string;
	    notify: string;
	}
	
	export interface Profile {
	    id: string;
	    preset: string;
	    name: string;
	    baseUrl: string;
	    model: string;
	    key: string;
	    dropKey: boolean;
	    hasKey: boolean;
	    temperature: number;
	    maxTokens: number;
	    default: boolean;
	}
	export interface Program {
	    task: string;
	    titleKo: string;
	    titleEn: string;
	    difficulty: number;
	    language: string;
	    answer: string;
	    source: string;
	    verified: string;
	}
	export interface ProgramQuery {
	    task: string;
	    language: string;
	    reply: string;
	}
	export interface PullRequest {
	    baseUrl: string;
	    model: string;
	}
	export interface Quota {
	    limit: number;
	    left: number;
	    nextFree: number;
	}
	export interface Recovery {
	    email: string;
	    password: string;
	    repeat: string;
	    stay: boolean;
	    code: string;
	}
	export interface RecoveryCode {
	    groups: string[];
	    confirm: number;
	}
	
	export interface SaveCodeRequest {
	    id: string;
	    title: string;
	    zip: boolean;
	}
	export interface SessionState {
	    signedIn: boolean;
	    email: string;
	    staySignedIn: boolean;
	    confirmRecovery: boolean;
	    keyring: string;
	    accounts: number;
	    signOutAt: number;
	}
	export interface Setup {
	    profiles: Profile[];
	    presets: Preset[];
	    codeModels: string[];
	    limit: number;
	    library: boolean;
	}
	export interface Share {
	    name: string;
	    count: number;
	}
	export interface Snapshot {
	    generation: Generation;
	    before: string;
	    seq: number;
	}
	export interface Step {
	    hop: string;
	    error: string;
	}
	export interface StorageUse {
	    database: number;
	    backups: number;
	    putAside: number;
	    logs: number;
	}
	export interface Strength {
	    score: number;
	    reasons: string[];
	}
	export interface TextFile {
	    title: string;
	    name: string;
	    text: string;
	}
	export interface Uses {
	    total: number;
	    library: number;
	    days: DayUse[];
	    languages: Share[];
	    purposes: Share[];
	    engines: EngineUse[];
	    states: Share[];
	    told: number;
	    promptTokens: number;
	    answerTokens: number;
	    index: IndexProgress;
	}

}

export namespace autocode {
	
	export enum Code {
	    Ambiguous = "ambiguous",
	    Cancelled = "cancelled",
	    Conflict = "conflict",
	    Damaged = "damaged",
	    EngineAuth = "engine_auth",
	    EngineBilling = "engine_billing",
	    EngineFiltered = "engine_filtered",
	    EngineModel = "engine_model",
	    EngineRate = "engine_rate",
	    EngineServer = "engine_server",
	    Internal = "internal",
	    Interrupted = "interrupted",
	    Invalid = "invalid",
	    Keyring = "keyring",
	    NewerSchema = "newer_schema",
	    NoMatch = "no_match",
	    NotFound = "not_found",
	    Offline = "offline",
	    Protocol = "protocol",
	    Proxy = "proxy",
	    Quota = "quota",
	    StorageFull = "storage_full",
	    Throttled = "throttled",
	    Timeout = "timeout",
	    Tls = "tls",
	    TooLarge = "too_large",
	    Unauthenticated = "unauthenticated",
	    WrongCredentials = "wrong_credentials",
	}

}

