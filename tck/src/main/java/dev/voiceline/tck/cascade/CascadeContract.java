package dev.voiceline.tck.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.conversation.RecordedConversation;
import dev.voiceline.tck.conversation.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * What the kits of a cascade have in common. The parts are played in one thread and in virtual
 * time, so that everything has happened when a call returns. Tests extend the kits, not this.
 */
public abstract class CascadeContract {
  static final String ASKED = "What is your member ID?";
  private Rule rule = new Rule("CASC-00", "none");
  private PlayedParts parts = new PlayedParts();
  private CascadeRecord record = new CascadeRecord();
  private Optional<Conversation> conversation = Optional.empty();

  CascadeContract() {}

  /** A cascade of these parts, with an early start of its replies. */
  protected abstract ConversationService compose(PlayedParts played);

  /** Opens a conversation that is ready. */
  @BeforeEach
  public final void openConversation(TestInfo test) {
    rule = Rule.of(test);
    parts = new PlayedParts();
    record = new CascadeRecord();
    conversation = Optional.of(compose(parts).open(brief(), record));
    parts.ears().ready();
    parts.voice().last().ready();
  }

  /** Closes it, and looks whether the recording noticed a break of the rule. */
  @AfterEach
  public final void closeConversation() {
    conversation().close();
    assertThat(told().breaches().of(rule.id())).isEmpty();
  }

  final PlayedParts parts() {
    return parts;
  }

  final PlayedEars ears() {
    return parts.ears();
  }

  final PlayedMind mind() {
    return parts.mind();
  }

  final PlayedVoice.Opened voice() {
    return parts.voice().last();
  }

  final CascadeRecord record() {
    return record;
  }

  final RecordedConversation told() {
    return record.told();
  }

  final Conversation conversation() {
    return conversation.orElseThrow();
  }

  final List<Exchange> dialogue() {
    return mind().last().question().dialogue();
  }

  /** The caller has a turn, and a reply is asked for. */
  final void turn(String utterance, String words) {
    ears().turn(utterance, words);
    conversation().reply(Guidance.natural());
  }

  /** The caller's turn is likely over. */
  final void likelyOver(String utterance, String words) {
    ears().starts(utterance);
    ears().likelyOver(utterance, words);
  }

  /** It is, with these words, and a reply is asked for. */
  final void isOver(String utterance, String words) {
    ears().stops(utterance, Duration.ofSeconds(1));
    ears().said(utterance, words);
    conversation().reply(Guidance.natural());
  }

  /** The reply that began last is cut; so much of its last item was heard. */
  final void cut(int heardMs) {
    List<Told.ReplyStarted> replies = told().all(Told.ReplyStarted.class);
    List<HeardItem> items =
        told().all(Told.Text.class).stream()
            .map(Told.Text::item)
            .reduce((first, second) -> second)
            .map(item -> List.of(new HeardItem(item, heardMs)))
            .orElse(List.of());
    conversation()
        .interrupted(new Interruption(Optional.of(replies.get(replies.size() - 1).reply()), items));
  }

  final String spoken() {
    return String.join("", voice().pieces());
  }

  final List<ReplyOutcome> outcomes() {
    return told().all(Told.ReplyGenerated.class).stream()
        .map(Told.ReplyGenerated::outcome)
        .toList();
  }

  static ToolRequest tool(String id) {
    return new ToolRequest(
        new ToolCallId(id), "check_eligibility", ToolArguments.of(Map.of("procedure", "MRI")));
  }

  static Brief brief() {
    ToolSpec tool =
        new ToolSpec(
            "check_eligibility",
            "Looks up what a plan covers.",
            List.of(ToolParameter.text("procedure", "What is to be done.")));
    return new Brief("You answer calls about coverage.", List.of(tool), List.of());
  }
}
