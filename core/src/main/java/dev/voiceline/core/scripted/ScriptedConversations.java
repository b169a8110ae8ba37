package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final Clock clock;
  private final Timers timers;
  private final AtomicLong opened = new AtomicLong();

  /**
   * With the pace of a realtime model.
   *
   * @param <T> what tells the time and sets alarms
   */
  public <T extends Clock & Timers> ScriptedConversations(String greeting, T time) {
    this(greeting, ScriptedPace.lifelike(), time);
  }

  /**
   * With a pace of one's own.
   *
   * @param <T> what tells the time and sets alarms
   */
  public <T extends Clock & Timers> ScriptedConversations(
      String greeting, ScriptedPace pace, T time) {
    this.greeting = greeting;
    this.pace = pace;
    this.clock = time;
    this.timers = time;
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
            brief.tools().stream().map(ToolSpec::name).collect(Collectors.toUnmodifiableSet()),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Memory memory = new Memory(brief.history());
    ScriptedConversation conversation =
        new ScriptedConversation(
            named(opened.incrementAndGet()), dialogue, memory, pace, timers, listener);
    conversation.begin();
    return conversation;
  }

  /** Another server may go on with a call: no name may come again in it. */
  private String named(long number) {
    return "scripted-" + Long.toString(clock.instant().toEpochMilli(), 36) + "-" + number;
  }
}
