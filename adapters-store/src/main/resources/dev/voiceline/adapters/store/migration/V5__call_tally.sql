-- How many entries of a call are durable, and which: what is removed later is noticed.
CREATE TABLE call_tally (
  call_id TEXT     NOT NULL PRIMARY KEY,
  entries BIGINT   NOT NULL,
  digest  ${bytes} NOT NULL, -- over the set of them
  seal    ${bytes} NOT NULL  -- over all of the above, by a key that is not here in clear
);
