package dev.voiceline.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallState.Transferring.Phase;
import dev.voiceline.core.machine.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each state makes of trouble with its conversation, as far as others could be asked. */
class ProvidersTableTest {
  /**
   * One line per state: who could be asked, and the trouble. Then what is wanted of the next state:
   * its name, who is asked, how far that is, and the effects that concern conversations.
   */
  private static final String TABLE =
      """
      Ringing/one,two          Closed   Ringing/one/OPENING          Open(one) Opening
      Ringing/one,two          Fatal    Ringing/two/OPENING          Open(two)
      Ringing/one,two          Overdue  Ringing/two/OPENING          Open(two)
      Ringing/one              Overdue  Ringing/one/OPENING          -
      Ringing/one              Fatal    Ringing/one/HOPELESS         -
      Tried/one,two            Closed   Connecting/two/OPENING       Open(two) NoConversation
      Tried/one                Closed   Connecting/one/PAUSING       Reopen
      Connecting/one,two       Closed   Connecting/one/OPENING       Open(one) Opening
      Connecting/one,two       Fatal    Connecting/two/OPENING       Open(two) NoConversation
      Connecting/one,two,three Overdue  Connecting/two/OPENING       Open(two) Opening NoConversation
      Connecting/one           Overdue  Connecting/one/OPENING       -
      Connecting/one           Fatal    Ended                        -
      Conversing/one,two       Closed   Connecting/one/OPENING       Open(one) Opening NoConversation
      Conversing/one,two       Fatal    Connecting/two/OPENING       Open(two) NoConversation
      Conversing/one,two       GaveUp   Connecting/two/OPENING       Open(two) NoConversation
      Conversing/one           GaveUp   Ended                        -
      Conversing/one           Wanted   Conversing/one/READY         Successor(one)
      Broken/one               Wanted   Conversing/one/READY         -
      Renewing/one             Wanted   Conversing/one/READY         -
      Renewing/one             Ready    Conversing/one/READY         TakeOver
      Renewing/one             Lost     Conversing/one/READY         Drop
      Renewing/one             Closed   Connecting/one/OPENING       Drop Open(one) NoConversation
      Renewing/one             Ceiling  SayingGoodbye/one/READY      Drop Say
      Announcing/one,two       Closed   Transferring/one/OPENING     Open(one) Opening
      Announcing/one,two       GaveUp   Transferring/two/OPENING     Open(two)
      Announcing/one           GaveUp   Transferring/one/HOPELESS    Transfer
      Announcing/one           Ceiling  Transferring/one/HOPELESS    -
      SayingGoodbye/one,two    Closed   SayingGoodbye/one/OPENING    Open(one) Opening
      SayingGoodbye/one,two    Fatal    SayingGoodbye/two/OPENING    Open(two)
      SayingGoodbye/one        Fatal    Ended                        -
      """;

  /** The same where a person serves those who have no agent. */
  private static final String WITH_PERSON =
      """
      Hopeless/one             Line     Transferring/one/HOPELESS    Transfer
      Connecting/one           Fatal    Transferring/one/HOPELESS    Transfer
      Conversing/one           Fatal    Transferring/one/HOPELESS    Transfer
      Conversing/one           GaveUp   Transferring/one/HOPELESS    Transfer
      Conversing/one           Ceiling  Transferring/one/HOPELESS    Say
      Renewing/one             Fatal    Transferring/one/HOPELESS    Drop Transfer
      Broken/one               Fatal    Ended                        -
      Unreached/one            Refused  Ended                        -
      """;

  private static final Map<String, CallEvent> EVENTS = new LinkedHashMap<>();

  static {
    EVENTS.put("Closed", new CallEvent.ConversationClosed(true));
    EVENTS.put("Fatal", new CallEvent.ConversationClosed(false));
    EVENTS.put("GaveUp", new CallEvent.AgentGaveUp());
    EVENTS.put("Overdue", new CallEvent.AlarmWent(CallAlarm.OPENING));
    EVENTS.put("Wanted", new CallEvent.SuccessorWanted());
    EVENTS.put("Ready", new CallEvent.SuccessorReady());
    EVENTS.put("Lost", new CallEvent.SuccessorLost());
    EVENTS.put("Ceiling", new CallEvent.CeilingReached());
    EVENTS.put("Line", new CallEvent.LineOpened());
    EVENTS.put("Refused", new CallEvent.TransferSettled(CallControl.TransferOutcome.REFUSED));
  }

