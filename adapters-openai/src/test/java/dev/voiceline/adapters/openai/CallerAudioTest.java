package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CallerAudioTest {
  @RepeatedTest(20)
  void nothingOvertakesWhatWasHeld() throws Exception {
    CallerAudio audio = new CallerAudio(1_000_000);
    List<Integer> out = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch talking = new CountDownLatch(1);
    Thread caller =
        new Thread(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                audio.hear(new byte[] {(byte) (i >> 8), (byte) i});
                if (i == 100) {
                  talking.countDown();
                }
              }
            });
    caller.start();
    talking.await();
    audio.flowTo(piece -> out.add((piece[0] & 0xFF) << 8 | (piece[1] & 0xFF)));
    caller.join();
    assertThat(out).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
  }

  @Test
  void afterTheEndNothingIsHeldOrSent() {
    CallerAudio audio = new CallerAudio(100);
    List<byte[]> out = new ArrayList<>();
    audio.hear(new byte[1]);
    audio.stop();
    audio.hear(new byte[1]);
    audio.flowTo(out::add);
    audio.hear(new byte[1]);
    assertThat(out).isEmpty();
  }

  @Test
  void onePieceLongerThanTheBoundIsDropped() {
    CallerAudio audio = new CallerAudio(100);
    audio.hear(new byte[101]);
    assertThat(audio.droppedBytes()).isEqualTo(101);
  }
}
