package dev.voiceline.tck.recording;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.Settling;
import dev.voiceline.tck.TestAudio;
import dev.voiceline.tck.conformance.Conformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the parts of the kit share. */
@ExtendWith(Conformance.class)
abstract class RecordingContract {
  static final CallId CALL = new CallId("CA0001");
  static final String ID = "RE0001";
  static final AudioFormat FORMAT = AudioFormat.PCMU_8K;
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  static final int PER_SECOND = 1000 / RecordingTape.FRAME_MS;

  private RecordingBench bench;

  /** A fresh bench; each test has its own. */
  protected abstract RecordingBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    bench = newBench();
    Rule.of(test).assumeTestable(bench.untestable());
  }

  /** Closes the bench. */
  @AfterEach
  public final void closeBench() {
    bench.close();
  }

  final RecordingBench bench() {
    return bench;
  }

  final Settling settling() {
    return new Settling(bench.patience());
  }

  final Await await() {
    return new Await(bench.patience());
  }

  final RecordingTape open(AudioFormat format) {
    return bench.tapes().open(CALL, ID, format, START);
  }

  final RecordingFacts closed(RecordingTape tape) {
    return settling().valueOf("the recording to be durable", tape.close());
  }

  final RecordingFacts facts() {
    return settling().valueOf("facts", bench.archive().facts(CALL, ID));
  }

  final byte[] played() {
    try (InputStream stream = settling().valueOf("a stream", bench.archive().play(CALL, ID))) {
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] caller(AudioFormat format, int frame) {
    return TestAudio.frame(format, frame);
  }

  static byte[] agent(AudioFormat format, int frame) {
    return TestAudio.frame(format, -1 - frame);
  }

  static void append(RecordingTape tape, AudioFormat format, int from, int until) {
    for (int frame = from; frame < until; frame++) {
      tape.append(caller(format, frame), agent(format, frame));
    }
  }

  static byte[] callerSide(AudioFormat format, int frames) {
    ByteArrayOutputStream side = new ByteArrayOutputStream();
    for (int frame = 0; frame < frames; frame++) {
      side.writeBytes(caller(format, frame));
    }
    return side.toByteArray();
  }

  static byte[] agentSide(AudioFormat format, int frames) {
    ByteArrayOutputStream side = new ByteArrayOutputStream();
    for (int frame = 0; frame < frames; frame++) {
      side.writeBytes(agent(format, frame));
    }
    return side.toByteArray();
  }
}
