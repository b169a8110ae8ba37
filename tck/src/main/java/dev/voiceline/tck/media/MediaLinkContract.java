package dev.voiceline.tck.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.TestAudio;
import dev.voiceline.tck.conformance.Conformance;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of {@link MediaLink}. An adapter's test extends it and gives a bench. */
@ExtendWith(Conformance.class)
public abstract class MediaLinkContract {
  private static final int LONG_MS = 10_000;

  private Rule rule;
  private MediaBench bench;
  private MediaLink link;
  private AudioFormat format;
  private RecordedLine line;
  private Await await;

  /** A fresh line; each test has its own. */
  protected abstract MediaBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openLine(TestInfo test) throws Exception {
    rule = Rule.of(test);
    bench = newBench();
    line = new RecordedLine(() -> bench.played().length);
    rule.assumeTestable(bench.untestable());
    await = new Await(bench.patience());
    link = bench.link();
    format = link.format();
  }

  /** Closes the bench, and looks whether the recording noticed a break of the rule. */
  @AfterEach
  public final void closeLine() {
    bench.close();
    assertThat(line.breaches().of(rule.id())).isEmpty();
  }

  @Test
  @DisplayName("MEDIA-01 audio is played in the order sent, unchanged")
  public final void audioIsPlayedInOrder() {
    link.start(line);
    byte[] audio = TestAudio.piece(format, 600, 1);
    for (int from = 0, length = 1;
        from < audio.length;
        from += length, length = length * 3 % 1_001) {
      link.send(Arrays.copyOfRange(audio, from, Math.min(audio.length, from + length)));
    }
    bench.play();
    await.until("all is played", () -> bench.played().length >= audio.length);
    assertThat(bench.played()).isEqualTo(audio);
  }

  @Test
  @DisplayName("MEDIA-01 audio is played in whole frames")
  public final void audioIsPlayedInWholeFrames() {
    link.start(line);
    byte[] audio = TestAudio.bytes(format, TestAudio.frameBytes(format) * 3 - 7, 1);
    link.send(audio);
    link.mark("end");
    bench.play();
    await.until("the mark is returned", () -> line.returned("end"));
    assertThat(bench.played().length % TestAudio.frameBytes(format)).isZero();
  }

  @Test
  @DisplayName("MEDIA-02 a mark is returned after all audio before it was played")
  public final void markComesAfterAudio() {
    link.start(line);
    byte[] audio = TestAudio.piece(format, 400, 1);
    link.send(audio);
    link.mark("end");
    tellCallersFrame(2); // a mark that did not wait would be told before this frame
    bench.play();
    await.until("the mark is returned", () -> line.returned("end"));
    assertThat(line.marks().get(0).playedBytes()).isGreaterThanOrEqualTo(audio.length);
  }

  @Test
  @DisplayName("MEDIA-02 audio that fills no frame is played before the mark too")
  public final void restIsPlayedBeforeMark() {
    link.start(line);
    byte[] rest = TestAudio.bytes(format, TestAudio.frameBytes(format) / 2, 1);
    link.send(rest);
    link.mark("end");
    bench.play();
    await.until("the mark is returned", () -> line.returned("end"));
    assertThat(line.marks().get(0).playedBytes()).isGreaterThanOrEqualTo(rest.length);
    assertThat(TestAudio.startsWith(bench.played(), rest)).as("the rest was played").isTrue();
  }

  @Test
  @DisplayName("MEDIA-02 a mark with nothing before it is returned at once")
  public final void markOnSilenceComesAtOnce() {
    link.start(line);
    link.mark("now");
    await.until("the mark is returned", () -> line.returned("now"));
  }

  @Test
  @DisplayName("MEDIA-02 marks are returned in order, once each")
  public final void marksComeOnce() {
    link.start(line);
    for (int i = 1; i <= 3; i++) {
      link.send(TestAudio.frame(format, i));
      link.mark("m" + i);
    }
    bench.play();
    await.until("the last mark is returned", () -> line.returned("m3"));
    tellCallersFrame(4);
    assertThat(line.marks()).extracting(RecordedLine.Mark::name).containsExactly("m1", "m2", "m3");
  }

  @Test
  @DisplayName("MEDIA-03 clear drops what was not played")
  public final void clearDropsWhatWasNotPlayed() {
    link.start(line);
    byte[] audio = TestAudio.piece(format, LONG_MS, 1);
    link.send(audio);
    link.clear();
    link.mark("after");
    bench.play();
    await.until("the mark is returned", () -> line.returned("after"));
    assertThat(bench.played().length).isLessThan(audio.length);
    assertThat(TestAudio.startsWith(audio, bench.played()))
        .as("what was played is a part")
        .isTrue();
  }

  @Test
  @DisplayName("MEDIA-03 clear drops audio that filled no frame yet")
  public final void clearDropsTheRest() {
    link.start(line);
    link.send(TestAudio.bytes(format, TestAudio.frameBytes(format) / 2, 1));
    link.clear();
    link.mark("after");
    bench.play();
    await.until("the mark is returned", () -> line.returned("after"));
    assertThat(bench.played()).isEmpty();
  }

  @Test
  @DisplayName("MEDIA-04 audio sent after clear is played")
  public final void audioAfterClearIsPlayed() {
    link.start(line);
    link.send(TestAudio.piece(format, 200, 1));
    link.clear();
    byte[] second = TestAudio.piece(format, 200, 2);
    link.send(second);
    bench.play();
    await.until("it is played", () -> TestAudio.endsWith(bench.played(), second));
  }

