package dev.voiceline.adapters.objectstore;

/** What may be wrong with an object store. */
public enum Fault {
  /** It asks for patience. */
  BUSY,
  /** It takes the request, and says nothing. */
  SILENT,
  /** The connection breaks in the middle of what is carried. */
  CUT,
  /** It does not let us in. */
  FORBIDDEN,
  /** Bucket or container are not there. */
  NO_PLACE,
  /** It keeps something else than was sent, and tells the hash of that. */
  SPOILT,
  /** It names no hash of what it has. */
  NO_HASH
}
