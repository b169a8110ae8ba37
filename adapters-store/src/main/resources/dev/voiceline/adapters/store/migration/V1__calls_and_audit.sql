-- Times are milliseconds since 1970, UTC. Absent texts and bytes are empty.

-- A call, and who owns it.
CREATE TABLE call_record (
  call_id      TEXT   NOT NULL PRIMARY KEY,
  began_at     BIGINT NOT NULL,
  ended_at     BIGINT NOT NULL, -- 0 while unfinished
  owner        TEXT   NOT NULL,
  fence        BIGINT NOT NULL,
  leased_until BIGINT NOT NULL
);
CREATE INDEX call_record_by_time ON call_record (began_at);
CREATE INDEX call_record_unfinished ON call_record (began_at) WHERE ended_at = 0;

CREATE TABLE journal_entry (
  call_id      TEXT     NOT NULL,
  entry_number BIGINT   NOT NULL,
  happened_at  BIGINT   NOT NULL,
  kind         TEXT     NOT NULL,
  version      INTEGER  NOT NULL,
  open_fields  TEXT     NOT NULL,
  key_id       TEXT     NOT NULL,
  sealed       ${bytes} NOT NULL,
  proof        ${bytes} NOT NULL, -- that all of the above is as it was written
  fence        BIGINT   NOT NULL,
  PRIMARY KEY (call_id, entry_number)
);

-- Durable entries of a node that had lost the call before they got here.
CREATE TABLE journal_stray (
  call_id      TEXT     NOT NULL,
  entry_number BIGINT   NOT NULL,
  happened_at  BIGINT   NOT NULL,
  kind         TEXT     NOT NULL,
  version      INTEGER  NOT NULL,
  open_fields  TEXT     NOT NULL,
  key_id       TEXT     NOT NULL,
  sealed       ${bytes} NOT NULL,
  proof        ${bytes} NOT NULL, -- that all of the above is as it was written
  fence        BIGINT   NOT NULL,
  node         TEXT     NOT NULL,
  PRIMARY KEY (call_id, fence, node, entry_number)
);

-- A call's keys, each wrapped by a master key. Without them the sealed fields are noise.
CREATE TABLE call_key (
  call_id   TEXT     NOT NULL,
  key_id    TEXT     NOT NULL,
  master_id TEXT     NOT NULL,
  wrapped   ${bytes} NOT NULL,
  PRIMARY KEY (call_id, key_id)
);

-- Keys of proofs, likewise. They stay when the content is deleted.
CREATE TABLE proof_key (
  call_id   TEXT     NOT NULL,
  key_id    TEXT     NOT NULL,
  master_id TEXT     NOT NULL,
  wrapped   ${bytes} NOT NULL,
  PRIMARY KEY (call_id, key_id)
);

CREATE TABLE content_deletion (
  call_id    TEXT   NOT NULL PRIMARY KEY,
  deleted_at BIGINT NOT NULL
);

CREATE TABLE legal_hold (
  call_id TEXT   NOT NULL PRIMARY KEY,
  held_at BIGINT NOT NULL
);

-- Work that one node does at a time.
CREATE TABLE duty (
  name    TEXT   NOT NULL PRIMARY KEY,
  owner   TEXT   NOT NULL,
  until   BIGINT NOT NULL,
  done_at BIGINT NOT NULL -- 0 before the first time
);

-- Keys that belong to no call.
CREATE TABLE store_key (
  name      TEXT     NOT NULL PRIMARY KEY,
  master_id TEXT     NOT NULL,
  wrapped   ${bytes} NOT NULL
);

CREATE TABLE audit_entry (
  place       BIGINT   NOT NULL PRIMARY KEY,
  entry_id    TEXT     NOT NULL UNIQUE,
  happened_at BIGINT   NOT NULL,
  kind        TEXT     NOT NULL,
  actor       TEXT     NOT NULL,
  call_id     TEXT     NOT NULL,
  subject     TEXT     NOT NULL,
  detail      TEXT     NOT NULL,
  link        ${bytes} NOT NULL
);

CREATE INDEX audit_entry_by_kind ON audit_entry (kind, place);

-- Where the chain ends and, after retention has cut it, where it begins. One row.
CREATE TABLE audit_head (
  one       INTEGER  NOT NULL PRIMARY KEY CHECK (one = 1),
  last      BIGINT   NOT NULL,
  last_link ${bytes} NOT NULL,
  base      BIGINT   NOT NULL,
  base_link ${bytes} NOT NULL,
  seal      ${bytes} NOT NULL
);
