package dev.voiceline.tck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.tck.TestAudio;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link dev.voiceline.core.recording.RecordingTapes} and what belongs to it. An
 * adapter's test extends it and gives a bench.
 */
public abstract class RecordingsContract extends RecordingContract {
  @Test
  @DisplayName("REC-01 both sides are played as they were, caller left and agent right")
  public final void playedAsItWas() {
    for (AudioFormat format : AudioFormat.values()) {
      RecordingTape tape = open(format);
      append(tape, format, 0, 77);
      closed(tape);
      Wav wav = Wav.read(played());
      assertThat(wav.channels()).isEqualTo(2);
      assertThat(wav.hertz() * wav.sampleBytes()).isEqualTo(1000 * format.bytesPerMs());
      assertThat(wav.tag()).isEqualTo(tag(format));
      assertThat(wav.side(0)).isEqualTo(callerSide(format, 77));
      assertThat(wav.side(1)).isEqualTo(agentSide(format, 77));
      settling().valueOf("the deletion", bench().archive().delete(CALL, ID));
    }
  }

  @Test
  @DisplayName("REC-02 appending does not block while the disk stands")
  public final void appendingDoesNotBlock() {
    RecordingTape tape = open(FORMAT);
    bench().diskStands();
    boolean returned =
        settling()
            .returned(
                "appending to return while the disk stands",
                () -> {
                  append(tape, FORMAT, 0, 60 * PER_SECOND);
                  return true;
                });
    assertThat(returned).isTrue();
    bench().diskGoesOn();
    assertThat(closed(tape).length()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  @DisplayName("REC-03 a recording whose writer died plays up to its last second")
  public final void playsUpToTheLastSecond() {
    RecordingTape tape = open(FORMAT);
    append(tape, FORMAT, 0, 5 * PER_SECOND);
    Duration enough = Duration.ofSeconds(4);
    await().until("4 s are durable", () -> lengthOf(CALL, ID).compareTo(enough) >= 0);
    bench().dies();
    RecordingFacts facts = facts();
    assertThat(facts.complete()).isFalse();
    assertThat(facts.length()).isGreaterThanOrEqualTo(enough);
    byte[] left = Wav.read(played()).side(0);
    assertThat(left).isEqualTo(Arrays.copyOf(callerSide(FORMAT, 5 * PER_SECOND), left.length));
  }

  @Test
  @DisplayName("REC-04 what is said during a pause is nowhere, and the time runs on")
  public final void pausesAreSilence() {
    RecordingTape tape = open(FORMAT);
    append(tape, FORMAT, 0, 30);
    tape.pause();
    append(tape, FORMAT, 30, 70);
    tape.resume();
    append(tape, FORMAT, 70, 100);
    RecordingFacts facts = closed(tape);
    RecordingFacts.Pause pause =
        new RecordingFacts.Pause(Duration.ofMillis(600), Duration.ofMillis(1400));
    assertThat(facts.pauses()).containsExactly(pause);
    assertThat(facts().pauses()).containsExactly(pause);
    byte[] expected = callerSide(FORMAT, 100);
    int frame = TestAudio.frameBytes(FORMAT);
    Arrays.fill(expected, 30 * frame, 70 * frame, FORMAT.silence());
    assertThat(Wav.read(played()).side(0)).isEqualTo(expected);
  }

  @Test
  @DisplayName("REC-05 a closed recording is durable, with its length and hash")
  public final void closingMakesDurable() throws Exception {
    RecordingTape tape = open(FORMAT);
    append(tape, FORMAT, 0, 133);
    RecordingFacts facts = closed(tape);
    bench().dies();
    assertThat(facts()).isEqualTo(facts);
    assertThat(facts.complete()).isTrue();
    assertThat(facts.lost()).isZero();
    assertThat(facts.length()).isEqualTo(Duration.ofMillis(133 * 20));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Wav.read(played()).samples());
    assertThat(facts.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(list()).containsExactly(new RecordingArchive.Kept(CALL, ID, START));
  }

  @Test
  @DisplayName("REC-06 a changed recording does not play")
  public final void changedDoesNotPlay() {
    for (double part : new double[] {0.0, 0.3, 0.7, 1.0}) {
      RecordingTape tape = open(FORMAT);
      append(tape, FORMAT, 0, 200);
      closed(tape);
      bench().changes(CALL, ID, part);
      assertThat(settling().failureOf("playing", bench().archive().play(CALL, ID)))
          .isInstanceOf(IOException.class);
      settling().valueOf("the deletion", bench().archive().delete(CALL, ID));
    }
  }

  @Test
  @DisplayName("REC-07 audio is nowhere in clear")
  public final void audioIsNowhereInClear() {
    RecordingTape tape = open(FORMAT);
    byte[] same = new byte[TestAudio.frameBytes(FORMAT)];
    Arrays.fill(same, (byte) 0x2A);
    for (int frame = 0; frame < 100; frame++) {
      tape.append(same, same);
    }
    closed(tape);
    assertThat(bench().stored(Arrays.copyOf(same, 32))).isFalse();
    assertThat(Wav.read(played()).samples()).containsOnly(0x2A);
  }

  @Test
  @DisplayName("REC-08 a deleted recording is gone")
  public final void deletedIsGone() {
    closed(open(FORMAT));
    settling().valueOf("the deletion", bench().archive().delete(CALL, ID));
    assertThat(list()).isEmpty();
    assertThat(settling().failureOf("playing", bench().archive().play(CALL, ID)))
        .isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("REC-09 a recording of the network is kept as it came, and again replaces it")
  public final void networksRecordingIsKept() {
    stored("RIFF, in a way".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    byte[] second = TestAudio.bytes(FORMAT, 150_001, 3);
    stored(second);
    assertThat(played()).isEqualTo(second);
    assertThat(list()).extracting(RecordingArchive.Kept::recordingId).containsExactly(ID);
  }

  @Test
  @DisplayName("REC-10 a recording that does not play says why")
  public final void saysWhy() {
    assertThat(refusal(CALL, "RE0404")).hasValue(RecordingRefusal.Why.UNKNOWN);
    closed(open(FORMAT));
    settling().valueOf("the deletion", bench().archive().delete(CALL, ID));
    bench().dies();
    refusal(CALL, ID).ifPresent(why -> assertThat(why).isEqualTo(RecordingRefusal.Why.DELETED));
    String second = "RE0002";
    RecordingTape tape = bench().tapes().open(CALL, second, FORMAT, START);
    append(tape, FORMAT, 0, 200);
    closed(tape);
    bench().changes(CALL, second, 0.5);
    refusal(CALL, second).ifPresent(why -> assertThat(why).isEqualTo(RecordingRefusal.Why.CHANGED));
  }

  /** Why it does not play; nothing when it does, which is a matter of other rules. */
  private Optional<RecordingRefusal.Why> refusal(CallId call, String recordingId) {
    Optional<Throwable> failure =
        settling()
            .valueOf(
                "an answer",
                bench()
                    .archive()
                    .play(call, recordingId)
                    .handle((wav, failed) -> Optional.ofNullable(failed)));
    return failure.map(RecordingsContract::why);
  }

  private static RecordingRefusal.Why why(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException
            ? Optional.ofNullable(failure.getCause()).orElse(failure)
            : failure;
    assertThat(cause).isInstanceOf(RecordingRefusal.class);
    return ((RecordingRefusal) cause).why();
  }

  private void stored(byte[] wav) {
    CompletionStage<Void> stage = bench().store().store(CALL, ID, new ByteArrayInputStream(wav));
    settling().valueOf("the recording to be durable", stage);
  }

  private List<RecordingArchive.Kept> list() {
    return settling().valueOf("the list", bench().archive().list());
  }

  /** Nothing yet while the tape begins. */
  private Duration lengthOf(CallId call, String recordingId) {
    return settling()
        .valueOf(
            "facts",
            bench()
                .archive()
                .facts(call, recordingId)
                .exceptionally(
                    none -> new RecordingFacts(Duration.ZERO, false, List.of(), Duration.ZERO, "")))
        .length();
  }

  private static int tag(AudioFormat format) {
    return switch (format) {
      case PCM16_24K -> 1;
      case PCMA_8K -> 6;
      case PCMU_8K -> 7;
    };
  }
}
