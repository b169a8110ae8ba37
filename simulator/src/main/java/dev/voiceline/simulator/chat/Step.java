package dev.voiceline.simulator.chat;

import java.time.Duration;

/** What a server does next in an answer. */
public sealed interface Step {
  /** It writes text. */
  record Write(String text) implements Step {}

  /** It waits. */
  record Pause(Duration length) implements Step {}

  /** It says nothing more and keeps the connection until the other side ends it. */
  record Hang() implements Step {}

  /** It ends the connection in the middle of the answer. */
  record Drop() implements Step {}
}
