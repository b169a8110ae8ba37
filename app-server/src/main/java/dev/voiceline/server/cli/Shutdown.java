package dev.voiceline.server.cli;

import dev.voiceline.server.composition.VoiceServer;
import java.io.PrintWriter;
import java.time.Duration;

/** Lets the calls under way finish, within bounds, and stops the server. */
final class Shutdown implements Runnable {
  /** The carrier asks within a second; whoever stops a process waits no longer than this. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(4);

  private final VoiceServer server;
  private final Duration within;
  private final PrintWriter out;

  Shutdown(VoiceServer server, Duration within, PrintWriter out) {
    this.server = server;
    this.within = within;
    this.out = out;
  }

  @Override
  public void run() {
    int live = server.calls().live().size();
    if (live > 0) {
      say(
          "Stopping: no new calls; %d under way may take %d seconds more."
              .formatted(live, within.toSeconds()));
    }
    if (!server.drain(within)) {
      say("Ending the calls that are still under way.");
    }
    server.endCalls(LAST_WORDS);
    server.close();
    say("Stopped.");
  }

  private void say(String sentence) {
    out.println(sentence);
    out.flush();
  }
}
