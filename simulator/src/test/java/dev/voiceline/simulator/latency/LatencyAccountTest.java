package dev.voiceline.simulator.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Reply;
import dev.voiceline.simulator.phone.media.LineCounts;
import dev.voiceline.simulator.realtime.Logs;
import dev.voiceline.simulator.realtime.Measured;
import dev.voiceline.simulator.realtime.Measured.Response;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import dev.voiceline.simulator.realtime.Measured.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LatencyAccountTest {
  @Test
  void aTurnHasFourParts() {
    assertThat(
            account(
                new Reply(10_000, 10_900),
                utterance(10_430),
                response("r1", 10_450),
                spoken("r1", 10_800)))
        .containsExactly(turn(900, 430, 20, 350, 100));
  }

  @Test
  void whatBelongsToOtherTurnsDoesNotCount() {
    assertThat(
            account(
                new Reply(10_000, 10_900),
                utterance(9_500),
                response("r0", 9_510),
                spoken("r0", 9_700),
                utterance(10_430),
                response("r1", 10_450),
                spoken("r1", 10_800),
                utterance(11_430),
                response("r2", 11_440),
                spoken("r2", 11_500)))
        .containsExactly(turn(900, 430, 20, 350, 100));
  }

  @Test
  void aResponseWithoutSoundIsPassedOver() {
    assertThat(
            account(
                new Reply(10_000, 11_900),
                utterance(10_430),
                response("silent", 10_440),
                response("loud", 11_450),
                spoken("loud", 11_800)))
        .containsExactly(turn(1_900, 430, 1_020, 350, 100));
  }

  @Test
  void whatNoModelMadeForTheTurnHasNoParts() {
    assertThat(account(new Reply(10_000, 10_200))).containsExactly(TurnLatency.whole(200));
    TurnLatency played = account(new Reply(10_000, 10_600), utterance(10_400)).get(0);
    assertThat(played.noticingMs()).hasValue(400);
    assertThat(played.decidingMs()).isEmpty();
    assertThat(played.wayBackMs()).isEmpty();
  }

  @Test
  void aResponseThatWasAskedForBeforeHasOnlyAWayBack() {
    TurnLatency turn =
        account(
                new Reply(10_000, 10_900),
                response("early", 10_100),
                utterance(10_430),
                spoken("early", 10_800))
            .get(0);
    assertThat(turn.decidingMs()).isEmpty();
    assertThat(turn.modelMs()).isEmpty();
    assertThat(turn.wayBackMs()).hasValue(100);
  }

  private static List<TurnLatency> account(Reply reply, Measured... facts) {
    CallFigures figures =
        new CallFigures(
            new LineCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            OptionalLong.empty(),
            OptionalLong.empty(),
            0,
            List.of(reply),
            List.of(),
            0);
    return LatencyAccount.of(figures, List.of(Logs.with(facts)));
  }

  private static TurnLatency turn(long total, long noticing, long deciding, long model, long back) {
    return new TurnLatency(
        total,
        OptionalLong.of(noticing),
        OptionalLong.of(deciding),
        OptionalLong.of(model),
        OptionalLong.of(back));
  }

  private static Utterance utterance(long at) {
    return new Utterance("item", "words", 0, 0, at, false);
  }

  private static Response response(String id, long at) {
    return new Response(id, "completed", "", at, at + 100);
  }

  private static SpokenItem spoken(String response, long at) {
    return new SpokenItem("item-" + at, response, "Well.", 400, Optional.empty(), false, at);
  }
}
