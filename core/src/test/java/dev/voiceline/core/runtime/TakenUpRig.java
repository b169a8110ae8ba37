package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that another server has held, and is taken up. */
class TakenUpRig extends CallRig {
  static final String SORRY = "say I'm sorry, we were cut off for a moment.";
  static final String QUESTION = "What is your member ID?";

  static Memories talking() {
    return new Memories().agent("Hello.").caller("An MRI, please.").agent(QUESTION);
  }

  FakeConversations.Side back(CallMemory memory) {
    assertThat(calls.resume(memory)).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.wantsLine(ID)).isTrue();
    assertThat(calls.connect(ID, line)).isTrue();
    conversations.latest().tells.ready();
    return conversations.latest();
  }
}
