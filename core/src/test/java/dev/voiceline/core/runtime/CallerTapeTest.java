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
    KEEP,
    FORGET,
    REWIND
  }

  /** Frames of 20 ms with numbers, as a list that never forgets has them. */
  @Property
  void whatIsPlayedIsInOrderAndOnlyWhatWasKeptIsPlayedAgain(@ForAll("acts") List<Act> acts) {
    CallerTape tape = new CallerTape(AudioFormat.PCMU_8K);
    int recorded = 0;
    int played = 0;
    boolean kept = false;
    for (Act act : acts) {
      switch (act) {
        case RECORD -> tape.record(frame(recorded++));
        case PLAY -> {
          List<Integer> now = play(tape);
          assertThat(now).isSorted().doesNotHaveDuplicates();
          if (recorded - played > 0) {
            assertThat(now).endsWith(recorded - 1);
          }
          played = recorded;
        }
        case KEEP -> {
          tape.keep(true);
          kept = true;
        }
        case FORGET -> {
          tape.keep(false);
          kept = false;
        }
        case REWIND -> {
          tape.rewind();
          if (kept) {
            List<Integer> again = play(tape);
            List<Integer> wanted = new ArrayList<>();
            for (int i = recorded - again.size(); i < recorded; i++) {
              wanted.add(i);
            }
            assertThat(again).isEqualTo(wanted);
            assertThat(again.size()).isGreaterThanOrEqualTo(Math.min(recorded, 100));
            assertThat(again.size()).isLessThanOrEqualTo(1_000);
            played = recorded;
          } else {
            assertThat(play(tape)).hasSize(recorded - played);
            played = recorded;
          }
        }
      }
    }
  }

  @Test
  void whatWasSaidBeforeIsNotPlayedAgain() {
    CallerTape tape = new CallerTape(AudioFormat.PCMU_8K);
    tape.keep(true);
    for (int i = 0; i < 200; i++) {
      tape.record(frame(i));
    }
    play(tape);
    tape.speechEnded();
    tape.keep(false);
    for (int i = 200; i < 220; i++) {
      tape.record(frame(i));
    }
    play(tape);
    tape.keep(true);
    tape.rewind();
    assertThat(play(tape)).hasSize(35).startsWith(185).endsWith(219);
  }

  private static List<Integer> play(CallerTape tape) {
    List<Integer> played = new ArrayList<>();
    tape.play(audio -> played.add((audio[0] & 0xFF) << 8 | audio[1] & 0xFF));
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
            Tuple.of(1, Act.KEEP),
            Tuple.of(1, Act.FORGET),
            Tuple.of(2, Act.REWIND))
        .list()
        .ofMaxSize(300);
  }
}
