package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.greeting.GreetingCache;
import dev.voiceline.core.greeting.GreetingEars;
import dev.voiceline.core.greeting.GreetingKey;
import dev.voiceline.core.greeting.GreetingTake;
import dev.voiceline.core.greeting.SpokenGreeting;
import dev.voiceline.core.turn.Playout;
import dev.voiceline.core.turn.SpokenItem;
import java.util.Optional;

/**
 * The greeting of one call, where greetings are kept. One that was spoken in an earlier call opens
 * this one without waiting for the conversation, which is told what was heard of it as soon as that
 * is settled; otherwise the one that is spoken now is kept. Used from the mailbox but where it says
 * so.
 */
final class Greeter {
  private static final ItemId ITEM = new ItemId("kept-greeting");
  private static final int LONGEST_MS = 30_000;

  private final CallScope scope;
  private final ConversationSlot slot;
  private final Optional<GreetingKey> key;
  private final Optional<SpokenGreeting> kept;
  private volatile boolean asked;
  private volatile boolean playing;
  private volatile Optional<Conversation> unaware = Optional.empty();
  private boolean lost;

  Greeter(CallScope scope, ConversationSlot slot) {
    this.scope = scope;
    this.slot = slot;
    this.key = cache().isPresent() ? key(scope) : Optional.empty();
    this.kept = key.flatMap(each -> cache().orElseThrow().find(each));
  }

  /** The line is there: a greeting that is kept is played to it. */
  void lineOpened(Playout playout, Transcript transcript) {
    if (kept.isEmpty()) {
      return;
    }
    unaware = slot.current();
    playing = true;
    transcript.agentBegan(ITEM);
    playout.text(ITEM, kept.get().text());
    playout.audio(ITEM, kept.get().audio());
    playout.itemGenerated(ITEM);
  }

  /** Whether the conversation must greet; what it says then is taken down. */
  boolean asksConversation() {
    asked = kept.isEmpty();
    return asked;
  }

  /**
   * Hears what a conversation says; takes down its greeting. On the conversation's thread.
   *
   * @param service whose conversation it is: another than the usual one sounds different
   * @param ears that are told everything all the same
   */
  ConversationListener listening(ConversationService service, ConversationListener ears) {
    boolean usual = service.equals(scope.ports.conversations());
    return usual && key.isPresent() ? new GreetingEars(ears, this::take, this::spoken) : ears;
  }

  /**
   * An item has been heard, whole or not. The conversation that was opened before must know before
   * it is asked for anything; one that was opened since has it in its history. Any thread.
   */
  void settled(SpokenItem item) {
    if (item.item().equals(ITEM)) {
      playing = false;
      Optional<Conversation> before = unaware;
      slot.current()
          .filter(now -> before.isPresent() && before.get().equals(now))
          .ifPresent(now -> now.recall(new Exchange.AgentSaid(item.heardText(), item.cutShort())));
    }
  }

  /** The line is going. */
  void lineGoing() {
    lost |= playing;
  }

  /** The line is back: true once, when its loss had cut the greeting. */
  boolean wasLost() {
    boolean again = lost;
    lost = false;
    return again;
  }

  private Optional<GreetingTake> take() {
    boolean mine = asked;
    asked = false;
    int most = scope.ports.conversations().traits().format().bytes(LONGEST_MS);
    return key.filter(any -> mine).map(each -> new GreetingTake(each.text(), most));
  }

  private void spoken(SpokenGreeting greeting) {
    cache().ifPresent(cache -> cache.keep(key.orElseThrow(), greeting));
  }

  private Optional<GreetingCache> cache() {
    return scope.ports.extras().greetings();
  }

  /** A greeting in the agent's own words is another one in each call. */
  private static Optional<GreetingKey> key(CallScope scope) {
    Agent agent = scope.ports.agent();
    ConversationService service = scope.ports.conversations();
    Script script = scope.phrases().script(agent.greetingCue());
    return Optional.of(script)
        .filter(Script::verbatim)
        .map(
            words ->
                new GreetingKey(
                    service.name(),
                    service.sound(agent.voicing()),
                    words.text(),
                    scope.phrases().language().code(),
                    service.traits().format()));
  }
}
