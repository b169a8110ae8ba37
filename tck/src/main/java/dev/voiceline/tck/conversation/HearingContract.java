package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.tck.TestAudio;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a conversation hears the caller: {@code CONV-02}, {@code CONV-12} and {@code CONV-13}. */
public abstract class HearingContract extends ConversationContract {
  private static final Duration SPOKEN = Duration.ofMillis(800);

  /** What a detector of speech may be off by. */
  private static final Duration TOLERANCE = Duration.ofMillis(150);

  @Test
  @DisplayName("CONV-02 the caller's audio arrives unchanged, in order and complete")
  public final void callersAudioArrives() {
    Conversation conversation = open();
    byte[] said = new byte[0];
    for (int i = 1; i <= 100; i++) {
      byte[] frame = TestAudio.frame(format(), i);
      conversation.hear(frame);
      said = TestAudio.join(said, frame);
    }
    int all = said.length;
    await().until("all audio arrives", () -> received().audio().length >= all);
    assertThat(received().audio()).isEqualTo(said);
  }

  @Test
  @DisplayName("CONV-12 the events of one stretch of speech carry one id")
  public final void eventsOfAnUtteranceCarryOneId() {
    open();
    other().callerStarts("u1");
    other().callerStops("u1", SPOKEN);
    other().understands("u1", "I need an MRI");
    awaitTold(1, Told.CallerSaid.class);
    UtteranceId id = told().all(Told.CallerStarted.class).get(0).utterance();
    assertThat(told().all(Told.CallerStopped.class))
        .extracting(Told.CallerStopped::utterance)
        .containsExactly(id);
    assertThat(told().all(Told.CallerSaid.class))
        .containsExactly(new Told.CallerSaid(id, "I need an MRI"));
  }

  @Test
  @DisplayName("CONV-12 words that come late belong to their own stretch of speech")
  public final void lateWordsFindTheirUtterance() {
    open();
    for (String utterance : List.of("u1", "u2")) {
      other().callerStarts(utterance);
      other().callerStops(utterance, SPOKEN);
    }
    other().understands("u2", "two");
    other().understands("u1", "one");
    awaitTold(2, Told.CallerSaid.class);
    List<UtteranceId> ids =
        told().all(Told.CallerStarted.class).stream().map(Told.CallerStarted::utterance).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(told().all(Told.CallerSaid.class))
        .containsExactly(
            new Told.CallerSaid(ids.get(1), "two"), new Told.CallerSaid(ids.get(0), "one"));
  }

  @Test
  @DisplayName("CONV-12 the length told is that of the sound, however fast its audio was delivered")
  public final void lengthIsThatOfTheSound() {
    open();
    List<Duration> lengths = List.of(Duration.ofMillis(240), SPOKEN, Duration.ofSeconds(20));
    for (Duration spoken : lengths) {
      String utterance = "u" + spoken.toMillis();
      other().callerStarts(utterance);
      other().callerStops(utterance, spoken);
    }
    awaitTold(lengths.size(), Told.CallerStopped.class);
    List<Told.CallerStopped> stopped = told().all(Told.CallerStopped.class);
    for (int i = 0; i < lengths.size(); i++) {
      assertThat(stopped.get(i).spoken()).isCloseTo(lengths.get(i), TOLERANCE);
    }
  }

  @Test
  @DisplayName("CONV-12 words that could not be had are told as unclear, not as blank")
  public final void unclearWordsAreToldAsSuch() {
    open();
    other().callerStarts("u1");
    other().callerStops("u1", SPOKEN);
    other().failsToUnderstand("u1");
    everythingIsTold();
    UtteranceId id = told().all(Told.CallerStarted.class).get(0).utterance();
    assertThat(told().all(Told.CallerUnclear.class)).containsExactly(new Told.CallerUnclear(id));
    assertThat(told().all(Told.CallerSaid.class)).isEmpty();
  }

  @Test
  @DisplayName("CONV-13 a disregarded utterance is neither answered nor remembered")
  public final void disregardedUtteranceIsForgotten() {
    Conversation conversation = open();
    other().callerStarts("cough");
    other().callerStops("cough", SPOKEN);
    other().understands("cough", "");
    awaitTold(1, Told.CallerStopped.class);
    conversation.disregard(told().all(Told.CallerStopped.class).get(0).utterance());
    await().until("it is forgotten", () -> !received().remembersUtterance("cough"));
    everythingIsReceived(conversation);
    assertThat(received().repliesAsked()).isZero();
    assertThat(received().refused()).isEmpty();
  }

  @Test
  @DisplayName("CONV-13 only the disregarded utterance is forgotten")
  public final void otherUtterancesAreKept() {
    Conversation conversation = open();
    for (String utterance : List.of("words", "cough")) {
      other().callerStarts(utterance);
      other().callerStops(utterance, SPOKEN);
    }
    awaitTold(2, Told.CallerStopped.class);
    conversation.disregard(told().all(Told.CallerStopped.class).get(1).utterance());
    await().until("it is forgotten", () -> !received().remembersUtterance("cough"));
    assertThat(received().remembersUtterance("words")).isTrue();
  }
}
