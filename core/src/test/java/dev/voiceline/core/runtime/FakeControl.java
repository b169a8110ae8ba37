package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.caller.CallId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A network that notes what it is asked, and answers at once or when the test says so. */
final class FakeControl implements CallControl {
  final List<TextMessage> texts = new ArrayList<>();
  final List<String> keys = new ArrayList<>();
  final List<RecordingOrder> recording = new ArrayList<>();
  final Map<RecordingOrder, ControlFailure.Kind> failing = new EnumMap<>(RecordingOrder.class);
  CompletableFuture<ControlOutcome> text = CompletableFuture.completedFuture(done("m1"));
  CompletableFuture<ControlOutcome> press = CompletableFuture.completedFuture(done(""));
  boolean able = true;

  static ControlOutcome done(String id) {
    return new ControlOutcome.Done(id);
  }

  static ControlOutcome failed(ControlFailure.Kind kind) {
    return new ControlOutcome.Failed(new ControlFailure(kind, 0, "x"));
  }

  @Override
  public void hangUp(CallId call, Parting parting) {}

  @Override
  public CompletionStage<ControlOutcome> send(TextMessage message) {
    texts.add(message);
    return text;
  }

  @Override
  public CompletionStage<ControlOutcome> press(CallId call, KeyTones tones) {
    keys.add(tones.keys());
    return press;
  }

  @Override
  public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
    recording.add(order);
    return CompletableFuture.completedFuture(
        failing.containsKey(order) ? failed(failing.get(order)) : done("r1"));
  }

  @Override
  public boolean sendsTexts() {
    return able;
  }

  @Override
  public boolean pressesKeys() {
    return able;
  }
}