  @TestFactory
  Stream<DynamicTest> thoseWhoServeByKeypad() {
    return rows(TABLE, CallPolicy.standard());
  }

  @TestFactory
  Stream<DynamicTest> thoseWithAPerson() {
    return rows(WITH_PERSON, CallPolicy.standard().thenServedBy(WithoutAgent.PERSON));
  }

  private static Stream<DynamicTest> rows(String table, CallPolicy policy) {
    CallMachine machine = new CallMachine(policy);
    return table
        .lines()
        .map(
            line -> {
              String[] cells = line.split("\\s+", 4);
              return DynamicTest.dynamicTest(
                  cells[0] + " + " + cells[1],
                  () -> {
                    Step<CallState, CallEffect> step =
                        machine.on(state(cells[0]), EVENTS.get(cells[1]));
                    assertThat(shown(step.state()) + " " + shown(step.effects()))
                        .isEqualTo(cells[2] + " " + cells[3]);
                  });
            });
  }

  private static CallState state(String cell) {
    String[] parts = cell.split("/", -1);
    Connection first = Connection.first(List.of(parts[1].split(",", -1)));
    Connection ready = first.nowReady();
    return switch (parts[0]) {
      case "Ringing" -> new CallState.Ringing(first);
      case "Hopeless" -> new CallState.Ringing(first.givenUp());
      case "Tried" -> new CallState.Connecting(first.resting().reopened(), true, Line.HELD);
      case "Connecting" -> new CallState.Connecting(first, true, Line.HELD);
      case "Conversing" -> new CallState.Conversing(ready, Line.HELD);
      case "Broken" -> new CallState.Conversing(ready, Line.BROKEN);
      case "Renewing" -> new CallState.Conversing(ready.beingRenewed(), Line.HELD);
      case "Announcing" -> new CallState.Transferring(Phase.ANNOUNCING, ready, Line.HELD);
      case "Unreached" -> new CallState.Transferring(Phase.DIALING, ready.givenUp(), Line.LENT);
      default -> new CallState.SayingGoodbye(EndReason.COMPLETED, true, ready);
    };
  }

  private static String shown(CallState state) {
    Connection connection;
    if (state instanceof CallState.Ringing ringing) {
      connection = ringing.connection();
    } else if (state instanceof CallState.Connecting connecting) {
      connection = connecting.connection();
    } else if (state instanceof CallState.Conversing conversing) {
      connection = conversing.connection();
    } else if (state instanceof CallState.Transferring transferring) {
      connection = transferring.connection();
    } else if (state instanceof CallState.SayingGoodbye goodbye) {
      connection = goodbye.connection();
    } else {
      return state.name();
    }
    return state.name() + "/" + connection.provider() + "/" + connection.phase();
  }

  private static String shown(List<CallEffect> effects) {
    String all =
        String.join(" ", effects.stream().map(ProvidersTableTest::shown).toList())
            .replaceAll(" +", " ")
            .strip();
    return all.isEmpty() ? "-" : all;
  }

  private static String shown(CallEffect effect) {
    if (effect instanceof CallEffect.OpenConversation open) {
      return "Open(" + open.provider() + ")";
    } else if (effect instanceof CallEffect.OpenSuccessor open) {
      return "Successor(" + open.provider() + ")";
    } else if (effect instanceof CallEffect.TakeOver) {
      return "TakeOver";
    } else if (effect instanceof CallEffect.DropSuccessor) {
      return "Drop";
    } else if (effect instanceof CallEffect.Say) {
      return "Say";
    } else if (effect instanceof CallEffect.Transfer) {
      return "Transfer";
    } else if (effect instanceof CallEffect.Set set) {
      return switch (set.alarm()) {
        case OPENING -> "Opening";
        case REOPEN -> "Reopen";
        case NO_CONVERSATION -> "NoConversation";
        default -> "";
      };
    }
    return "";
  }
}
