package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
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

  private final InputBuffer buffer = new InputBuffer();
  private final RealtimeSettings settings;
  private final SessionConfig config;
  private final Items items;
  private final Outlet outlet;
  private final ConnectionLog log;
  private final Ids ids;
  private final Clock clock;
  private final Delay delay;
  private final Misfortune misfortune;
  private final Responses responses;
  private Speech speech = new Speech("", 0);
  private int utterances;

  private record Speech(String itemId, long startMs) {}

  Listening(
      RealtimeSettings settings,
      SessionConfig config,
      Items items,
      Outlet outlet,
      ConnectionLog log,
      Ids ids,
      Clock clock,
      Delay delay,
      Misfortune misfortune,
      Responses responses) {
    this.settings = settings;
    this.config = config;
    this.items = items;
    this.outlet = outlet;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
    this.delay = delay;
    this.misfortune = misfortune;
    this.responses = responses;
    tune();
  }

  /** Takes over changed settings. */
  void tune() {
    buffer.tune(config.detectsTurns(), config.silence());
  }

  Optional<Refusal> append(JsonObject event) {
    Optional<byte[]> audio = Json.text(event, "audio").flatMap(Listening::decoded);
    if (audio.isEmpty()) {
      return Optional.of(
          Refusal.at(
              "audio", "invalid_value", "Invalid 'audio'. Expected base64-encoded audio bytes."));
    }
    // In another format than it takes the bytes for, the service hears nothing but noise.
    String more = config.hearsMuLaw() ? buffer.append(audio.get(), this) : "";
    log.audio(audio.get().length, more);
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
        new Speech(ids.next("item"), buffer.receivedMs() - buffer.pendingMs()),
        buffer.receivedMs());
    return Optional.empty();
  }

  Optional<Refusal> clear() {
    buffer.clear();
    outlet.send("input_audio_buffer.cleared");
    return Optional.empty();
  }

  @Override
  public void started(long startMs) {
    speech = new Speech(ids.next("item"), startMs);
    outlet.send(
        "input_audio_buffer.speech_started",
        "item_id",
        speech.itemId(),
        "audio_start_ms",
        Math.max(0, startMs - config.prefixPaddingMs()));
    if (config.interruptsResponses()) {
      responses.interrupt();
    }
  }

  @Override
  public void stopped(long endMs, long noticedMs) {
    outlet.send(
        "input_audio_buffer.speech_stopped", "item_id", speech.itemId(), "audio_end_ms", noticedMs);
    take(speech, endMs);
    if (config.createsResponses()) {
      responses.startUnasked();
    }
    misfortune.at(new Moment.Utterance(++utterances));
  }

  private void take(Speech taken, long endMs) {
    String heard = buffer.takeText();
    CallerAudio item = new CallerAudio(taken.itemId(), heard, (int) (endMs - taken.startMs()));
    JsonElement previous = items.append(item);
    log.note(
        item.id(), new Utterance(item.id(), heard, taken.startMs(), endMs, clock.millis(), false));
    outlet.send("input_audio_buffer.committed", "item_id", item.id(), "previous_item_id", previous);
    outlet.send("conversation.item.added", "previous_item_id", previous, "item", item.json());
    outlet.send("conversation.item.done", "previous_item_id", previous, "item", item.json());
    if (config.transcribes()) {
      delay.after(settings.transcription(), () -> transcribe(item));
    }
  }

  private void transcribe(CallerAudio item) {
    if (!item.heard().isEmpty()) {
      outlet.send(
          "conversation.item.input_audio_transcription.delta",
          "item_id",
          item.id(),
          "content_index",
          0,
          "delta",
          item.heard());
    }
    outlet.send(
        "conversation.item.input_audio_transcription.completed",
        "item_id",
        item.id(),
        "content_index",
        0,
        "transcript",
        item.heard(),
        "usage",
        Tokens.ofTranscript(item.millis(), item.heard()));
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
