package dev.voiceline.tck.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.conformance.Conformance;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the kits of {@link Transcription} have in common. An adapter's tests extend the kits. */
@ExtendWith(Conformance.class)
public abstract class TranscriptionContract {
  private static final int PACKET_MS = 20;

  /** Long enough for every service to take speech for over. */
  private static final int PAUSE_MS = 1_500;

  private final ByteArrayOutputStream handedIn = new ByteArrayOutputStream();
  private Rule rule;
  private TranscriptionBench bench;
  private RecordedTranscription told;
  private Await await;

  TranscriptionContract() {}

  /** A fresh recognizer, not yet opened; each test has its own. */
  protected abstract TranscriptionBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    rule = Rule.of(test);
    bench = newBench();
    told = new RecordedTranscription();
    rule.assumeTestable(bench.untestable());
    await = new Await(bench.patience());
  }

  /** Closes the bench, and looks whether the recording noticed a break of the rule. */
  @AfterEach
  public final void closeBench() {
    bench.close();
    assertThat(told.breaches().of(rule.id())).isEmpty();
  }

  final TranscriptionBench bench() {
    return bench;
  }

  final ListeningEnd other() {
    return bench.otherSide();
  }

  final RecordedTranscription told() {
    return told;
  }

  final Await await() {
    return await;
  }

  final AudioFormat format() {
    return bench.traits().format();
  }

  final Transcription openUnconfirmed() {
    return bench.open(told);
  }

  final Transcription open() {
    Transcription ear = openUnconfirmed();
    other().accepts();
    awaitTold(1, Heard.Ready.class);
    return ear;
  }

  final void awaitTold(int count, Class<? extends Heard> kind) {
    await.until(count + " x " + kind.getSimpleName(), () -> told.has(count, kind));
  }

  /** As a line does it, packet after packet. */
  final void hear(Transcription ear, byte[] audio) {
    int packet = format().bytes(PACKET_MS);
    for (int at = 0; at < audio.length; at += packet) {
      byte[] piece = Arrays.copyOfRange(audio, at, Math.min(at + packet, audio.length));
      handedIn.writeBytes(piece);
      ear.hear(piece);
    }
  }

  /** Milliseconds of audio so far. */
  final int handedInMs() {
    return format().millis(handedIn.size());
  }

  final byte[] handedIn() {
    return handedIn.toByteArray();
  }

  final byte[] silence(int millis) {
    byte[] silence = new byte[format().bytes(millis)];
    Arrays.fill(silence, format().silence());
    return silence;
  }

  final void pause(Transcription ear) {
    hear(ear, silence(PAUSE_MS));
  }

  /** Says it, pauses, and waits until it was understood. */
  final void say(Transcription ear, String words) {
    int before = ends();
    hear(ear, bench.saying(words));
    pause(ear);
    await.until("the words are frozen", () -> told.frozenText().endsWith(words));
    await.until("the end of the words", () -> ends() > before);
  }

  /** How many turns ended, or pauses were told by those who know no turns. */
  final int ends() {
    return bench.traits().endsTurns()
        ? told.all(Heard.Over.class).size()
        : told.all(Heard.Paused.class).size();
  }

  static boolean contains(byte[] whole, byte[] part) {
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
