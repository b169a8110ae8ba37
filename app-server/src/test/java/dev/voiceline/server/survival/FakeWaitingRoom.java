package dev.voiceline.server.survival;

import dev.voiceline.adapters.twilio.rest.RoomGuest;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Rooms that are as full as a test says, whoever is taken out of them. */
final class FakeWaitingRoom implements WaitingRoom {
  final List<CallId> asked = new ArrayList<>();
  final List<CallId> taken = new ArrayList<>();
  private final Map<CallId, Set<RoomGuest>> guests = new HashMap<>();
  private final Deque<CompletionStage<ControlOutcome>> outcomes = new ArrayDeque<>();
  private boolean silent;

  /** From now on these are in the room of that caller, where they have been for ever. */
  void has(CallId caller, CallId... there) {
    guests.put(
        caller,
        Arrays.stream(there)
            .map(guest -> new RoomGuest(guest, Optional.of(Instant.MIN)))
            .collect(Collectors.toSet()));
  }

  /** The caller is alone there, since then. */
  void has(CallId caller, Optional<Instant> since) {
    guests.put(caller, Set.of(new RoomGuest(caller, since)));
  }

  /** Whether there is no answer to who is in a room. */
  void isSilent(boolean now) {
    silent = now;
  }

  /** What comes of the next try to take somebody out; of those after it, success. */
  void next(CompletionStage<ControlOutcome> outcome) {
    outcomes.add(outcome);
  }

  void fails(ControlFailure.Kind kind) {
    next(CompletableFuture.completedStage(new ControlOutcome.Failed(failure(kind))));
  }

  @Override
  public CompletionStage<TwilioAnswer<Set<RoomGuest>>> guests(CallId caller) {
    asked.add(caller);
    return CompletableFuture.completedStage(
        silent
            ? new TwilioAnswer.Failed<>(failure(ControlFailure.Kind.RETRYABLE))
            : new TwilioAnswer.Given<>(guests.getOrDefault(caller, Set.of())));
  }

  @Override
  public CompletionStage<ControlOutcome> leave(CallId caller) {
    taken.add(caller);
    return outcomes.isEmpty()
        ? CompletableFuture.completedStage(ControlOutcome.done())
        : outcomes.remove();
  }

  private static ControlFailure failure(ControlFailure.Kind kind) {
    return new ControlFailure(kind, 0, "It failed.");
  }
}
