package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.control.Transfers;
import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.RoomGuest;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioApi;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.carrier.Reception;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The carrier's room in which a caller waits for a person. No method blocks, and no stage fails
 * with an exception.
 */
interface WaitingRoom {
  /** The calls that are in it; none where there is no such room. */
  CompletionStage<TwilioAnswer<Set<RoomGuest>>> guests(CallId caller);

  /** Takes the caller out of it, to the agent. May be repeated. */
  CompletionStage<ControlOutcome> leave(CallId caller);

  /** Those of an account. */
  static WaitingRoom of(TwilioApi api, Reception reception) {
    return new WaitingRoom() {
      @Override
      public CompletionStage<TwilioAnswer<Set<RoomGuest>>> guests(CallId caller) {
        return api.inRoom(Transfers.room(caller));
      }

      @Override
      public CompletionStage<ControlOutcome> leave(CallId caller) {
        return api.redirect(caller, Instructions.inline(reception.connect(caller)));
      }
    };
  }
}
