package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.runtime.CallNews.Measured;
import java.util.List;

/** What a caller waited for, part by part, where a conversation can tell. */
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
