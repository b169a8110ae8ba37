package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.CallState;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.keypad.KeypadReading;
import dev.voiceline.core.turn.TurnEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the caller types, told to the agent in words. Used from the mailbox only. */
final class TypedEntries {
  private static final String WANTS_PERSON =
      "The caller pressed 0 to speak with a person, and is being connected with one.";

  private final CallScope scope;
  private final Transcript transcript;
  private final ConversationSlot slot;
  private final Floor floor;
  private final CallTools tools;
  private final Supplier<CallState> state;
  private final Consumer<CallEvent> machine;
  private int entries;

  TypedEntries(
      CallScope scope,
      Transcript transcript,
      ConversationSlot slot,
      Floor floor,
      CallTools tools,
      Supplier<CallState> state,
      Consumer<CallEvent> machine) {
    this.scope = scope;
    this.transcript = transcript;
    this.slot = slot;
    this.floor = floor;
    this.tools = tools;
    this.state = state;
    this.machine = machine;
  }

  /** An entry is complete. A single 0 is how callers everywhere ask for a person. */
  void typed(String keys) {
    scope.tell(new CallNews.Typed(keys.length()));
    boolean person = keys.equals("0") && scope.ports.person().isPresent();
    boolean toPerson = person && state.get() instanceof CallState.Conversing;
    KeypadReading reading = KeypadReading.of(keys, tools.desk().today());
    tools.desk().known(new GivenDetails(reading.member(), reading.born(), Optional.empty()));
    String told = toPerson ? WANTS_PERSON : reading.told();
    entries++;
    UtteranceId entry = new UtteranceId("keypad-" + entries);
    transcript.callerSaid(entry, told);
    scope.tell(new CallNews.Given(told, transcript.place(entry)));
    slot.current().ifPresent(conversation -> conversation.read(told));
    tools.typed(keys);
    if (toPerson) {
      machine.accept(new CallEvent.PersonAsked());
    }
    floor.on(new TurnEvent.CallerTyped(!toPerson));
  }
}
