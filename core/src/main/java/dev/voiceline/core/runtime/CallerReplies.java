package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.followup.YesOrNo;
import dev.voiceline.core.inquiry.CallerReply;
import dev.voiceline.core.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * What the caller has said since a tool was last answered, so that nobody's word has to be taken
 * for it that they agreed. Used from the mailbox only.
 */
final class CallerReplies {
  private final CallerUtterances utterances;
  private final Clock clock;
  private long answeredAt;
  private long typedAt;

  CallerReplies(CallerUtterances utterances, Clock clock) {
    this.utterances = utterances;
    this.clock = clock;
    this.answeredAt = clock.millis();
    this.typedAt = answeredAt;
  }

  /** What the caller had said, before another server took the call up, since the tool answered. */
  void recall(List<Exchange> heard, String tool) {
    List<String> said = new ArrayList<>();
    for (Exchange line : heard) {
      if (line instanceof Exchange.ToolRan ran && ran.request().name().equals(tool)) {
        said.clear();
      } else if (line instanceof Exchange.CallerSaid caller) {
        said.add(caller.text());
      }
    }
    answeredAt = clock.millis() - 1;
    typedAt = answeredAt;
    for (int i = 0; i < said.size(); i++) {
      utterances.said(new UtteranceId("recalled-" + i), said.get(i));
    }
  }

  /** The tool was answered now; what began before is no reply to that. */
  void answered() {
    answeredAt = clock.millis();
  }

  /** The caller has typed something. */
  void typed() {
    typedAt = clock.millis();
  }

  /** The last of what was said; a recognizer may still be busy with it. */
  CallerReply sinceAnswered() {
    List<CallerUtterances.Utterance> said = utterances.since(answeredAt + 1);
    if (typedAt > answeredAt || utterances.awaited(answeredAt + 1)) {
      return CallerReply.OTHER;
    }
    return said.isEmpty() ? CallerReply.NONE : reply(said.get(said.size() - 1).text());
  }

  private static CallerReply reply(String said) {
    return switch (YesOrNo.of(said)) {
      case YES -> CallerReply.YES;
      case NO -> CallerReply.NO;
      case UNCLEAR -> CallerReply.OTHER;
    };
  }
}
