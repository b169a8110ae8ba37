package dev.voiceline.adapters.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.type.Twiml;
import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Orders and questions about calls in the SDK's terms. */
final class CallRequests {
  private static final List<String> PROGRESS =
      List.of("initiated", "ringing", "answered", "completed");
  private static final int LONGEST_RINGING_SECONDS = 600;
  private static final int LONGEST_CALL_SECONDS = 86_400;

  private CallRequests() {}

  static CallCreator create(NewCall call) {
    CallCreator creator = creator(call);
    creator.setMethod(HttpMethod.POST);
    creator.setTimeout(seconds(call.ringFor(), LONGEST_RINGING_SECONDS));
    creator.setTimeLimit(seconds(call.longest(), LONGEST_CALL_SECONDS));
    call.fallback()
        .ifPresent(url -> creator.setFallbackUrl(url).setFallbackMethod(HttpMethod.POST));
    call.progress()
        .ifPresent(
            url ->
                creator
                    .setStatusCallback(url)
                    .setStatusCallbackMethod(HttpMethod.POST)
                    .setStatusCallbackEvent(PROGRESS));
    call.keys().ifPresent(keys -> creator.setSendDigits(keys.keys()));
    call.recording().ifPresent(recording -> record(creator, recording));
    detect(creator, call.detection());
    return creator;
  }

  static CallUpdater redirect(CallId call, Instructions to) {
    CallUpdater updater = Call.updater(call.value());
    if (to instanceof Instructions.At at) {
      return updater.setUrl(at.url()).setMethod(HttpMethod.POST);
    }
    return updater.setTwiml(new Twiml(((Instructions.Inline) to).twiml()));
  }

  static TwilioCall facts(Call call) {
    return new TwilioCall(
        CallStatus.of(Objects.toString(call.getStatus(), "")),
        RecordingRequests.duration(call.getDuration()));
  }

  private static CallCreator creator(NewCall call) {
    com.twilio.type.PhoneNumber to = DialedNumber.of(call.to());
    com.twilio.type.PhoneNumber from = DialedNumber.of(call.from());
    if (call.instructions() instanceof Instructions.At at) {
      return Call.creator(to, from, at.url());
    }
    return Call.creator(to, from, new Twiml(((Instructions.Inline) call.instructions()).twiml()));
  }

  private static void record(CallCreator creator, NewRecording recording) {
    creator
        .setRecord(true)
        .setRecordingChannels("dual")
        .setTrim("do-not-trim")
        .setRecordingStatusCallback(recording.told().toString())
        .setRecordingStatusCallbackMethod(HttpMethod.POST)
        .setRecordingStatusCallbackEvent(RecordingRequests.EVENTS);
  }

  private static void detect(CallCreator creator, MachineDetection detection) {
    if (detection instanceof MachineDetection.BeforeTalking before) {
      creator.setMachineDetection(before.until().word());
    } else if (detection instanceof MachineDetection.WhileTalking meanwhile) {
      creator
          .setMachineDetection(meanwhile.until().word())
          .setAsyncAmd("true")
          .setAsyncAmdStatusCallback(meanwhile.told())
          .setAsyncAmdStatusCallbackMethod(HttpMethod.POST);
    }
  }

  /** Whole seconds, rounded up, within what Twilio takes. */
  private static int seconds(Duration time, int most) {
    return (int) Math.max(1, Math.min(most, time.plusMillis(999).toSeconds()));
  }
}
