package dev.voiceline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallEvent.TakenUp.Found;
import dev.voiceline.core.call.CallState.Transferring.Phase;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.time.Duration;
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
      List.of(
          "Ringing",
          "Connecting",
          "Conversing",
          "Broken",
          "Lent",
          "Announcing",
          "Dialing",
          "Taken",
          "Returning",
          "SayingGoodbye",
          "Ended",
          "HandedOn");

  /**
   * One line per event; the columns are the next states of Ringing (conversation ready),
   * Connecting, Conversing, Conversing without its line ({@code Broken}), Conversing with a line
   * that is lent ({@code Lent}), the four conditions of Transferring (the agent speaks, the network
   * dials, it has taken the line, nobody came and the caller is on the way back), SayingGoodbye,
   * Ended, HandedOn. There is nobody else to ask for a conversation; {@link ProvidersTableTest} has
   * the rest. {@code .} is the same state, {@code x} is ignored and on record. {@code To} is {@code
   * Transferring}, {@code Bye} is {@code SayingGoodbye}.
   */
  private static final String TABLE =
      """
      Rang                .          x          x          x          x          x          x          x          x          x          x          x
      TakenUp             Connecting x          x          x          x          x          x          x          x          x          x          x
      TakenUpCalled       To         x          x          x          x          x          x          x          x          x          x          x
      LineOpened          Conversing x          x          .          x          x          x          .          Conversing x          x          x
      LineBroke           .          .          .          .          .          .          .          .          .          Ended      .          .
      LineClosed          Ended      Ended      Ended      Ended      .          Ended      .          .          .          Ended      .          .
      ConversationReady   x           Conversing x          x          x          x          x          x          x          x          x          x
      ConversationClosed  .          .          Connecting Connecting Connecting .          .          .          .          .          x          x
      ConversationFatal   .           Ended      Ended      Ended      Ended      .          .          .          .          Ended      x          x
      SuccessorWanted     .           .          .          .          .          .          .          .          .          .          x          x
      SuccessorReady      x           x          x          x          x          x          x          x          x          x          x          x
      SuccessorLost       .           .          .          .          .          .          .          .          .          .          x          x
      CeilingReached      .           Ended      Bye        Ended      Bye        .          .          .          .          .          .          .
      AgentGaveUp         Ended       .          Ended      Ended      Ended      .          .          .          .          Ended      x          x
      FarewellAsked       Ended      Ended      Bye        Ended      Bye        x          x          x          x          x          x          x
      FarewellOrdered     Ended      Ended      Bye        Ended      Bye        Ended      Ended      Ended      Ended      x          x          x
      FloorFree           .          .          .          .          .          .          .          .          .          Ended      x          x
      CallerTookFloor     .          .          .          .          .          .          .          .          .          Conversing x          x
      PersonAsked         x          x          To         To         To         x          x          x          x          x          x          x
      LineLent            x          x          .          x          .          x          x          x          x          x          x          x
      LineKept            .          .          .          .          .          .          .          .          .          .          .          .
      TransferReached     x          x          x          x          x          x          Ended      Ended      Ended      x          x          x
      TransferUnanswered  x          x          x          x          x          x          Conversing .          .          x          x          x
      TransferDeclined    x          x          x          x          x          x          Conversing .          .          x          x          x
      TransferRefused     x          x          x          x          x          x          Conversing .          .          x          x          x
      TransferDeserted    x          x          x          x          x          x          Ended      Ended      Ended      x          x          x
      CallerGone          Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      .          .
      MachineAnswered     Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      x          x
      HangUpAsked         Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      Ended      x          x
      HandOverAsked       HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   .          .          .
      OwnerLost           HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   HandedOn   .          .
      AlarmNoLine         Ended      .          .          .          .          .          .          .          .          .          .          .
      AlarmLineBack       .          .          .          Ended      .          .          .          .          Ended      .          .          .
      AlarmTransfer       .          .          .          .          .          .          Conversing .          .          .          .          .
      AlarmNoConversation .          Ended      .          .          .          .          .          .          .          .          .          .
      AlarmOpening        .           .          .          .          .          .          .          .          .          .          .          .
      AlarmReopen         .          .          .          .          .          .          .          .          .          .          .          .
      AlarmLongest        .          Ended      Bye        Ended      Bye        .          .          .          .          Ended      .          .
      AlarmGoodbye        .          .          .          .          .          .          .          .          .          Ended      .          .
      """;

  private final CallMachine machine = new CallMachine(CallPolicy.standard());

  private static CallState state(String name) {
    Connection healthy = Connection.first(List.of("one")).nowReady();
    return switch (name) {
      case "Ringing" -> new CallState.Ringing(healthy);
      case "Connecting" ->
          new CallState.Connecting(Connection.first(List.of("one")), false, Line.HELD);
      case "Conversing" -> new CallState.Conversing(healthy, Line.HELD);
      case "Broken" -> new CallState.Conversing(healthy, Line.BROKEN);
      case "Lent" -> new CallState.Conversing(healthy, Line.LENT);
      case "Announcing" -> new CallState.Transferring(Phase.ANNOUNCING, healthy, Line.HELD);
      case "Dialing" -> new CallState.Transferring(Phase.DIALING, healthy, Line.LENT);
      case "Taken" -> new CallState.Transferring(Phase.DIALING, healthy, Line.TAKEN);
      case "Returning" -> new CallState.Transferring(Phase.NOT_REACHED, healthy, Line.TAKEN);
      case "SayingGoodbye" -> new CallState.SayingGoodbye(EndReason.COMPLETED, true, healthy);
      case "HandedOn" -> new CallState.HandedOn();
      default -> new CallState.Ended(EndReason.COMPLETED);
    };
  }

  private static Map<String, CallEvent> events() {
    Map<String, CallEvent> events = new LinkedHashMap<>();
    events.put("Rang", new CallEvent.Rang());
    events.put("TakenUp", new CallEvent.TakenUp(Found.TALKING, Duration.ofMinutes(2)));
    events.put("TakenUpCalled", new CallEvent.TakenUp(Found.PERSON_CALLED, Duration.ofMinutes(2)));
    events.put("LineOpened", new CallEvent.LineOpened());
    events.put("LineBroke", new CallEvent.LineBroke());
    events.put("LineClosed", new CallEvent.LineClosed(LineEnd.CALLER_HUNG_UP));
    events.put("ConversationReady", new CallEvent.ConversationReady());
    events.put("ConversationClosed", new CallEvent.ConversationClosed(true));
    events.put("ConversationFatal", new CallEvent.ConversationClosed(false));
    events.put("SuccessorWanted", new CallEvent.SuccessorWanted());
    events.put("SuccessorReady", new CallEvent.SuccessorReady());
    events.put("SuccessorLost", new CallEvent.SuccessorLost());
    events.put("CeilingReached", new CallEvent.CeilingReached());
    events.put("AgentGaveUp", new CallEvent.AgentGaveUp());
    events.put(
        "FarewellAsked",
        new CallEvent.FarewellAsked(EndReason.COMPLETED, Optional.of(Cue.verbatim("Goodbye."))));
    events.put(
        "FarewellOrdered",
        new CallEvent.FarewellAsked(EndReason.ENDED_BY_OPERATOR, Optional.empty()));
    events.put("FloorFree", new CallEvent.FloorFree());
    events.put("CallerTookFloor", new CallEvent.CallerTookFloor());
    events.put("PersonAsked", new CallEvent.PersonAsked());
    events.put("LineLent", new CallEvent.LineLent(Duration.ofSeconds(5)));
    events.put("LineKept", new CallEvent.LineKept());
    events.put("TransferReached", new CallEvent.TransferSettled(TransferOutcome.REACHED));
    events.put("TransferUnanswered", new CallEvent.TransferSettled(TransferOutcome.NOT_REACHED));
    events.put("TransferDeclined", new CallEvent.TransferSettled(TransferOutcome.DECLINED));
    events.put("TransferRefused", new CallEvent.TransferSettled(TransferOutcome.REFUSED));
    events.put("TransferDeserted", new CallEvent.TransferSettled(TransferOutcome.CALLER_GONE));
    events.put("CallerGone", new CallEvent.CallerGone());
    events.put("MachineAnswered", new CallEvent.MachineAnswered());
    events.put("HangUpAsked", new CallEvent.HangUpAsked());
    events.put("HandOverAsked", new CallEvent.HandOverAsked());
    events.put("OwnerLost", new CallEvent.OwnerLost());
    events.put("AlarmNoLine", new CallEvent.AlarmWent(CallAlarm.NO_LINE));
    events.put("AlarmLineBack", new CallEvent.AlarmWent(CallAlarm.LINE_BACK));
    events.put("AlarmTransfer", new CallEvent.AlarmWent(CallAlarm.TRANSFER));
    events.put("AlarmNoConversation", new CallEvent.AlarmWent(CallAlarm.NO_CONVERSATION));
    events.put("AlarmOpening", new CallEvent.AlarmWent(CallAlarm.OPENING));
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
    assertThat(STATES.stream().map(CallTableTest::state).map(Object::getClass).distinct())
        .hasSameSizeAs(CallState.class.getPermittedSubclasses());
    assertThat(
            events().values().stream()
                .filter(CallEvent.AlarmWent.class::isInstance)
                .map(event -> ((CallEvent.AlarmWent) event).alarm()))
        .containsExactlyInAnyOrder(CallAlarm.values());
  }

  private DynamicTest cell(String event, String name, String next) {
    return DynamicTest.dynamicTest(
        name + " + " + event,
        () -> {
          CallState before = state(name);
          Step<CallState, CallEffect> step = machine.on(before, events().get(event));
          String wanted = named(next, before.name());
          assertThat(step.state().name()).isEqualTo(wanted);
          assertThat(step.known()).isEqualTo(!next.equals("x"));
          if (!wanted.equals(before.name())) {
            assertThat(CallTransition.between(before, step.state())).isPresent();
          }
          boolean releases = step.effects().stream().anyMatch(CallEffect.Release.class::isInstance);
          assertThat(releases).isEqualTo(wanted.equals("Ended") && !name.equals("Ended"));
          boolean lets = step.effects().stream().anyMatch(CallEffect.LetGo.class::isInstance);
          assertThat(lets).isEqualTo(wanted.equals("HandedOn") && !name.equals("HandedOn"));
        });
  }

  private static String named(String next, String before) {
    return switch (next) {
      case ".", "x" -> before;
      case "To" -> "Transferring";
      case "Bye" -> "SayingGoodbye";
      default -> next;
    };
  }
}
