package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.RecordingChange;
import dev.voiceline.simulator.twilio.RecordingRequest;
import dev.voiceline.simulator.twilio.RecordingStage;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingOrdersTest {
  private final Rig rig = new Rig();
  private final TelephoneExchange exchange = rig.network.exchange();

  @Test
  void aRecordingIsPausedResumedAndEndsWithTheCall() {
    List<RecordingStage> told = new ArrayList<>();
    exchange.listen(recording -> told.add(recording.stage()));
    PhoneCall call = rig.connected(new PhoneListener() {});
    exchange.startRecording(call.callSid(), RecordingRequest.dual("StartCallRecordingAPI"));
    rig.time.advanceMillis(2_000);
    change(call, RecordingChange.PAUSE_SKIPPING);
    rig.time.advanceMillis(3_000);
    change(call, RecordingChange.RESUME);
    rig.time.advanceMillis(1_000);
    call.hangUp();

    assertThat(call.recordingChanges())
        .extracting(
            moment -> Duration.between(rig.time.instant(), moment.at()).toMillis(),
            moment -> moment.recording().stage())
        .containsExactly(
            tuple(-6_000L, RecordingStage.IN_PROGRESS),
            tuple(-4_000L, RecordingStage.PAUSED),
            tuple(-1_000L, RecordingStage.IN_PROGRESS),
            tuple(0L, RecordingStage.COMPLETED));
    assertThat(told).hasSize(4);
    assertThat(call.recordingChanges().get(3).recording().lasts()).hasSeconds(3);
  }

  @Test
  void aDocumentCanBeginARecording() {
    rig.web.twiml("/voice/incoming", "<Start><Recording/></Start><Pause length='9'/>");
    PhoneCall call = rig.network.call();

    assertThat(call.recordingChanges())
        .extracting(moment -> moment.recording().request().source())
        .containsExactly("StartCallRecordingTwiML");
    assertThat(call.situation().engagement()).isEqualTo(Engagement.ANNOUNCEMENT);
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    assertThat(change(call, RecordingChange.STOP)).isInstanceOf(OrderResult.Unknown.class);
    call.hangUp();

    assertThat(exchange.startRecording(call.callSid(), RecordingRequest.dual("x")))
        .isInstanceOf(OrderResult.NotInProgress.class);
  }

  private OrderResult<RecordingView> change(PhoneCall call, RecordingChange change) {
    return exchange.changeRecording(call.callSid(), TelephoneExchange.CURRENT, change);
  }
}
