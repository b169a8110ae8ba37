package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply that is prepared before the caller's turn is surely over. */
class EagerReplyTest {
  private static final ToolRequest TOOL =
      new ToolRequest(new ToolCallId("t"), "check", ToolArguments.of(Map.of()));
  private final CascadeScene scene = CascadeScene.ready();

  private void likelyOver(String words) {
    scene.ear.starts("1");
    scene.ear.likelyOver("1", words);
  }

  private void isOver(String words) {
    scene.ear.stops("1");
    scene.ear.said("1", words);
    scene.conversation.reply(Guidance.natural());
  }

  @Test
  void nothingOfItIsToldOrSpokenBeforeItIsAskedFor() {
    likelyOver("My ID is 12");
    scene.mind.last().listener.toolRequested(TOOL);
    scene.mind.last().answers("Thank you very much. One moment, please.");
    scene.time.advance(Duration.ofSeconds(1));
    assertThat(scene.heard.told).containsExactly("started");
    assertThat(scene.voice.last().pieces).isEmpty();
  }

  @Test
  void theOneThatIsAskedForIsTheOneThatWasPrepared() {
    likelyOver("My ID is 12");
    scene.mind.last().writes("Thank you. And ");
    isOver("My ID is 12");
    scene.mind.last().answers("your birthday?");
    scene.voice.last().speaksAll(900);
    assertThat(scene.mind.asked).hasSize(1);
    assertThat(scene.heard.told)
        .containsExactly(
            "started",
            "stopped",
            "said My ID is 12",
            "reply",
            "text Thank you. ",
            "text And your birthday?",
            "audio 900",
            "item",
            "COMPLETED");
    assertThat(scene.cascade.eagerStarts().used()).isEqualTo(1);
    assertThat(scene.heard.times.get(0).eager()).isTrue();
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void capitalsAndMarksMakeNoOtherTurn() {
    likelyOver("my id is 4.5");
    isOver("My ID is 4.5.");
    assertThat(scene.mind.asked).hasSize(1);
    assertThat(scene.mind.last().canceled).isFalse();
  }

  @Test
  void otherWordsAreAnsweredAnew() {
    likelyOver("My ID is 12");
    isOver("My ID is 1 2 3");
    assertThat(scene.mind.asked).hasSize(2);
    assertThat(scene.mind.asked.get(0).canceled).isTrue();
    assertThat(scene.dialogue()).containsExactly(new CallerSaid("My ID is 1 2 3"));
    assertThat(scene.heard.used).extracting(Usage::estimated).containsExactly(true);
    assertThat(scene.cascade.eagerStarts().dropped()).isEqualTo(1);
    assertThat(scene.cascade.eagerStarts().wastedTokens()).isEqualTo(12);
  }

  static Stream<Consumer<CascadeScene>> otherThings() {
    return Stream.of(
        scene -> scene.ear.goesOn("1"),
        scene -> scene.ear.starts("2"),
        scene -> scene.conversation.read("4711"),
        scene -> scene.conversation.revise(CascadeScene.brief()),
        scene -> scene.conversation.reply(new Guidance.Instructed("Say sorry.")),
        scene -> scene.conversation.disregard(scene.heard.utterances.get(0)),
        scene -> scene.time.advance(Duration.ofSeconds(5)),
        scene -> scene.conversation.close());
  }

  @ParameterizedTest
  @MethodSource("otherThings")
  void anythingElseDropsIt(Consumer<CascadeScene> other) {
    likelyOver("My ID is 12");
    FakeMind.Asked prepared = scene.mind.last();
    prepared.writes("Thank you. And your birthday?");
    other.accept(scene);
    assertThat(prepared.canceled).isTrue();
    prepared.writes("Too late.");
    assertThat(scene.heard.told).noneMatch(line -> line.startsWith("text"));
    assertThat(scene.heard.used).hasSize(1);
  }

  @Test
  void oneThatFailedIsAskedForAnewAndNobodyHearsOfIt() {
    likelyOver("My ID is 12");
    scene.mind.last().fails(CascadeScene.failure(Kind.FATAL));
    isOver("My ID is 12");
    assertThat(scene.mind.asked).hasSize(2);
    assertThat(scene.heard.failures).isEmpty();
  }

  @Test
  void aTurnIsPreparedForAFewTimesOnly() {
    scene.ear.starts("1");
    for (int i = 0; i < 9; i++) {
      scene.ear.likelyOver("1", "My ID is " + i);
      scene.ear.goesOn("1");
    }
    assertThat(scene.mind.asked).hasSize(EagerPolicy.standard().tries());
  }

  @Test
  void nothingIsPreparedWhereThatIsNotWanted() {
    CascadeScene plain = CascadeScene.ready(CascadePolicy.standard().with(EagerPolicy.never()));
    plain.ear.starts("1");
    plain.ear.likelyOver("1", "My ID is 12");
    assertThat(plain.mind.asked).isEmpty();
  }

  @Test
  void theVoiceMayStartEarlyAndIsNotHeardEarly() {
    EagerPolicy speaks = new EagerPolicy(true, true, 3, Duration.ofSeconds(5));
    CascadeScene early = CascadeScene.ready(CascadePolicy.standard().with(speaks));
    early.ear.starts("1");
    early.ear.likelyOver("1", "My ID is 12");
    early.mind.last().answers("Thank you. And what is your birthday?");
    assertThat(early.voice.last().pieces).containsExactly("Thank you. ");
    early.voice.last().sounds(300);
    assertThat(early.heard.told).containsExactly("started");
    early.ear.stops("1");
    early.ear.said("1", "My ID is 12");
    early.conversation.reply(Guidance.natural());
    assertThat(early.voice.last().pieces)
        .isEqualTo(List.of("Thank you. ", "And what is your birthday?"));
    assertThat(early.heard.told)
        .contains("text Thank you. ", "audio 300", "text And what is your birthday?");
  }

  @Test
  void whatTheVoiceBeganEarlyIsCanceledWithTheRest() {
    EagerPolicy speaks = new EagerPolicy(true, true, 3, Duration.ofSeconds(5));
    CascadeScene early = CascadeScene.ready(CascadePolicy.standard().with(speaks));
    early.ear.starts("1");
    early.ear.likelyOver("1", "My ID is 12");
    early.mind.last().answers("Thank you. And what is your birthday?");
    early.ear.goesOn("1");
    assertThat(early.voice.last().canceled).hasSize(1);
    assertThat(early.time.pending()).isZero();
  }
}
