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
 *
 * <ul>
 *   <li>{@code CASC-01} nothing of a reply that is prepared before the caller's turn is over is
 *       told, heard or done.
 *   <li>{@code CASC-02} when a natural reply to exactly that dialogue is asked for, the prepared
 *       one is told; the model is asked once.
 *   <li>{@code CASC-03} a prepared reply that is not asked for is canceled, and its cost is told.
 *   <li>{@code CASC-04} what the model writes is spoken whole and in order, without marks for the
 *       eye; the words of a piece are told before its audio.
 *   <li>{@code CASC-05} what was heard of an item is remembered to the word: as the voice tells it,
 *       or else by the share of the audio.
 *   <li>{@code CASC-06} a verbatim script is handed to the voice to the letter; no model is asked.
 *   <li>{@code CASC-07} the model is shown who said what in the order in which it was said; a reply
 *       stands where it was asked for; turns of the caller around one that nobody heard are one.
 *   <li>{@code CASC-08} a tool's answer stands after what the agent said while it ran and before
 *       words of the caller that nobody has answered, once, together with its request.
 *   <li>{@code CASC-09} a reply waits for the caller's last words, but not for ever.
 *   <li>{@code CASC-10} a voice that is lost is opened anew, and speaks what nobody has heard.
 *   <li>{@code CASC-11} a part that is gone for good ends the conversation, as its failure is
 *       classed; a model that fails once ends one reply.
 *   <li>{@code CASC-12} with the conversation all its parts are closed, and nothing is asked of
 *       them any more.
 *   <li>{@code CASC-13} after a revision the ear listens for, and the voice speaks in, what the new
 *       brief says.
 *   <li>{@code CASC-14} how long each part took is told with the first audio of a reply.
 * </ul>
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
