package dev.voiceline.server.composition;

import dev.voiceline.adapters.twilio.recording.RecordingPipeline;
import dev.voiceline.adapters.twilio.recording.RecordingPolicy;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.RecordingSettings;
import dev.voiceline.server.log.RecordingLog;
import dev.voiceline.server.log.ServerLog;
import java.util.Deque;
import java.util.Optional;

/** Puts together what brings recordings from the carrier to where they are kept. */
final class RecordingFetch {
  private RecordingFetch() {}

  static RecordingPipeline open(
      TwilioApi api,
      Optional<RecordingStore> store,
      RecordingSettings settings,
      SystemTime time,
      ServerLog log,
      Deque<AutoCloseable> opened) {
    RecordingPipeline pipeline =
        new RecordingPipeline(
            api,
            store,
            settings.privateKey(),
            RecordingPolicy.standard(settings.deletesAtCarrier()),
            time,
            new RecordingLog(log));
    opened.push(pipeline);
    return pipeline;
  }

  /** What cannot be done without a place to keep them. */
  static Optional<String> warning(Optional<RecordingStore> store, RecordingSettings settings) {
    boolean wanted = settings.deletesAtCarrier() || settings.privateKey().isPresent();
    return Optional.of(
            "Recordings stay at Twilio: recording.delete_at_twilio and recording.private_key_file need"
                + " a place to keep recordings, so VOICELINE_DB_URL must not be off.")
        .filter(any -> wanted && store.isEmpty());
  }
}
