package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.transcription.Listening.Patience;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a turn ends that only silence and words can end. */
class TurnEndsTest {
  private final EarScene scene =
      new EarScene(
          EarScene.NOVA, EndpointingPolicy.standard().with(MemberIdPattern.DEMO).foretelling(0));

  /** So long after the end of the sound, or -1 if it is not over within six seconds. */
  private long endsAfter(String words) {
    scene.isQuiet(300).speaks(800);
    scene.isQuiet(200);
    scene.side().frozen(words, 200);
    scene.side().tells.flushed();
    for (long quiet = 200; quiet < 6_000; quiet += 20) {
      if (scene.told.stream().anyMatch(line -> line.startsWith("said"))) {
        return quiet;
      }
      scene.isQuiet(20);
    }
    return -1;
  }

  @Test
  void aSentenceEndsItSoon() {
    assertThat(endsAfter("It's for my knee.")).isEqualTo(500);
    assertThat(scene.news())
        .containsExactly(
            "started 1", "saying 1 It's for my knee.", "stopped 1 800", "said 1 It's for my knee.");
  }

  @Test
  void aWordThatLeadsOnIsWaitedAfter() {
    assertThat(endsAfter("It's for my knee, and.")).isEqualTo(3_000);
  }

  @Test
  void aCommaLeadsOnToo() {
    assertThat(endsAfter("It's for my knee,")).isEqualTo(3_000);
  }

  @Test
  void anAnswerToYesOrNoEndsItAtOnce() {
    scene.ear.asked("I have M B 1 2. Is that right?");
    assertThat(endsAfter("Yes.")).isEqualTo(200);
    assertThat(scene.side().expected)
        .containsExactly(Patience.USUAL, Patience.SHORT, Patience.USUAL);
  }

  @Test
  void aYesThatGoesOnIsASentence() {
    scene.ear.asked("Is that right?");
    assertThat(endsAfter("Yes, but the last one is a")).isEqualTo(3_000);
  }

  @Test
  void anIdThatIsCompleteEndsItAtOnce() {
    scene.ear.asked("What is your member ID?");
    assertThat(endsAfter("M B 1 2 3 4 5 6")).isEqualTo(200);
    assertThat(scene.side().expected)
        .containsExactly(Patience.USUAL, Patience.LONG, Patience.USUAL);
  }

  @Test
  void anIdThatIsNotIsWaitedFor() {
    scene.ear.asked("What is your member ID?");
    assertThat(endsAfter("M B 1 2 3")).isEqualTo(5_000);
    assertThat(scene.side().expected).containsExactly(Patience.USUAL, Patience.LONG);
  }

  @Test
  void anIdIsWaitedForAlsoAfterAnAside() {
    scene.ear.asked("What is your member ID?");
    scene.ear.remarked("One moment, please.");
    scene.ear.remarked("Are you still there?");
    assertThat(endsAfter("M B 1 2 3")).isEqualTo(5_000);
  }

  @Test
  void aYesToAnAsideIsNoId() {
    scene.ear.asked("What is your member ID?");
    scene.ear.remarked("Are you still there?");
    assertThat(endsAfter("Yes.")).isEqualTo(200);
    scene.news();
    assertThat(endsAfter("M B 1 2 3")).isEqualTo(5_000);
  }

  @Test
  void aYesBeforeAnIdIsNotAllOfIt() {
    scene.ear.asked("What is your member ID?");
    scene.ear.remarked("Are you still there?");
    assertThat(endsAfter("Yes, M B 1")).isEqualTo(5_000);
  }

  @Test
  void anAsideThatAsksForSomethingElseIsAQuestion() {
    scene.ear.asked("What is your member ID?");
    scene.ear.remarked("What is the date of birth?");
    assertThat(endsAfter("March 15, 1985.")).isEqualTo(200);
  }

  @Test
  void pausesWithinAnIdDoNotEndIt() {
    scene.ear.asked("May I have your member ID, please?");
    scene.speaks(800).isQuiet(200);
    scene.side().frozen("M B", 200);
    scene.side().tells.flushed();
    scene.isQuiet(2_500).speaks(800).isQuiet(200);
    scene.side().frozen("1 2 3", 200);
    scene.side().tells.flushed();
    scene.isQuiet(3_000).speaks(800).isQuiet(200);
    scene.side().frozen("4 5 6", 200);
    assertThat(scene.news()).doesNotContain("said 1 M B", "said 1 M B 1 2 3");
    scene.side().tells.flushed();
    assertThat(scene.news()).containsExactly("stopped 1 8300", "said 1 M B 1 2 3 4 5 6");
  }

