-- +goose Up
PRAGMA application_id = 1096106831; -- "AUCO"

-- An account of this computer. server is '' for one that exists here only.
-- checksum covers the row, so that a salvaged row can prove itself.
CREATE TABLE account (
    id                 TEXT PRIMARY KEY,
    server             TEXT NOT NULL,
    email              TEXT NOT NULL,
    email_key          TEXT NOT NULL, -- folded, for comparison
    key_version        INTEGER NOT NULL,
    kdf                TEXT NOT NULL,
    by_password        BLOB NOT NULL,
    by_recovery        BLOB NOT NULL,
    recovery_confirmed INTEGER NOT NULL,
    by_device          BLOB,
    device_used_at     INTEGER NOT NULL, -- Unix milliseconds
    created_at         INTEGER NOT NULL, -- Unix milliseconds
    deleted            INTEGER NOT NULL, -- 1 while its deletion is under way
    checksum           BLOB NOT NULL,
    UNIQUE (server, email_key)
) STRICT;

-- The number that the account's next generation gets. Never goes back.
CREATE TABLE numbering (
    account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    next       INTEGER NOT NULL
) STRICT;

-- Failed sign-ins by a keyed hash of the address, whether it exists or not.
CREATE TABLE throttle (
    subject  TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at  INTEGER NOT NULL -- Unix milliseconds
) STRICT;

-- request, answer, result and note are sealed. hidden_at is set while a deletion
-- can be undone. lease_owner names the process whose engine is answering.
CREATE TABLE generation (
    id          TEXT PRIMARY KEY,
    account_id  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    created_at  INTEGER NOT NULL, -- Unix milliseconds
    ended_at    INTEGER NOT NULL, -- Unix milliseconds, 0 while streaming
    state       TEXT NOT NULL,
    size        INTEGER NOT NULL, -- bytes of the answer
    request     BLOB NOT NULL,
    note        BLOB NOT NULL,    -- title and favourite
    result      BLOB,             -- NULL while streaming
    lease_owner TEXT NOT NULL,
    hidden_at   INTEGER NOT NULL, -- Unix milliseconds, 0 if it is to be seen
    answer      BLOB,             -- NULL while streaming, see piece; last, so that lists need not read past it
    UNIQUE (account_id, number)
) STRICT;
CREATE INDEX generation_newest ON generation (account_id, created_at DESC, id DESC) WHERE hidden_at = 0;
CREATE INDEX generation_hidden ON generation (hidden_at) WHERE hidden_at <> 0;
CREATE INDEX generation_streaming ON generation (account_id) WHERE state = 'streaming';

-- The answer as it arrives, sealed piece by piece; one row of generation when it ends.
CREATE TABLE piece (
    generation_id TEXT NOT NULL REFERENCES generation (id) ON DELETE CASCADE,
    seq           INTEGER NOT NULL,
    sealed        BLOB NOT NULL,
    PRIMARY KEY (generation_id, seq)
) STRICT, WITHOUT ROWID;

-- Uses of the quota. They outlive the generation: deleting gives nothing back.
CREATE TABLE quota_use (
    generation_id TEXT PRIMARY KEY,
    account_id    TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    used_at       INTEGER NOT NULL, -- Unix milliseconds
    counted       INTEGER NOT NULL  -- 0 until the first piece came
) STRICT;
CREATE INDEX quota_use_time ON quota_use (account_id, used_at);

-- An account's drafts and settings, sealed.
CREATE TABLE vault_value (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    sealed     BLOB NOT NULL,
    updated_at INTEGER NOT NULL, -- Unix milliseconds
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

-- Choices of this computer that say nothing about a person: theme, language.
CREATE TABLE preference (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
