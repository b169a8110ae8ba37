package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each state makes of each event, with a recognizer that does not end turns. */
class ArbiterTableTest {
  private static final long NOW = 10_000;
  private static final EndpointingPolicy POLICY = EndpointingPolicy.standard();
  private static final Arbiter ARBITER =
      new Arbiter(
          POLICY,
          EarScene.NOVA,
          new SilenceRule(POLICY, Languages.standard().english(), LocalDate.of(2026, 1, 1)));

  private static final Bearings BEARINGS = Bearings.INITIAL.hearing().begun();
  private static final OpenTurn TURN =
      OpenTurn.begun(new UtteranceId("1"), NOW - 900, Duration.ofMillis(8_000))
          .with("Is it", "covered", Duration.ofMillis(8_700), NOW - 300);

  private static final Words MORE =
      new Words("covered?", 0.9, Duration.ofMillis(8_400), Duration.ofMillis(8_800));

  private static final Map<String, ArbiterState> STATES =
      Map.of(
          "Silent", new ArbiterState.Silent(BEARINGS),
          "Sounding", new ArbiterState.Sounding(BEARINGS.sounding(true), TURN),
          "Pausing",
              new ArbiterState.Pausing(
                  BEARINGS.flushing(),
                  TURN.soundEnded(Duration.ofMillis(8_800)).foretelling("Is it covered"),
                  Silence.since(NOW - 300, NOW - 300).askedAt(NOW - 100)));

  private static final Map<String, ArbiterEvent> EVENTS =
      Map.ofEntries(
          Map.entry("SoundBegan", new ArbiterEvent.SoundBegan(Duration.ofMillis(9_000))),
          Map.entry(
              "SoundEnded",
              new ArbiterEvent.SoundEnded(Duration.ofMillis(9_000), Duration.ofMillis(200))),
          Map.entry("SpeechStarted", new ArbiterEvent.SpeechStarted()),
          Map.entry("Interim", new ArbiterEvent.Interim(MORE, Duration.ofMillis(200))),
          Map.entry("Frozen", new ArbiterEvent.Frozen(MORE, Duration.ofMillis(200))),
          Map.entry("Paused", new ArbiterEvent.Paused(Duration.ofMillis(300))),
          Map.entry("TurnLikelyOver", new ArbiterEvent.TurnLikelyOver()),
          Map.entry("TurnResumed", new ArbiterEvent.TurnResumed()),
          Map.entry("TurnOver", new ArbiterEvent.TurnOver()),
          Map.entry("Flushed", new ArbiterEvent.Flushed()),
          Map.entry("RecognizerLost", new ArbiterEvent.RecognizerLost()),
          Map.entry("RecognizerReady", new ArbiterEvent.RecognizerReady()),
          Map.entry("RecognizerGone", new ArbiterEvent.RecognizerGone()),
          Map.entry("AgentAsked", new ArbiterEvent.AgentAsked(new Asked(Set.of(), true))),
          Map.entry(
              "AlarmWent", new ArbiterEvent.AlarmWent(new ArbiterAlarm(new UtteranceId("1")))));

  /**
   * Columns: state, event, next state, effects; {@code -} for none, {@code ignored} for a pair
   * without meaning. The alarm is left out.
   */
  private static final String TABLE =
      """
      Silent   SoundBegan      Sounding Started
      Silent   SoundEnded      Silent   ignored
      Silent   SpeechStarted   Silent   -
      Silent   Interim         Pausing  Started,Saying,Flush
      Silent   Frozen          Pausing  Started,Saying,Flush
      Silent   Paused          Silent   -
      Silent   TurnLikelyOver  Silent   -
      Silent   TurnResumed     Silent   -
      Silent   TurnOver        Silent   -
      Silent   Flushed         Silent   -
      Silent   RecognizerLost  Silent   -
      Silent   RecognizerReady Silent   -
      Silent   RecognizerGone  Silent   -
      Silent   AgentAsked      Silent   Expect
      Silent   AlarmWent       Silent   -
      Sounding SoundBegan      Sounding ignored
      Sounding SoundEnded      Pausing  Flush
      Sounding SpeechStarted   Sounding -
      Sounding Interim         Sounding Saying
      Sounding Frozen          Sounding Saying
      Sounding Paused          Sounding -
      Sounding TurnLikelyOver  Sounding LikelyOver
      Sounding TurnResumed     Sounding -
      Sounding TurnOver        Silent   Stopped,Said
      Sounding Flushed         Sounding -
      Sounding RecognizerLost  Sounding -
      Sounding RecognizerReady Sounding -
      Sounding RecognizerGone  Silent   Stopped,Unclear
      Sounding AgentAsked      Sounding Expect
      Sounding AlarmWent       Sounding -
      Pausing  SoundBegan      Sounding GoesOn
      Pausing  SoundEnded      Pausing  ignored
      Pausing  SpeechStarted   Pausing  -
      Pausing  Interim         Pausing  GoesOn,Saying
      Pausing  Frozen          Pausing  GoesOn,Saying
      Pausing  Paused          Pausing  -
      Pausing  TurnLikelyOver  Pausing  -
      Pausing  TurnResumed     Pausing  GoesOn
      Pausing  TurnOver        Silent   Stopped,Said
      Pausing  Flushed         Pausing  -
      Pausing  RecognizerLost  Pausing  GoesOn
      Pausing  RecognizerReady Pausing  Flush
      Pausing  RecognizerGone  Silent   GoesOn,Stopped,Unclear
      Pausing  AgentAsked      Pausing  Expect
      Pausing  AlarmWent       Pausing  -
      """;

  @TestFactory
  Stream<DynamicTest> everyStateKnowsWhatToMakeOfEveryEvent() {
    return TABLE.lines().map(line -> line.split("\\s+", -1)).map(this::row);
  }

  @Test
  void theTableIsComplete() {
    assertThat(TABLE.lines().map(line -> line.replaceAll("^(\\S+\\s+\\S+).*", "$1")))
        .doesNotHaveDuplicates()
        .hasSize(STATES.size() * EVENTS.size());
    assertThat(EVENTS).hasSameSizeAs(ArbiterEvent.class.getPermittedSubclasses());
    assertThat(STATES).hasSameSizeAs(ArbiterState.class.getPermittedSubclasses());
  }

  private DynamicTest row(String[] row) {
    return DynamicTest.dynamicTest(
        row[0] + " + " + row[1],
        () -> {
          Step<ArbiterState, ArbiterEffect> step =
              ARBITER.on(STATES.get(row[0]), EVENTS.get(row[1]), NOW, NOW);
          assertThat(step.state().name()).isEqualTo(row[2]);
          assertThat(step.known()).isEqualTo(!row[3].equals("ignored"));
          List<String> wanted =
              row[3].equals("-") || row[3].equals("ignored")
                  ? List.of()
                  : List.of(row[3].split(",", -1));
          assertThat(step.effects())
              .filteredOn(
                  effect ->
                      !(effect instanceof ArbiterEffect.Set)
                          && !(effect instanceof ArbiterEffect.Cancel))
              .extracting(effect -> effect.getClass().getSimpleName())
              .isEqualTo(wanted);
        });
  }
}
