package dev.voiceline.simulator.payer;

import java.time.Duration;

/** How a payer behaves for one request, before its endpoint is asked or instead of that. */
public sealed interface Mood {
  /** It answers. */
  record Well() implements Mood {}

  /** It answers after a while. */
  record Slow(Duration delay) implements Mood {}

  /** It takes the request and never answers. */
  record Silent() implements Mood {}

  /** It closes the connection without an answer. */
  record Dropping() implements Mood {}

  /** It answers that instead. */
  record Instead(HttpAnswer answer) implements Mood {}
}
