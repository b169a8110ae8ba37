package dev.voiceline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each state of a call makes of each event. */
class CallTableTest {
  private static final List<String> STATES =
      List.of("Ringing", "Connecting", "Conversing", "Transferring", "SayingGoodbye", "Ended");

  /**
   * One line per event; the columns are the next states of Ringing (conversation ready),
   * Connecting, Conversing, Transferring, SayingGoodbye, Ended. {@code .} is the same state, {@code
   * x} is ignored and on record.
   */
  private static final String TABLE =
      """
      Rang                .             x            x              x            x             x
      LineOpened          Conversing    x            x              x            x             x
      LineClosed          Ended         Ended        Ended          Ended        Ended         .
      ConversationReady   .             Conversing   x              x            x             x
      ConversationClosed  .             .            Connecting     Ended        .             x
      ConversationFatal   .             Ended        Ended          Ended        .             x
      AgentGaveUp         Ended         Ended        Ended          Ended        Ended         x
      FarewellAsked       Ended         Ended        SayingGoodbye  Ended        x             x
      FloorFree           .             .            .              .            Ended         x
      CallerTookFloor     .             .            .              .            Conversing    x
      PersonAsked         x             x            Transferring   x            x             x
      TransferReached     x             x            x              Ended        x             x
      TransferFailed      x             x            x              Conversing   x             x
      HangUpAsked         Ended         Ended        Ended          Ended        Ended         x
      AlarmNoLine         Ended         .            .              .            .             .
      AlarmNoConversation .             Ended        .              .            .             .
      AlarmReopen         .             .            .              .            .             .
      AlarmLongest        .             Ended        SayingGoodbye  Ended        Ended         .
      AlarmGoodbye        .             .            .              .            Ended         .
      """;

  private final CallMachine machine = new CallMachine(CallPolicy.standard());

  private static CallState state(String name) {
    return switch (name) {
      case "Ringing" -> new CallState.Ringing(Connection.HEALTHY);
      case "Connecting" -> new CallState.Connecting(Connection.FIRST, false);
      case "Conversing" -> new CallState.Conversing(Connection.HEALTHY);
      case "Transferring" -> new CallState.Transferring(true);
      case "SayingGoodbye" -> new CallState.SayingGoodbye(EndReason.COMPLETED, true);
      default -> new CallState.Ended(EndReason.COMPLETED);
    };
  }

  private static Map<String, CallEvent> events() {
    Map<String, CallEvent> events = new LinkedHashMap<>();
    events.put("Rang", new CallEvent.Rang());
    events.put("LineOpened", new CallEvent.LineOpened());
    events.put("LineClosed", new CallEvent.LineClosed(LineEnd.CALLER_HUNG_UP));
    events.put("ConversationReady", new CallEvent.ConversationReady());
    events.put("ConversationClosed", new CallEvent.ConversationClosed(true));
    events.put("ConversationFatal", new CallEvent.ConversationClosed(false));
    events.put("AgentGaveUp", new CallEvent.AgentGaveUp());
    events.put(
        "FarewellAsked",
        new CallEvent.FarewellAsked(EndReason.COMPLETED, Optional.of(Script.verbatim("Goodbye."))));
    events.put("FloorFree", new CallEvent.FloorFree());
    events.put("CallerTookFloor", new CallEvent.CallerTookFloor());
    events.put("PersonAsked", new CallEvent.PersonAsked());
    events.put("TransferReached", new CallEvent.TransferSettled(true));
    events.put("TransferFailed", new CallEvent.TransferSettled(false));
    events.put("HangUpAsked", new CallEvent.HangUpAsked());
    events.put("AlarmNoLine", new CallEvent.AlarmWent(CallAlarm.NO_LINE));
    events.put("AlarmNoConversation", new CallEvent.AlarmWent(CallAlarm.NO_CONVERSATION));
    events.put("AlarmReopen", new CallEvent.AlarmWent(CallAlarm.REOPEN));
    events.put("AlarmLongest", new CallEvent.AlarmWent(CallAlarm.LONGEST));
    events.put("AlarmGoodbye", new CallEvent.AlarmWent(CallAlarm.GOODBYE));
    return events;
  }

  @TestFactory
  Stream<DynamicTest> everyStateKnowsWhatToMakeOfEveryEvent() {
    return TABLE
        .lines()
        .map(line -> line.split("\\s+", -1))
        .flatMap(
            row -> STATES.stream().map(name -> cell(row[0], name, row[STATES.indexOf(name) + 1])));
  }

  @Test
  void theTableIsComplete() {
    assertThat(TABLE.lines().map(line -> line.split("\\s+", -1)[0]))
        .containsExactlyElementsOf(events().keySet());
    assertThat(events().values().stream().map(Object::getClass).distinct())
        .hasSameSizeAs(CallEvent.class.getPermittedSubclasses());
    assertThat(STATES).hasSameSizeAs(CallState.class.getPermittedSubclasses());
  }

  private DynamicTest cell(String event, String name, String next) {
    return DynamicTest.dynamicTest(
        name + " + " + event,
        () -> {
          CallState before = state(name);
          Step<CallState, CallEffect> step = machine.on(before, events().get(event));
          String wanted = next.equals(".") || next.equals("x") ? name : next;
          assertThat(step.state().name()).isEqualTo(wanted);
          assertThat(step.known()).isEqualTo(!next.equals("x"));
          if (!wanted.equals(name)) {
            assertThat(CallTransition.between(before, step.state())).isPresent();
          }
          boolean releases = step.effects().stream().anyMatch(CallEffect.Release.class::isInstance);
          assertThat(releases).isEqualTo(wanted.equals("Ended") && !name.equals("Ended"));
        });
  }
}
