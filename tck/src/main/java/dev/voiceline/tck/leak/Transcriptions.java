package dev.voiceline.tck.leak;

import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.transcription.Heard;
import dev.voiceline.tck.transcription.RecordedTranscription;
import java.util.List;

/** Lives of transcriptions. */
public final class Transcriptions implements Lives {
  private final SpeechToText vendor;
  private final Listening listening;
  private final byte[] speech;

  /**
   * Those of a vendor.
   *
   * @param listening what is listened for
   * @param speech what they hear, if they hear anything: a few words
   */
  public Transcriptions(SpeechToText vendor, Listening listening, byte[] speech) {
    this.vendor = vendor;
    this.listening = listening;
    this.speech = speech.clone();
  }

  @Override
  public List<Object> live(Way way, Await await) {
    RecordedTranscription told = new RecordedTranscription();
    Transcription ear = vendor.open(listening, told);
    if (way != Way.BEFORE_READY) {
      await.until("ready", () -> told.has(1, Heard.Ready.class));
    }
    if (way.works()) {
      ear.hear(speech);
      ear.flush();
    }
    if (way == Way.AFTER_TRAFFIC) {
      await.until("flushed", () -> told.has(1, Heard.Flushed.class));
    }
    ear.close();
    await.until("closed", () -> told.has(1, Heard.Closed.class));
    return List.of(ear, told);
  }
}
