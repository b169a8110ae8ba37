package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A conversation of the adapter with the simulated service, over loopback sockets and in real time.
 */
final class SimulatedCall implements AutoCloseable {
  static final Brief BRIEF =
      new Brief(
          "You answer calls about coverage.",
          List.of(
              new ToolSpec(
                  "check_eligibility",
                  "Looks up coverage.",
                  List.of(
                      ToolParameter.text("member_id", "As on the card."),
                      ToolParameter.text("date_of_birth", "As yyyy-mm-dd."),
                      ToolParameter.text("procedure", "What is to be done.")))),
          List.of());
  private static final ScriptedPace QUICK =
      new ScriptedPace(Duration.ofMillis(5), Duration.ofMillis(400), 40);
  private static final Await AWAIT = new Await(Duration.ofSeconds(60));

  final Ears ears = new HearingEars();
  private final ToneEar understood = new ToneEar();
  private final RealtimeModelServer server;
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final CheckedSockets checked = new CheckedSockets(sockets);
  private final SystemTime time = new SystemTime();
  private final SessionLimits limits;

  SimulatedCall(Faults faults) {
    this(RealtimeSettings.standard().withPace(QUICK).withFaults(faults), SessionLimits.defaults());
  }

  SimulatedCall(RealtimeSettings settings, SessionLimits limits) {
    this.server = new RealtimeModelServer(settings);
    this.limits = limits;
  }

  static RealtimeSettings quick() {
    return RealtimeSettings.standard().withPace(QUICK);
  }

  Conversation open(Exchange... history) {
    return open("sk-test", history);
  }

  Conversation open(String key, Exchange... history) {
    OpenAiSettings settings = OpenAiSettings.builder(key).url(server.uri()).limits(limits).build();
    return new OpenAiRealtime(settings, checked, time, time)
        .open(BRIEF.resumedWith(List.of(history)), ears);
  }

  Conversation ready(Exchange... history) {
    Conversation conversation = open(history);
    awaitTold("ready");
    return conversation;
  }

  ConnectionLog log() {
    return server.connections().get(0);
  }

  void await(String what, BooleanSupplier condition) {
    AWAIT.until(what, condition);
  }

  void awaitTold(String line) {
    await(
        line + " after " + ears.lines,
        () -> ears.lines.stream().anyMatch(each -> each.startsWith(line)));
  }

  void awaitCount(String line, int count) {
    await(
        count + " x " + line,
        () -> ears.lines.stream().filter(each -> each.startsWith(line)).count() >= count);
  }

  /** All that the agent was understood to say. */
  String understood() {
    synchronized (understood) {
      return understood.text();
    }
  }

  @Override
  public void close() {
    sockets.close();
    server.close();
    time.close();
    assertThat(checked.misuses()).isEmpty();
  }

  private final class HearingEars extends Ears {
    @Override
    public void audio(ItemId item, byte[] more) {
      synchronized (understood) {
        understood.hear(more);
      }
      super.audio(item, more);
    }
  }
}
