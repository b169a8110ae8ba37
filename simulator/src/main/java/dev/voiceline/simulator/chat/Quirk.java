package dev.voiceline.simulator.chat;

/** A habit of some server in how it streams an answer. */
public enum Quirk {
  /** Azure: the first chunk has no choices, only what its filters found. */
  EMPTY_CHOICES_FIRST,
  /** Azure: choices that only annotate and have no delta. */
  CHOICE_WITHOUT_DELTA,
  /** Every tool request has the index 0. */
  ALL_INDEX_ZERO,
  /** Tool requests have no index. */
  NO_INDEX,
  /** Tool requests have no id. */
  NO_ID,
  /** Every tool request has the same id. */
  SAME_ID,
  /** Arguments come in one chunk with the name. */
  WHOLE_ARGUMENTS,
  /** Arguments come as an object instead of its text. */
  ARGUMENTS_AS_OBJECT,
  /** The name comes again with every fragment. */
  NAME_REPEATED,
  /** Several tool requests are packed into one chunk. */
  CALLS_IN_ONE_CHUNK,
  /** Ollama: the reason is {@code stop} although tools are wanted. */
  STOP_WITH_TOOLS,
  /** The bound of tokens is met in the middle of the arguments. */
  LENGTH_IN_ARGUMENTS,
  /** The bound of tokens is met in the middle of the words. */
  LENGTH_IN_WORDS,
  /** The content rules end the answer in the middle of the words. */
  FILTERED,
  /** Thoughts stand between tags in the text. */
  THINK_TAGS,
  /** Thoughts come in fields of their own. */
  REASONING_FIELDS,
  /** Words come after the tool requests. */
  WORDS_AFTER_TOOLS,
  /** Usage comes with every chunk, cumulatively. */
  USAGE_EVERY_CHUNK,
  /** Usage never comes. */
  NO_USAGE,
  /** The end is not marked. */
  NO_DONE,
  /** The end is marked, and then the connection stays open. */
  STAYS_OPEN,
  /** Lines end with carriage returns too. */
  CARRIAGE_RETURNS,
  /** Gateways: comments keep the connection alive. */
  COMMENTS,
  /** No blank after the colon. */
  NO_BLANK,
  /** Events of unknown kinds and broken JSON in between. */
  GARBAGE,
  /** Every byte is sent by itself. */
  BYTE_BY_BYTE,
  /** There is no answer, with status 200. */
  SILENT_ANSWER
}
