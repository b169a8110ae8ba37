package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EchoGateTest {
  /** Mu-law of a square wave: 0x80 is full scale, each 0x10 halves it. */
  private static byte[] frame(int code) {
    byte[] frame = new byte[160];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (byte) (i % 2 == 0 ? code : code ^ 0x80);
    }
    return frame;
  }

  private static final byte[] LOUD = frame(0x90);
  private static final byte[] ECHO = frame(0xB8);
  private static final byte[] SILENCE = frame(0xFF);

  private final EchoGate gate = new EchoGate();

  private void agentSpeaks(int frames) {
    for (int i = 0; i < frames; i++) {
      gate.opens(ECHO, true);
    }
  }

  @Test
  void everythingPassesUntilItIsClosed() {
    agentSpeaks(50);
    assertThat(gate.opens(ECHO, true)).isTrue();
  }

  @Test
  void onceClosedTheEchoIsHeldBackAndTheCallerIsNot() {
    gate.close();
    agentSpeaks(50);
    assertThat(gate.opens(ECHO, true)).isFalse();
    assertThat(gate.opens(LOUD, true)).isTrue();
  }

  @Test
  void aWordOfTheCallersIsNotChoppedByItsPauses() {
    gate.close();
    agentSpeaks(50);
    gate.opens(LOUD, true);
    assertThat(gate.opens(SILENCE, true)).isTrue();
  }

  @Test
  void whileTheAgentIsSilentEverythingPasses() {
    gate.close();
    agentSpeaks(50);
    assertThat(gate.opens(ECHO, false)).isTrue();
  }

  @Test
  void nothingPassesBeforeTheLevelIsKnown() {
    gate.close();
    assertThat(gate.opens(LOUD, true)).isFalse();
  }

  @Property(tries = 200)
  void anEchoThatVariesNeverOpensTheGate(@ForAll @IntRange(min = 1, max = 1_000) int seed) {
    Random random = new Random(seed);
    EchoGate varied = new EchoGate();
    varied.close();
    for (int i = 0; i < 200; i++) {
      int code = 0xB0 + random.nextInt(0x10);
      assertThat(varied.opens(frame(code), true)).isFalse();
    }
  }
}
