package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.TestAudio;
import dev.voiceline.tck.conformance.Conformance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the kits of {@link Conversation} have in common. An adapter's tests extend the kits, not
 * this.
 */
@ExtendWith(Conformance.class)
public abstract class ConversationContract {
  private Rule rule;
  private ConversationBench bench;
  private RecordedConversation told;
  private Await await;
  private int barriers;

  ConversationContract() {}

  /** A fresh conversation, not yet opened; each test has its own. */
  protected abstract ConversationBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    rule = Rule.of(test);
    told = new RecordedConversation();
    bench = newBench();
    rule.assumeTestable(bench.untestable());
    assumeTrue(bench.traits().detectsTurns(), "the kits need a conversation that detects turns");
    await = new Await(bench.patience());
  }

  /** Closes the bench, and looks whether the recording noticed a break of the rule. */
  @AfterEach
  public final void closeBench() {
    bench.close();
    assertThat(told.breaches().of(rule.id())).isEmpty();
  }

  final ConversationBench bench() {
    return bench;
  }

  final OtherSide other() {
    return bench.otherSide();
  }

  final Received received() {
    return bench.received();
  }

  final RecordedConversation told() {
    return told;
  }

  final AudioFormat format() {
    return bench.traits().format();
  }

  final Await await() {
    return await;
  }

  final void awaitTold(int count, Class<? extends Told> kind) {
    await.until(count + " x " + kind.getSimpleName(), () -> told.has(count, kind));
  }

  static Brief brief() {
    ToolSpec tool =
        new ToolSpec(
            "check_eligibility",
            "Looks up what a plan covers.",
            List.of(ToolParameter.text("procedure", "What is to be done.")));
    return new Brief("You answer calls about coverage.", List.of(tool), List.of());
  }

  final Conversation openUnconfirmed(Brief brief) {
    return bench.open(brief, told);
  }

  final Conversation open(Brief brief) {
    Conversation conversation = openUnconfirmed(brief);
    other().confirms();
    awaitTold(1, Told.Ready.class);
    return conversation;
  }

  final Conversation open() {
    return open(brief());
  }

  /** Asks for a reply and lets the other side begin it. */
  final void startReply(Conversation conversation, String reply) {
    int asked = received().repliesAsked();
    int started = told.all(Told.ReplyStarted.class).size();
    conversation.reply(Guidance.natural());
    await.until("a reply is asked for", () -> received().repliesAsked() > asked);
    other().beginsReply(reply);
    awaitTold(started + 1, Told.ReplyStarted.class);
  }

  /** The other side speaks so much of an item; gives the adapter's name of the item. */
  final ItemId speak(String item, int millis) {
    int items = told.items().size();
    byte[] audio = TestAudio.piece(format(), millis, item.hashCode());
    other().speaks(item, audio);
    await.until("audio of an item", () -> told.items().size() > items);
    ItemId id = told.items().get(items);
    await.until("all audio of it", () -> told.audioOf(id).length >= audio.length);
    return id;
  }

  /** The reply that began last is cut off; so much of its item was heard. */
  final void cutOff(Conversation conversation, ItemId item, int heardMs) {
    conversation.interrupted(
        new Interruption(Optional.of(lastReply()), List.of(new HeardItem(item, heardMs))));
  }

  /** The adapter's name of the reply that began last. */
  final ReplyId lastReply() {
    List<Told.ReplyStarted> replies = told().all(Told.ReplyStarted.class);
    return replies.get(replies.size() - 1).reply();
  }

  final void endReply(ReplyOutcome outcome) {
    int ended = told.all(Told.ReplyGenerated.class).size();
    other().endsReply(outcome);
    awaitTold(ended + 1, Told.ReplyGenerated.class);
  }

  /** When this returns, the conversation has told all that the other side did before. */
  final void everythingIsTold() {
    int started = told.all(Told.CallerStarted.class).size();
    other().callerStarts("barrier-" + ++barriers);
    awaitTold(started + 1, Told.CallerStarted.class);
  }

  /** When this returns, the other side has received all that the conversation sent before. */
  final void everythingIsReceived(Conversation conversation) {
    int heard = received().audio().length;
    conversation.hear(TestAudio.frame(format(), ++barriers));
    await.until("the caller's audio arrives", () -> received().audio().length > heard);
  }
}
