package dev.voiceline.core.inquiry;

/** What a caller has said since something was read back. */
public enum CallerReply {
  /** Nothing: nobody can have agreed. */
  NONE,
  /** Yes, in so many words. */
  YES,
  /** No. */
  NO,
  /** Something else, or words that are not known yet. */
  OTHER
}
