-- {{id}} is a number that the database gives, {{bytes}} its type for bytes. Times are
-- milliseconds since 1970, 0 for none.

CREATE TABLE account (
  id         {{id}},
  email      TEXT NOT NULL,
  folded     TEXT NOT NULL UNIQUE,
  password   TEXT NOT NULL,
  first_name TEXT NOT NULL DEFAULT '',
  last_name  TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  turn       BIGINT NOT NULL DEFAULT 0 -- counted up to hold the row while something is decided on it
);

CREATE TABLE session (
  id         TEXT PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  access     TEXT NOT NULL,            -- id of the access token issued last
  confirmed  BOOLEAN NOT NULL,         -- that access token was used, so the refresh token beside it has arrived
  current    {{bytes}} NOT NULL,       -- SHA-256 of the refresh token that is good
  previous   {{bytes}},                -- of the one before it, good for a moment if the answer was lost
  again      BIGINT NOT NULL DEFAULT 0, -- how often the previous one was used
  network    {{bytes}} NOT NULL,
  created_at BIGINT NOT NULL,
  used_at    BIGINT NOT NULL,
  turn       BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX session_account ON session (account_id, network);
CREATE INDEX session_used ON session (used_at);

-- Every refresh token that a session ever had, so that an old one is known.
CREATE TABLE refresh (
  hash       {{bytes}} PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE
);
CREATE INDEX refresh_session ON refresh (session_id);

-- Failed attempts in a row.
CREATE TABLE attempt (
  what          {{bytes}} PRIMARY KEY,
  failures      BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL,
  at            BIGINT NOT NULL
);

-- Rates: the time at which a bucket is empty (GCRA).
CREATE TABLE bucket (
  what  {{bytes}} PRIMARY KEY,
  empty BIGINT NOT NULL
);

CREATE TABLE invite (
  hash       {{bytes}} PRIMARY KEY,
  uses       BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE TABLE signing_key (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL
);

CREATE TABLE request (
  id         {{id}},
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  request_id TEXT NOT NULL,
  body       {{bytes}} NOT NULL,
  held_key   {{bytes}},               -- hash of the client's key; NULL if the answer is stored
  language   TEXT NOT NULL,
  purpose    TEXT NOT NULL,
  detail     TEXT NOT NULL,
  answer     TEXT NOT NULL DEFAULT '',
  state      TEXT NOT NULL,
  failure    TEXT NOT NULL DEFAULT '',
  model      TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  ended_at   BIGINT NOT NULL DEFAULT 0,
  run        TEXT NOT NULL,           -- which try answers
  lease      BIGINT NOT NULL,         -- until when that try is believed to be alive
  stop       BOOLEAN NOT NULL DEFAULT FALSE,
  turn       BIGINT NOT NULL DEFAULT 0,
  UNIQUE (account_id, request_id)
);
CREATE INDEX request_account ON request (account_id, id);
CREATE INDEX request_running ON request (lease) WHERE state = 'streaming';
CREATE INDEX request_held ON request (created_at) WHERE held_key IS NOT NULL;

CREATE TABLE piece (
  request BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  start   BIGINT NOT NULL,
  size    BIGINT NOT NULL,
  data    {{bytes}} NOT NULL,
  PRIMARY KEY (request, start)
);

-- Uses of the quota outlive the request, so that a deletion returns nothing.
CREATE TABLE quota_use (
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  request_id TEXT NOT NULL,
  at         BIGINT NOT NULL,
  state      TEXT NOT NULL,           -- reserved, used, refunded
  PRIMARY KEY (account_id, request_id)
);
CREATE INDEX quota_use_at ON quota_use (account_id, at);
