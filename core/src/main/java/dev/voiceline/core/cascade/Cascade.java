package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.endpointing.CallerEars;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Conversations that are held by three parts, each of a vendor of its own: a recognizer hears, a
 * chat model decides, a voice speaks. It owns no thread: work is done on those of the parts, of the
 * timers and of whoever calls. Safe for use by any thread.
 */
public final class Cascade implements ConversationService {
  private final CascadeParts parts;
  private final CallerEars ears;
  private final CascadePolicy policy;
  private final Clock clock;
  private final Timers timers;
  private final EagerStarts starts = new EagerStarts();
  private final AtomicLong opened = new AtomicLong();

  /** With an ear of one's own in place of the recognizer's. */
  public Cascade(
      CascadeParts parts, CallerEars ears, CascadePolicy policy, Clock clock, Timers timers) {
    this.parts = parts;
    this.ears = ears;
    this.policy = policy;
    this.clock = clock;
    this.timers = timers;
  }

  @Override
  public String name() {
    return "cascade";
  }

  @Override
  public ConversationTraits traits() {
    return new ConversationTraits(
        parts.format(), true, policy.endpointing(), true, true, true, policy.longestSession());
  }

  @Override
  public String sound(Voicing voicing) {
    return parts.voice().name() + " " + parts.voice().sound(voicing);
  }

  /** How often replies were prepared before their time. */
  public EagerStarts eagerStarts() {
    return starts;
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    CascadeConversation conversation =
        new CascadeConversation(
            name() + "-" + opened.incrementAndGet(),
            brief,
            parts,
            policy,
            clock,
            timers,
            starts,
            listener);
    conversation.begin(ears);
    return conversation;
  }
}
