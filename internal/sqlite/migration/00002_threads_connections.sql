-- +goose Up

-- The generation that began the thread; '' for one that began its own before
-- there were threads.
ALTER TABLE generation ADD COLUMN thread_id TEXT NOT NULL DEFAULT '';
CREATE INDEX generation_thread ON generation (account_id, thread_id) WHERE hidden_at = 0 AND thread_id <> '';

-- The ledger of connections: whom, why and how much is sealed.
CREATE TABLE connection (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL, -- Unix milliseconds
    sealed     BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX connection_newest ON connection (account_id, at DESC, id DESC);
