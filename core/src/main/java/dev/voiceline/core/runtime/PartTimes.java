package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.runtime.CallNews.Measured;
import java.util.List;

/** The figures of a reply that came about in several parts. */
final class PartTimes {
  private PartTimes() {}

  static List<Measured> of(ReplyTimes times) {
    return List.of(
        new Measured("reply_asking_ms", times.asking().toMillis()),
        new Measured("reply_thinking_ms", times.thinking().toMillis()),
        new Measured("reply_cutting_ms", times.cutting().toMillis()),
        new Measured("reply_voicing_ms", times.voicing().toMillis()),
        new Measured("reply_queued_ms", times.queued().toMillis()));
  }
}
