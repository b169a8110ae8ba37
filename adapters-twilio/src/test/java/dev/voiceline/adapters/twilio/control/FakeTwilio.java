package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.NewCall;
import dev.voiceline.adapters.twilio.rest.NewMessage;
import dev.voiceline.adapters.twilio.rest.NewRecording;
import dev.voiceline.adapters.twilio.rest.NumberRouting;
import dev.voiceline.adapters.twilio.rest.RecordingFacts;
import dev.voiceline.adapters.twilio.rest.RoomGuest;
import dev.voiceline.adapters.twilio.rest.TwilioAccount;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.adapters.twilio.rest.TwilioCall;
import dev.voiceline.adapters.twilio.rest.TwilioNumber;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Twilio's REST API in memory: keeps what was asked, and answers what a test wants. */
final class FakeTwilio implements TwilioApi {
  final List<String> asked = new ArrayList<>();
  final List<String> documents = new ArrayList<>();
  final List<NewCall> calls = new ArrayList<>();
  final List<NewMessage> messages = new ArrayList<>();
  private final Map<String, Deque<ControlOutcome>> answers = new HashMap<>();
  private int made;

  /** The next request of that kind is answered so; further ones succeed again. */
  void answer(String kind, ControlFailure.Kind... failures) {
    Deque<ControlOutcome> next = answers.computeIfAbsent(kind, any -> new ArrayDeque<>());
    for (ControlFailure.Kind failure : failures) {
      next.add(new ControlOutcome.Failed(new ControlFailure(failure, 0, "It failed.")));
    }
  }

  /** The latest document that a call was redirected to. */
  String document() {
    return documents.get(documents.size() - 1);
  }

  @Override
  public CompletionStage<ControlOutcome> createCall(NewCall call) {
    calls.add(call);
    return outcome("create", "create", "CAleg" + ++made);
  }

  @Override
  public CompletionStage<ControlOutcome> redirect(CallId call, Instructions to) {
    documents.add(((Instructions.Inline) to).twiml());
    return outcome("redirect", "redirect " + call, "");
  }

  @Override
  public CompletionStage<ControlOutcome> endCall(CallId call) {
    return outcome("end", "end " + call, "");
  }

  @Override
  public CompletionStage<ControlOutcome> startRecording(CallId call, NewRecording recording) {
    return outcome("record", "record " + recording.told(), "RE1");
  }

  @Override
  public CompletionStage<ControlOutcome> pauseRecording(CallId call) {
    return outcome("pause", "pause", "");
  }

  @Override
  public CompletionStage<ControlOutcome> resumeRecording(CallId call) {
    return outcome("resume", "resume", "");
  }

  @Override
  public CompletionStage<ControlOutcome> stopRecording(CallId call) {
    return outcome("stop", "stop", "");
  }

  @Override
  public CompletionStage<ControlOutcome> sendMessage(NewMessage message) {
    messages.add(message);
    return outcome("message", "message", "SM1");
  }

  @Override
  public CompletionStage<TwilioAnswer<RecordingFacts>> recording(String recordingSid) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<TwilioAnswer<InputStream>> recordingAudio(String sid, long longest) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<ControlOutcome> deleteRecording(String recordingSid) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<TwilioAnswer<List<TwilioNumber>>> numbers() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<TwilioAnswer<Optional<TwilioNumber>>> number(PhoneNumber number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<ControlOutcome> updateNumber(String numberSid, NumberRouting routing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<TwilioAnswer<TwilioAccount>> account() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<TwilioAnswer<TwilioCall>> call(CallId call) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<TwilioAnswer<Set<RoomGuest>>> inRoom(String name) {
    throw new UnsupportedOperationException();
  }

  private CompletionStage<ControlOutcome> outcome(String kind, String what, String id) {
    asked.add(what);
    Deque<ControlOutcome> wanted = answers.getOrDefault(kind, new ArrayDeque<>());
    return CompletableFuture.completedFuture(
        wanted.isEmpty() ? new ControlOutcome.Done(id) : wanted.remove());
  }
}
