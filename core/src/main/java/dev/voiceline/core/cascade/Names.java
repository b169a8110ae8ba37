package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;

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

  private String named(String kind) {
    return conversation + "-" + kind + "-" + ++last;
  }
}
