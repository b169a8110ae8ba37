package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class CallerTapeTest {
  private enum Act {
    RECORD,
    PLAY,
    REACT,
    KEEP,
    FORGET,
    REWIND
  }

  private final CallerTape tape = new CallerTape(AudioFormat.PCMU_8K);

  /** Frames of 20 ms with numbers. */
  @Property
  void whatIsPlayedIsInOrderWithoutAGapAndUpToNow(@ForAll("acts") List<Act> acts) {
    CallerTape one = new CallerTape(AudioFormat.PCMU_8K);
    int recorded = 0;
    int played = 0;
    int untouched = 0;
    for (Act act : acts) {
      switch (act) {
        case RECORD -> one.record(frame(recorded++));
        case PLAY -> {
          List<Integer> now = play(one);
          assertThat(now).isEqualTo(upTo(recorded, now.size()));
          assertThat(now).hasSizeGreaterThanOrEqualTo(Math.min(recorded - played, 1_000));
          played = recorded;
        }
        case REACT -> {
          one.reactedTo();
          untouched = Math.max(untouched, recorded - 100);
        }
        case KEEP -> one.keep(true);
        case FORGET -> {
          one.keep(false);
          untouched = Math.max(untouched, recorded - 100);
        }
        case REWIND -> {
          one.rewind();
          List<Integer> again = play(one);
          assertThat(again).isEqualTo(upTo(recorded, again.size()));
          assertThat(again).hasSizeGreaterThanOrEqualTo(Math.min(recorded - untouched, 1_000));
          assertThat(again).hasSizeLessThanOrEqualTo(1_000);
          played = recorded;
        }
      }
    }
  }

  @Test
  void whatWasSaidAndReactedToIsNotPlayedAgain() {
    record(0, 200);
    tape.speechEnded();
    tape.reactedTo();
    record(200, 220);
    tape.rewind();
    assertThat(play(tape)).hasSize(35).startsWith(185).endsWith(219);
  }

  @Test
  void whatNobodyReactedToIsPlayedAgain() {
    record(0, 200);
    tape.reactedTo();
    record(200, 600);
    tape.rewind();
    assertThat(play(tape)).hasSize(500).startsWith(100);
  }

  @Test
  void whatIsKeptIsPlayedAgainWhateverWasReactedTo() {
    record(0, 200);
    tape.reactedTo();
    tape.keep(true);
    record(200, 600);
    tape.speechEnded();
    tape.reactedTo();
    tape.rewind();
    assertThat(play(tape)).hasSize(500);
    tape.keep(false);
    tape.rewind();
    assertThat(play(tape)).hasSize(15);
  }

  private void record(int from, int to) {
    for (int i = from; i < to; i++) {
      tape.record(frame(i));
      play(tape);
    }
  }

  private static List<Integer> upTo(int end, int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = end - count; i < end; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static List<Integer> play(CallerTape tape) {
    List<Integer> played = new ArrayList<>();
    tape.play(audio -> played.add(((audio[0] & 0xFF) << 8) | (audio[1] & 0xFF)));
    return played;
  }

  private static byte[] frame(int number) {
    byte[] audio = new byte[160];
    audio[0] = (byte) (number >> 8);
    audio[1] = (byte) number;
    return audio;
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Arbitraries.frequency(
            Tuple.of(20, Act.RECORD),
            Tuple.of(5, Act.PLAY),
            Tuple.of(3, Act.REACT),
            Tuple.of(1, Act.KEEP),
            Tuple.of(1, Act.FORGET),
            Tuple.of(2, Act.REWIND))
        .list()
        .ofMaxSize(400);
  }
}