  @Test
  @DisplayName("MEDIA-05 the caller's audio is told in order and complete")
  public final void callersAudioIsComplete() {
    link.start(line);
    byte[] said = new byte[0];
    for (int i = 1; i <= 50; i++) {
      bench.callerSpeaks(TestAudio.frame(format, i));
      said = TestAudio.join(said, TestAudio.frame(format, i));
    }
    awaitCallersAudio(said.length);
    assertThat(line.audio()).isEqualTo(said);
  }

  @Test
  @DisplayName("MEDIA-05 audio that came before the start is told first")
  public final void audioBeforeStartIsTold() {
    bench.callerSpeaks(TestAudio.frame(format, 1));
    bench.callerSpeaks(TestAudio.frame(format, 2));
    link.start(line);
    bench.callerSpeaks(TestAudio.frame(format, 3));
    byte[] said = TestAudio.piece(format, 0, 0);
    for (int i = 1; i <= 3; i++) {
      said = TestAudio.join(said, TestAudio.frame(format, i));
    }
    awaitCallersAudio(said.length);
    assertThat(line.audio()).isEqualTo(said);
  }

  @Test
  @DisplayName("MEDIA-05 gaps of the network are filled with silence")
  public final void gapsAreFilled() {
    link.start(line);
    byte[] before = TestAudio.frame(format, 1);
    byte[] after = TestAudio.frame(format, 2);
    bench.callerSpeaks(before);
    bench.networkLoses(3);
    bench.callerSpeaks(after);
    byte[] silence = TestAudio.silence(format, 3 * TestAudio.FRAME_MS);
    awaitCallersAudio(before.length + silence.length + after.length);
    assertThat(line.audio()).isEqualTo(TestAudio.join(before, silence, after));
  }

  @Test
  @DisplayName("MEDIA-06 keypad digits are told in order, once each")
  public final void digitsAreToldOnce() {
    link.start(line);
    String keys = "0123456789*#1123";
    keys.chars().forEach(key -> bench.callerPresses((char) key));
    tellCallersFrame(1);
    await.until("all keys are told", () -> line.digits().length() >= keys.length());
    assertThat(line.digits()).isEqualTo(keys);
  }

  @Test
  @DisplayName("MEDIA-07 closed is told once when the caller hangs up, after all that was said")
  public final void hangingUpClosesOnce() {
    link.start(line);
    bench.callerSpeaks(TestAudio.frame(format, 1));
    bench.callerHangsUp();
    await.until("closed is told", () -> !line.ends().isEmpty());
    bench.close();
    assertThat(line.ends()).containsExactly(LineEnd.CALLER_HUNG_UP);
    assertThat(line.audio()).isEqualTo(TestAudio.frame(format, 1));
  }

  @Test
  @DisplayName("MEDIA-07 closed is told once when the connection breaks")
  public final void lossClosesOnce() {
    link.start(line);
    bench.lineBreaks();
    await.until("closed is told", () -> !line.ends().isEmpty());
    bench.close();
    assertThat(line.ends()).containsExactly(LineEnd.LOST);
  }

  @Test
  @DisplayName("MEDIA-07 closed is told once when this side closes")
  public final void closingClosesOnce() {
    link.start(line);
    link.close();
    await.until("closed is told", () -> !line.ends().isEmpty());
    bench.close();
    assertThat(line.ends()).containsExactly(LineEnd.CLOSED_BY_US);
  }

  @Test
  @DisplayName("MEDIA-07 closed is told once when both ends close")
  public final void bothEndsCloseOnce() {
    link.start(line);
    bench.callerHangsUp();
    link.close();
    await.until("closed is told", () -> !line.ends().isEmpty());
    bench.close();
    assertThat(line.ends()).hasSize(1);
  }

  @Test
  @DisplayName("MEDIA-08 close may be called more than once")
  public final void closeMayBeRepeated() {
    link.start(line);
    link.close();
    assertThatCode(link::close).doesNotThrowAnyException();
    await.until("closed is told", () -> !line.ends().isEmpty());
    assertThatCode(link::close).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("MEDIA-08 sends after the end do nothing")
  public final void sendsAfterTheEndDoNothing() {
    link.start(line);
    link.close();
    await.until("closed is told", () -> !line.ends().isEmpty());
    assertThatCode(
            () -> {
              link.send(TestAudio.piece(format, 200, 1));
              link.mark("late");
              link.clear();
            })
        .doesNotThrowAnyException();
    bench.play();
    bench.close();
    assertThat(bench.played()).isEmpty();
    assertThat(line.marks()).isEmpty();
  }

  @Test
  @DisplayName("MEDIA-09 garbled messages are passed over")
  public final void garbledMessagesArePassedOver() {
    link.start(line);
    bench.callerSpeaks(TestAudio.frame(format, 1));
    bench.peerGarbles();
    bench.callerSpeaks(TestAudio.frame(format, 2));
    awaitCallersAudio(2 * TestAudio.frameBytes(format));
    assertThat(line.audio())
        .isEqualTo(TestAudio.join(TestAudio.frame(format, 1), TestAudio.frame(format, 2)));
    assertThat(line.ends()).isEmpty();
  }

  /** All that the caller's end sent before has been told when this returns. */
  private void tellCallersFrame(int seed) {
    int before = line.audio().length;
    bench.callerSpeaks(TestAudio.frame(format, seed));
    awaitCallersAudio(before + TestAudio.frameBytes(format));
  }

  private void awaitCallersAudio(int bytes) {
    await.until("the caller's audio is told", () -> line.audio().length >= bytes);
  }
}
