-- Recordings that lie in an object store. Their keys are here and nowhere else.
CREATE TABLE recording_elsewhere (
  call_id      TEXT     NOT NULL,
  recording_id TEXT     NOT NULL,
  started_at   BIGINT   NOT NULL,
  file_name    TEXT     NOT NULL, -- in the object store
  whole        INTEGER  NOT NULL, -- 0 when its writer died
  bytes        BIGINT   NOT NULL,
  sha256       TEXT     NOT NULL, -- of the file, in hex
  master_id    TEXT     NOT NULL,
  wrapped      ${bytes} NOT NULL,
  PRIMARY KEY (call_id, recording_id)
);

-- Files of the object store that nothing needs, or will need if their time passes.
CREATE TABLE file_removal (
  file_name  TEXT   NOT NULL PRIMARY KEY,
  not_before BIGINT NOT NULL
);
CREATE INDEX file_removal_by_time ON file_removal (not_before);