  @Test
  void aDateThatIsCompleteEndsItAtOnce() {
    scene.ear.asked("Thank you. And what is the patient's date of birth?");
    assertThat(endsAfter("March 15, 1985.")).isEqualTo(200);
  }

  @Test
  void aDecadeMayGoOn() {
    scene.ear.asked("What is the date of birth?");
    assertThat(endsAfter("March 15, 1980.")).isEqualTo(500);
  }

  @Test
  void aDateWithoutYearIsWaitedFor() {
    scene.ear.asked("What is the date of birth?");
    assertThat(endsAfter("March 15.")).isEqualTo(5_000);
  }

  @Test
  void whoeverHasNoIdIsAnsweredSooner() {
    scene.ear.asked("What is your member ID?");
    assertThat(endsAfter("I do not have it.")).isEqualTo(1_200);
  }

  @Test
  void aFlushThatIsNotAnsweredIsNotWaitedForLong() {
    scene.speaks(800).isQuiet(200);
    scene.side().interim("Hello there", 200);
    scene.isQuiet(320);
    assertThat(scene.news()).doesNotContain("said 1 Hello there");
    scene.isQuiet(40);
    assertThat(scene.news()).contains("said 1 Hello there");
  }

  @Test
  void otherPausesMayBeSet() {
    Pause pause = new Pause(Duration.ofMillis(400), Duration.ofSeconds(2));
    EarScene other = new EarScene(EarScene.NOVA, EndpointingPolicy.standard().withUsual(pause));
    other.speaks(600).isQuiet(200);
    other.side().frozen("This is it.", 200);
    other.side().tells.flushed();
    other.isQuiet(180);
    assertThat(other.news()).doesNotContain("said 1 This is it.");
    other.isQuiet(40);
    assertThat(other.news()).contains("said 1 This is it.");
  }

  /** The silence is as long as the caller made it, not as long as the line took. */
  @Test
  void audioThatComesLateIsNoSilence() {
    EarScene other = idOfAnyShape();
    other.isQuiet(300);
    other.time.advanceMillis(1_400);
    assertThat(other.told).noneMatch(line -> line.startsWith("said"));
    other.comesLate(300, 300).isQuiet(200);
    other.side().frozen("6", 200);
    other.side().tells.flushed();
    other.isQuiet(1_100);
    assertThat(other.told)
        .filteredOn(line -> line.startsWith("said"))
        .containsExactly("said 1 M B 1 2 3 4 5 6");
  }

  @Test
  void silenceThatComesLateEndsATurnAsSoonAsItIsHeard() {
    EarScene other = idOfAnyShape();
    other.isQuiet(300);
    other.time.advanceMillis(1_400);
    other.comesLate(800, 0);
    other.time.advanceMillis(100);
    assertThat(other.told).endsWith("said 1 M B 1 2 3 4 5");
  }

  @Test
  void audioThatDoesNotComeAtAllIsSilenceInTheEnd() {
    EarScene other = idOfAnyShape();
    other.time.advanceMillis(1_980);
    assertThat(other.told).noneMatch(line -> line.startsWith("said"));
    other.time.advanceMillis(20);
    assertThat(other.told).endsWith("said 1 M B 1 2 3 4 5");
  }

  /** One in which most of an ID was said, and 200 ms of silence were heard. */
  private static EarScene idOfAnyShape() {
    EarScene other = new EarScene(EarScene.NOVA, EndpointingPolicy.standard().foretelling(0));
    other.ear.asked("May I have your member ID, please?");
    other.isQuiet(300).speaks(800).isQuiet(200);
    other.side().frozen("M B 1 2 3 4 5", 200);
    other.side().tells.flushed();
    return other;
  }

  @Test
  void callersWhoPauseAreGivenMoreTime() {
    EarScene other = new EarScene(EarScene.NOVA, EndpointingPolicy.standard().foretelling(0));
    long first = 0;
    for (int turn = 1; turn <= 6; turn++) {
      other.speaks(600).isQuiet(200);
      other.side().frozen("And this is it.", 200);
      other.side().tells.flushed();
      other.news();
      long quiet = 200;
      while (other.told.isEmpty()) {
        other.isQuiet(20);
        quiet += 20;
      }
      first = first == 0 ? quiet : first;
      // Cut off: the caller goes on 300 ms later.
      other.isQuiet(300);
      if (turn == 6) {
        assertThat(first).isEqualTo(500);
        assertThat(quiet).isBetween(640L, 1_000L);
      }
    }
  }
}
