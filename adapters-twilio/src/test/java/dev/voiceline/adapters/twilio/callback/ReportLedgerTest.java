package dev.voiceline.adapters.twilio.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.RecordingStage;
import dev.voiceline.core.call.NetworkEvent.Stage;
import dev.voiceline.core.call.NetworkEvent.StreamStage;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReportLedgerTest {
  private final VirtualTime time = new VirtualTime();
  private final ReportLedger ledger = new ReportLedger(time);

  @Test
  void aCallGoesOnlyForwardAndItsEndStays() {
    assertThat(ledger.isNews("CA1", at(Stage.RINGING))).isTrue();
    assertThat(ledger.isNews("CA1", at(Stage.RINGING))).isFalse();
    assertThat(ledger.isNews("CA1", at(Stage.ANSWERED))).isTrue();
    assertThat(ledger.isNews("CA1", at(Stage.DIALING))).isFalse();
    assertThat(ledger.isNews("CA1", at(Stage.BUSY))).isTrue();
    assertThat(ledger.isNews("CA1", at(Stage.COMPLETED))).isFalse();
    assertThat(ledger.isNews("CA1", at(Stage.CANCELED))).isFalse();
    assertThat(ledger.isNews("CA2", at(Stage.QUEUED))).isTrue();
  }

  @Test
  void eachSubjectAndKindIsKeptApart() {
    assertThat(ledger.isNews("X", at(Stage.COMPLETED))).isTrue();
    assertThat(ledger.isNews("X", new NetworkEvent.Dialed(Stage.COMPLETED))).isTrue();
    assertThat(ledger.isNews("X", new NetworkEvent.Dialed(Stage.BUSY))).isFalse();
    assertThat(ledger.isNews("X", text(TextStage.SENT))).isTrue();
    assertThat(ledger.isNews("X", text(TextStage.ACCEPTED))).isFalse();
    assertThat(ledger.isNews("X", text(TextStage.UNDELIVERED))).isTrue();
    assertThat(ledger.isNews("X", text(TextStage.FAILED))).isFalse();
    assertThat(ledger.isNews("X", recording(RecordingStage.STARTED))).isTrue();
    assertThat(ledger.isNews("X", recording(RecordingStage.FINISHED))).isTrue();
    assertThat(ledger.isNews("X", recording(RecordingStage.FAILED))).isFalse();
  }

  @Test
  void aStreamThatStoppedMayStillBeSaidToHaveBroken() {
    assertThat(ledger.isNews("MZ1", stream(StreamStage.STOPPED))).isTrue();
    assertThat(ledger.isNews("MZ1", stream(StreamStage.STARTED))).isFalse();
    assertThat(ledger.isNews("MZ1", stream(StreamStage.BROKEN))).isTrue();
    assertThat(ledger.isNews("MZ1", stream(StreamStage.BROKEN))).isFalse();
  }

  @Test
  void theFirstVerdictAboutWhoAnsweredStays() {
    assertThat(ledger.isNews("CA1", new NetworkEvent.Answered(AnsweredBy.HUMAN))).isTrue();
    assertThat(ledger.isNews("CA1", new NetworkEvent.Answered(AnsweredBy.FAX))).isFalse();
  }

  @Test
  void whatIsHoursOldIsForgotten() {
    assertThat(ledger.isNews("CA1", at(Stage.COMPLETED))).isTrue();
    time.advance(Duration.ofHours(5));
    assertThat(ledger.isNews("CA1", at(Stage.RINGING))).isTrue();
  }

  /** Whatever the order, what passes is strictly rising, and nothing passes after an end. */
  @Property(tries = 500)
  void whatPassesRisesToOneEnd(@ForAll List<Stage> reports) {
    ReportLedger fresh = new ReportLedger(time);
    List<Stage> passed = new ArrayList<>();
    for (Stage stage : reports) {
      if (fresh.isNews("CA1", at(stage))) {
        passed.add(stage);
      }
    }
    assertThat(passed).isSorted().doesNotHaveDuplicates();
    assertThat(passed.stream().filter(Stage::terminal).count()).isLessThanOrEqualTo(1);
    boolean ended = reports.stream().anyMatch(Stage::terminal);
    assertThat(passed.stream().anyMatch(Stage::terminal)).isEqualTo(ended);
  }

  private static NetworkEvent at(Stage stage) {
    return new NetworkEvent.Progressed(stage, Optional.empty());
  }

  private static NetworkEvent text(TextStage stage) {
    return new NetworkEvent.Text("SM1", stage, 0);
  }

  private static NetworkEvent recording(RecordingStage stage) {
    return new NetworkEvent.Recording("RE1", stage, Optional.empty());
  }

  private static NetworkEvent stream(StreamStage stage) {
    return new NetworkEvent.Stream(stage, "");
  }
}
