package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the order of what the parts tell and the call asks for: the contract holds. */
class CascadeOrderTest {
  private static final int OPERATIONS = 34;

  @Property(tries = 200)
  void theContractHolds(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = OPERATIONS) Integer> order,
      @ForAll boolean eagerVoice) {
    Run run = new Run(eagerVoice);
    order.forEach(run::step);
    assertThat(run.told.breaches).isEmpty();
    assertThat(run.scene.mind.open()).isLessThanOrEqualTo(1);
    run.answersOnceMore();
    run.conversation.close();
    order.forEach(run::step);
    assertThat(run.told.breaches).isEmpty();
    assertThat(run.told.closed).isTrue();
    assertThat(run.scene.time.pending()).isZero();
    assertThat(run.scene.mind.open()).isZero();
    assertThat(run.scene.ear.closed).isTrue();
    assertThat(run.scene.voice.opened.stream().filter(it -> !it.closed && !it.broken)).isEmpty();
  }

  /** One conversation, and what may happen to it. */
  private static final class Run {
    private final ContractListener told = new ContractListener();
    private final CascadeScene scene;
    private final Conversation conversation;
    private int turn;
    private int tool;

    Run(boolean eagerVoice) {
      EagerPolicy eager = new EagerPolicy(true, eagerVoice, 3, Duration.ofSeconds(5));
      scene = new CascadeScene(CascadePolicy.standard().with(eager), told);
      conversation = scene.conversation;
      scene.ear.ready();
      voice().listener.ready();
    }

    void step(int operation) {
      switch (operation) {
        case 0, 1 -> conversation.reply(Guidance.natural());
        case 2 -> conversation.reply(new Guidance.Instructed("Say sorry."));
        case 3 -> conversation.say(Script.verbatim("One moment, please. I am looking."));
        case 4 -> conversation.say(new Script("We are closed.", false, false));
        case 5 -> conversation.read("4711");
        case 6 -> cutRunning(0);
        case 7 -> cutRunning(300);
        case 8 -> conversation.interrupted(new Interruption(Optional.empty(), List.of()));
        case 9 -> conversation.disregard(new UtteranceId("u" + turn));
        case 10 ->
            conversation.revise(
                new Brief(
                    "",
                    List.of(),
                    List.of(),
                    new Voicing(Optional.of("v" + turn), Optional.empty())));
        case 11 ->
            conversation.answerTool(new ToolAnswer(request(tool), ToolResult.say("found", "Yes.")));
        case 12, 13 -> scene.ear.starts("u" + ++turn);
        case 14, 15 -> scene.ear.likelyOver("u" + turn, "I need an MRI");
        case 16 -> scene.ear.goesOn("u" + turn);
        case 17, 18 -> scene.ear.stops("u" + turn);
        case 19, 20 -> scene.ear.said("u" + turn, "I need an MRI.");
        case 21 -> scene.ear.unclear("u" + turn);
        case 22, 23 -> mind(it -> it.writes("Sure. What is your member ID? "));
        case 24 -> mind(FakeMind.Asked::ends);
        case 25 -> mind(it -> it.listener.toolRequested(request(++tool)));
        case 26 -> mind(it -> it.fails(CascadeScene.failure(Kind.RETRYABLE)));
        case 27 -> mind(it -> it.ends(Ending.EMPTY));
        case 28, 29 -> speech(id -> voice().listener.audio(id, new byte[1_600]));
        case 30 -> speech(id -> voice().listener.aligned(id, 12, 100));
        case 31 -> spokenAll();
        case 32 -> voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
        case 33 ->
            speech(id -> voice().listener.unspoken(id, CascadeScene.failure(Kind.RETRYABLE)));
        default -> scene.time.advanceMillis(450);
      }
    }

    /** Nothing is stuck: unless it has ended, it answers the next turn. */
    void answersOnceMore() {
      for (int i = 0; i < 70 && !told.closed; i++) {
        scene.time.advance(Duration.ofSeconds(2));
        mind(it -> it.answers("Sure."));
        sounds();
        spokenAll();
      }
      if (told.closed) {
        return;
      }
      scene.ear.turn("u" + ++turn, "And now?");
      conversation.reply(Guidance.natural());
      scene.time.advance(Duration.ofSeconds(2));
      mind(it -> it.answers("Now it is covered."));
      sounds();
      spokenAll();
      assertThat(told.running).isEmpty();
      assertThat(told.lastOutcome).isEqualTo(ReplyOutcome.COMPLETED);
    }

    private FakeVoice.Opened voice() {
      return scene.voice.last();
    }

    private void cutRunning(int heardMs) {
      if (told.running.isPresent()) {
        List<HeardItem> items =
            told.lastItem.stream().map(item -> new HeardItem(item, heardMs)).toList();
        conversation.interrupted(new Interruption(told.running, items));
      }
    }

    private void mind(Consumer<FakeMind.Asked> what) {
      if (!scene.mind.asked.isEmpty()) {
        what.accept(scene.mind.last());
      }
    }

    private void speech(Consumer<SpeechId> what) {
      if (!voice().speeches.isEmpty()) {
        what.accept(voice().lastSpeech());
      }
    }

    private void sounds() {
      List.copyOf(voice().speeches.keySet())
          .forEach(id -> voice().listener.audio(id, new byte[800]));
    }

    private void spokenAll() {
      List.copyOf(voice().ended).forEach(id -> voice().listener.spoken(id));
    }

    private static ToolRequest request(int number) {
      return new ToolRequest(new ToolCallId("t" + number), "check", ToolArguments.of(Map.of()));
    }
  }
}
