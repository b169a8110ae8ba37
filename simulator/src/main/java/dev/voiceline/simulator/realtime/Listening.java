package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Item.CallerAudio;
import dev.voiceline.simulator.realtime.Measured.Utterance;
import java.util.Base64;
import java.util.Optional;

/**
 * The caller's side of a session: audio in, turns and transcripts out. For use by one thread at a
 * time.
 */
final class Listening implements InputBuffer.Turns {
  private static final int LEAST_COMMIT_MS = 100;
  private static final int MOST_BYTES = 15 * 1024 * 1024;

  private final InputBuffer buffer = new InputBuffer();
  private final SessionKit kit;
  private final Responses responses;
  private final Transcripts transcripts;
  private Speech speech = new Speech("", 0);
  private int utterances;

  private record Speech(String itemId, long startMs) {}

  Listening(SessionKit kit, Responses responses) {
    this.kit = kit;
    this.responses = responses;
    this.transcripts = new Transcripts(kit);
    kit.idle().whenExpired(this::idle);
    tune();
  }

  /** Takes over changed settings. */
  void tune() {
    buffer.tune(kit.config().detectsTurns(), kit.config().silence());
  }

  Optional<Refusal> append(JsonObject event) {
    Optional<byte[]> audio = Json.text(event, "audio").flatMap(Listening::decoded);
    if (audio.isEmpty()) {
      return Optional.of(
          Refusal.at(
              "audio", "invalid_value", "Invalid 'audio'. Expected base64-encoded audio bytes."));
    }
    if (audio.get().length > MOST_BYTES) {
      return Check.invalid("audio", "At most 15 MiB may be appended at a time.");
    }
    // In another format than it takes the bytes for, the service hears nothing but noise.
    String more = kit.config().hearsMuLaw() ? buffer.append(audio.get(), this) : "";
    kit.log().audio(audio.get().length, more);
    return Optional.empty();
  }

  Optional<Refusal> commit() {
    if (buffer.pendingMs() < LEAST_COMMIT_MS) {
      return Optional.of(
          Refusal.of(
              "input_audio_buffer_commit_empty",
              "Error committing input audio buffer: the buffer is too small. Expected at least 100ms of"
                  + " audio, but buffer only has "
                  + buffer.pendingMs()
                  + "ms of audio."));
    }
    take(
        new Speech(kit.ids().next("item"), buffer.receivedMs() - buffer.pendingMs()),
        buffer.receivedMs());
    kit.misfortune().at(new Moment.Utterance(utterances));
    return Optional.empty();
  }

  Optional<Refusal> clear() {
    buffer.clear();
    kit.outlet().send("input_audio_buffer.cleared");
    return Optional.empty();
  }

  /** Nobody has spoken for so long that the silence counts as a turn. */
  private void idle() {
    long end = buffer.receivedMs();
    Speech silence = new Speech(kit.ids().next("item"), end - buffer.pendingMs());
    kit.outlet()
        .send(
            "input_audio_buffer.timeout_triggered",
            "item_id",
            silence.itemId(),
            "audio_start_ms",
            silence.startMs(),
            "audio_end_ms",
            end);
    take(silence, end);
    responses.startUnasked();
  }

  @Override
  public void started(long startMs) {
    kit.idle().busy();
    speech = new Speech(kit.ids().next("item"), startMs);
    kit.outlet()
        .send(
            "input_audio_buffer.speech_started",
            "item_id",
            speech.itemId(),
            "audio_start_ms",
            Math.max(0, startMs - kit.config().prefixPaddingMs()));
    if (kit.config().interruptsResponses()) {
      responses.interrupt();
    }
  }

  @Override
  public void stopped(long endMs, long noticedMs) {
    kit.outlet()
        .send(
            "input_audio_buffer.speech_stopped",
            "item_id",
            speech.itemId(),
            "audio_end_ms",
            noticedMs);
    take(speech, endMs);
    if (kit.config().createsResponses()) {
      responses.startUnasked();
    }
    kit.misfortune().at(new Moment.Utterance(utterances));
  }

  private void take(Speech taken, long endMs) {
    utterances++;
    String heard = buffer.takeText();
    CallerAudio item = new CallerAudio(taken.itemId(), heard, (int) (endMs - taken.startMs()));
    JsonElement previous = kit.items().append(item);
    kit.log()
        .note(
            item.id(),
            new Utterance(item.id(), heard, taken.startMs(), endMs, kit.clock().millis(), false));
    kit.outlet()
        .send("input_audio_buffer.committed", "item_id", item.id(), "previous_item_id", previous);
    kit.outlet().send("conversation.item.added", "previous_item_id", previous, "item", item.json());
    kit.outlet().send("conversation.item.done", "previous_item_id", previous, "item", item.json());
    transcripts.expect(item);
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
