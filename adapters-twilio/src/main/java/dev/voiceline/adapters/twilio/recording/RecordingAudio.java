package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.adapters.twilio.rest.EncryptionDetails;
import dev.voiceline.adapters.twilio.rest.RecordingFacts;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.ControlFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Gets the sound of a recording, in the clear. Blocks. */
final class RecordingAudio {
  private final TwilioApi api;
  private final Optional<RecordingKey> key;
  private final RecordingPolicy policy;

  RecordingAudio(TwilioApi api, Optional<RecordingKey> key, RecordingPolicy policy) {
    this.api = api;
    this.key = key;
    this.policy = policy;
  }

  /** The sound as WAV; whoever gets it closes it. */
  InputStream open(RecordingFacts recording)
      throws RecordingTrouble, IOException, InterruptedException {
    if (recording.encryption().isEmpty()) {
      return file(recording);
    }
    SealedRecording sealed = sealed(recording.encryption().get());
    try (InputStream ciphertext = file(recording)) {
      return sealed.open(ciphertext, policy.spool());
    }
  }

  private SealedRecording sealed(EncryptionDetails details) throws RecordingTrouble {
    if (key.isEmpty()) {
      throw RecordingTrouble.lasting(
          "The recording is encrypted: set the private key that belongs to the account's public"
              + " key.");
    }
    return SealedRecording.of(details, key.get());
  }

  private InputStream file(RecordingFacts recording) throws RecordingTrouble, InterruptedException {
    return given(Waits.on(api.recordingAudio(recording.sid(), policy.longest())));
  }

  /** The answer, if there is one. */
  static <T> T given(TwilioAnswer<T> answer) throws RecordingTrouble {
    if (answer instanceof TwilioAnswer.Given<T> given) {
      return given.value();
    }
    throw trouble(((TwilioAnswer.Failed<T>) answer).failure());
  }

  /** A recording may be gone because its file is not there yet. */
  static RecordingTrouble trouble(ControlFailure failure) {
    return switch (failure.kind()) {
      case RETRYABLE, UNCERTAIN, GONE -> RecordingTrouble.passing(failure.explanation());
      case FINAL, OPTED_OUT, UNREACHABLE -> RecordingTrouble.lasting(failure.explanation());
    };
  }
}
