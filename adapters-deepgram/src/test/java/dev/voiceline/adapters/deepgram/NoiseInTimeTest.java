package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.endpointing.CallerEar;
import dev.voiceline.core.endpointing.EarListener;
import dev.voiceline.core.endpointing.EndpointedEars;
import dev.voiceline.core.endpointing.EndpointingPolicy;
import dev.voiceline.core.scripted.MuLaw;
import dev.voiceline.core.serial.SerialTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Noise around a caller who says nothing: the service hears no words, and is not deaf. */
class NoiseInTimeTest implements EarListener {
  private final List<String> failures = new ArrayList<>();

  @Test
  void fluxThatTellsOfNoWordsIsKept() {
    Noise noise = new Noise(ListenSettings.of("key"));
    noise.far.says("{'type':'Connected'}");
    noise.lasts(
        "{'type':'TurnInfo','event':'Update','turn_index':0,'audio_window_start':0,"
            + "'audio_window_end':1,'transcript':''}");
    assertThat(failures).isEmpty();
  }

  @Test
  void novaThatTellsOfNoWordsIsKept() {
    Noise noise = new Noise(FakeLine.nova());
    noise.lasts(
        "{'type':'Results','start':0,'duration':1,'is_final':true,'from_finalize':true,"
            + "'channel':{'alternatives':[{'transcript':''}]}}");
    assertThat(failures).isEmpty();
  }

  @Test
  void oneThatTellsNothingIsLeft() {
    new Noise(FakeLine.nova()).lasts("{'type':'Metadata'}");
    assertThat(failures).startsWith("deaf");
  }

  /** An ear in virtual time, whose service is the test. */
  private final class Noise {
    private final FakeLine line;
    private final CallerEar ear;
    private final FakeLine.Far far;

    Noise(ListenSettings settings) {
      line = new FakeLine(settings);
      line.ear.close();
      ear =
          new EndpointedEars(
                  new Deepgram(settings, line, line.time, line.time),
                  EndpointingPolicy.standard(),
                  line.time,
                  line.time)
              .open(
                  FakeLine.listening(),
                  new SerialTasks(fault -> failures.add(fault.toString())),
                  NoiseInTimeTest.this);
      far = line.last().opens();
    }

    /** Somebody hammers; the service tells that now and then. */
    void lasts(String news) {
      for (int blow = 0; blow < 8; blow++) {
        sounds(600, 3_000);
        sounds(1_200, 10);
        far.says(news);
        sounds(1_200, 10);
      }
      ear.close();
      assertThat(line.time.pending()).isZero();
    }

    private void sounds(int millis, int height) {
      for (int ms = 0; ms < millis; ms += 20) {
        byte[] frame = new byte[160];
        for (int i = 0; i < frame.length; i++) {
          frame[i] = MuLaw.encode(i % 16 < 8 ? height : -height);
        }
        ear.hear(frame);
        line.time.advanceMillis(20);
      }
    }
  }

  @Override
  public void ready() {}

  @Override
  public void callerStarted(UtteranceId utterance) {}

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {}

  @Override
  public void likelyOver(UtteranceId utterance, String words) {}

  @Override
  public void goesOn(UtteranceId utterance) {}

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {}

  @Override
  public void callerSaid(UtteranceId utterance, String text) {}

  @Override
  public void callerUnclear(UtteranceId utterance) {}

  @Override
  public void used(Usage usage) {}

  @Override
  public void failed(ConversationFailure failure) {
    failures.add(failure.code());
  }

  @Override
  public void closed() {}
}
