package dev.voiceline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueViewTest {
  private final StringWriter out = new StringWriter();
  private final DialogueView view =
      new DialogueView(new Screen(new PrintWriter(out, true), false), "");

  @Test
  void whatTheServerDoesMeanwhileWaitsForWhatWasBeingSaid() {
    view.callerSpeaks(true);
    view.serverDid(700, "barge-in");
    assertThat(printed()).isEmpty();
    view.callerSaid(500, "Wait");
    assertThat(printed()).containsExactly("  00:00.5  CALLER  Wait", "  00:00.7  SERVER  barge-in");
  }

  @Test
  void theEndPrintsWhatStillWaits() {
    view.agentSpeaks();
    view.serverDid(100, "call ended");
    view.close();
    assertThat(printed()).containsExactly("  00:00.1  SERVER  call ended");
  }

  private List<String> printed() {
    return out.toString().lines().toList();
  }
}
