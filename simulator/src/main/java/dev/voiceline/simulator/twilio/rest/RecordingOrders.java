package dev.voiceline.simulator.twilio.rest;

import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.RecordingChange;
import dev.voiceline.simulator.twilio.RecordingEvent;
import dev.voiceline.simulator.twilio.RecordingRequest;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import dev.voiceline.simulator.twilio.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Begins and changes recordings of live calls. */
final class RecordingOrders {
  private final TelephoneExchange exchange;
  private final RecordingDesk desk;

  RecordingOrders(TelephoneExchange exchange, RecordingDesk desk) {
    this.exchange = exchange;
    this.desk = desk;
  }

  RestAnswer create(String callSid, Fields fields, String path) {
    RecordingRequest request = request("StartCallRecordingAPI", fields);
    return answer(201, exchange.startRecording(callSid, request), path);
  }

  RestAnswer update(String callSid, String recordingSid, Fields fields, String path) {
    RecordingChange change =
        switch (fields.text("Status").orElse("")) {
          case "paused" ->
              fields.text("PauseBehavior").orElse("silence").equals("skip")
                  ? RecordingChange.PAUSE_SKIPPING
                  : RecordingChange.PAUSE_WITH_SILENCE;
          case "in-progress" -> RecordingChange.RESUME;
          case "stopped" -> RecordingChange.STOP;
          default -> throw RestRefusal.invalid("Status");
        };
    OrderResult<RecordingView> result = exchange.changeRecording(callSid, recordingSid, change);
    if (result instanceof OrderResult.Unknown && desk.knows(callSid, recordingSid)) {
      throw RestRefusal.notInProgress();
    }
    return answer(200, result, path);
  }

  /** What a form asks for that is about recording, with Twilio's defaults. */
  static RecordingRequest request(String source, Fields fields) {
    Optional<WebAddress> callback =
        Numbers.address(fields, "RecordingStatusCallback", 21609)
            .map(
                address ->
                    new WebAddress(
                        address, fields.text("RecordingStatusCallbackMethod").orElse("POST")));
    Set<RecordingEvent> events =
        fields.values("RecordingStatusCallbackEvent").stream()
            .filter(word -> !word.isEmpty())
            .map(word -> RecordingEvent.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
            .collect(Collectors.toUnmodifiableSet());
    return new RecordingRequest(
        source,
        fields.text("RecordingChannels").orElse("mono").equals("dual") ? 2 : 1,
        fields.text("RecordingTrack").orElse("both"),
        callback,
        events.isEmpty() ? Set.of(RecordingEvent.COMPLETED) : events);
  }

  private RestAnswer answer(int status, OrderResult<RecordingView> result, String path) {
    if (result instanceof OrderResult.Done<RecordingView> done) {
      return desk.show(status, done.view());
    }
    if (result instanceof OrderResult.NotInProgress) {
      throw RestRefusal.notInProgress();
    }
    throw RestRefusal.notFound(path);
  }
}
