package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.endpointing.CallerEars;
import dev.voiceline.core.endpointing.EndpointedEars;
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

  /** With these parts; the caller's turns are found in what the recognizer and the sound tell. */
  public Cascade(CascadeParts parts, CascadePolicy policy, Clock clock, Timers timers) {
    this(
        parts,
        new EndpointedEars(parts.ears(), policy.endpointing(), clock, timers),
        policy,
        clock,
        timers);
  }

  /** With an ear of one's own in place of one around the recognizer. */
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
        parts.format(),
        true,
        policy.endpointing().usual().least(),
        true,
        true,
        true,
        policy.longestSession());
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
        new CascadeConversation(newName(), brief, parts, policy, clock, timers, starts, listener);
    conversation.begin(ears);
    return conversation;
  }

  /** One that no other conversation of the call has, here or on another server. */
  private String newName() {
    String moment = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
    return name() + "-" + moment + "-" + opened.incrementAndGet();
  }
}
