-- Recordings that were, so that whoever asks for one learns that it was deleted.
CREATE TABLE recording_deleted (
  call_id      TEXT   NOT NULL,
  recording_id TEXT   NOT NULL,
  deleted_at   BIGINT NOT NULL,
  PRIMARY KEY (call_id, recording_id)
);
