package dev.voiceline.core.recording.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.RecordingOrder;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The tape against a phone that knows to the byte what it has played. */
class StreamRecorderProperties {
  /** What may happen between two frames. */
  enum Act {
    NOTHING,
    AGENT_TALKS,
    CALLER_CUTS,
    PAUSE,
    RESUME
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Arbitraries.of(Act.class).list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(tries = 200)
  void theAgentsSideIsWhatThePhonePlayedOutsideOfPauses(@ForAll("acts") List<Act> acts) {
    RecordedCall call = RecordedCall.begun();
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    boolean paused = false;
    for (Act act : acts) {
      switch (act) {
        case NOTHING -> {}
        case AGENT_TALKS -> call.agentTalks(51, 57);
        case CALLER_CUTS -> call.line.clear();
        case PAUSE -> call.order(RecordingOrder.PAUSE);
        case RESUME -> call.order(RecordingOrder.RESUME);
      }
      paused = act == Act.PAUSE || (paused && act != Act.RESUME);
      int before = call.phone.played().length;
      call.callerTalks(1);
      byte[] played = call.phone.played();
      if (!paused) {
        heard.write(played, before, played.length - before);
      }
    }
    call.recorder.end();
    assertThat(call.tape().frames()).isEqualTo(acts.size());
    assertThat(withoutSilence(call.tape().agent())).isEqualTo(heard.toByteArray());
  }

  private static byte[] withoutSilence(byte[] side) {
    ByteArrayOutputStream loud = new ByteArrayOutputStream();
    for (byte each : side) {
      if (each != (byte) 0xFF) {
        loud.write(each);
      }
    }
    return loud.toByteArray();
  }
}
