package dev.voiceline.examples.embed;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import java.io.PrintStream;

/** Voiceline's core in somebody else's {@code main}: ports in, a call in, news out. */
public final class EmbedExample {
  private EmbedExample() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    VirtualTime time = new VirtualTime(); // in production: new SystemTime()
    Calls calls =
        Calls.with(new ScriptedConversations(DefaultAgent.GREETING, time), new DemoDirectory())
            .observer((call, news) -> out.println(call + " " + news))
            .time(time, time)
            .open();
    CallId id = new CallId("my-first-call");
    calls.ring(
        AnnouncedCall.incoming(id, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001")));
    calls.connect(id, new TrialLine(time, out)); // in production: your telephone line
    while (calls.live().contains(id)) {
      time.advanceMillis(20);
    }
  }
}
