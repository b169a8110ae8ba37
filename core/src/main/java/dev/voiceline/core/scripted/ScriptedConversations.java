package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Conversations without any vendor: a rule-based agent that speaks and understands tones. It keeps
 * every rule of the port, so that a server can be tried, and embedded, before there is an account.
 * It owns no thread: work is done on the caller's or on the timers'.
 */
public final class ScriptedConversations implements ConversationService {
  private static final ConversationTraits TRAITS =
      new ConversationTraits(
          AudioFormat.PCMU_8K, true, VoiceActivity.SILENCE, true, true, true, Duration.ofDays(1));

  private final String greeting;
  private final ScriptedPace pace;
  private final Timers timers;
  private final AtomicLong opened = new AtomicLong();

  /** With the pace of a realtime model. */
  public ScriptedConversations(String greeting, Timers timers) {
    this(greeting, ScriptedPace.lifelike(), timers);
  }

  /** With a pace of one's own. */
  public ScriptedConversations(String greeting, ScriptedPace pace, Timers timers) {
    this.greeting = greeting;
    this.pace = pace;
    this.timers = timers;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public ConversationTraits traits() {
    return TRAITS;
  }

  @Override
  public Conversation open(Brief brief, ConversationListener listener) {
    Dialogue dialogue =
        new Dialogue(
            greeting,
            brief.tools().stream().map(ToolSpec::name).collect(Collectors.toUnmodifiableSet()));
    Memory memory = new Memory(brief.history());
    ScriptedConversation conversation =
        new ScriptedConversation(
            "scripted-" + opened.incrementAndGet(), dialogue, memory, pace, timers, listener);
    conversation.begin();
    return conversation;
  }
}
