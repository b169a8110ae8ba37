package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;

/** Names what happens in one conversation, so that it stays apart from any other of the call. */
final class Names {
  private final String conversation;
  private long last;

  Names(String conversation) {
    this.conversation = conversation;
  }

  ReplyId reply() {
    return new ReplyId(named("reply"));
  }

  ItemId item() {
    return new ItemId(named("item"));
  }

  /** The name outside of an ear's name for an utterance. */
  UtteranceId utterance(UtteranceId heard) {
    return new UtteranceId(conversation + "-" + heard.value());
  }

  private String named(String kind) {
    return conversation + "-" + kind + "-" + ++last;
  }
}
