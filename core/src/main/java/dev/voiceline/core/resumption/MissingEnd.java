package dev.voiceline.core.resumption;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.cost.CallBill;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.runtime.CallMemory;
import dev.voiceline.core.runtime.CallMemory.Stage;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the journal of a call lacks whose caller is gone and whose server is too: an answer for each
 * request that has none, the bill, and the end. Nothing of the call is gone on with for that.
 */
public final class MissingEnd {
  /** Knows what vendors and the network take. */
  public interface Prices {
    /**
     * What a call comes to.
     *
     * @param line how long the caller was on the line
     */
    CallBill bill(CallMemory memory, Duration line);
  }

  private static final ToolResult UNANSWERED =
      new ToolResult.Problem("lost", "The call was over before there was an answer.");

  private final JournalEvents events = new JournalEvents();
  private final List<JournalEntry> missing = new ArrayList<>();
  private final JournaledCall call;
  private final Instant at;
  private long last;

  private MissingEnd(JournaledCall call, Optional<Instant> heard) {
    this.call = call;
    JournalEntry latest = call.entries().get(call.entries().size() - 1);
    this.last = latest.number();
    this.at = heard.filter(latest.at()::isBefore).orElse(latest.at());
  }

  /**
   * Of a call that is not over.
   *
   * @param call with at least one entry
   * @param heard when its end was heard of; empty when nobody was told of it, which puts it where
   *     the last entry is
   * @param lasted what the network says; otherwise it lasted until its last entry
   * @return the entries to be appended, in this order
   */
  public static List<JournalEntry> of(
      JournaledCall call, Optional<Instant> heard, Optional<Duration> lasted, Prices prices) {
    MissingEnd end = new MissingEnd(call, heard);
    end.write(Recollection.of(call), lasted, prices);
    return List.copyOf(end.missing);
  }

  private void write(Recollection found, Optional<Duration> lasted, Prices prices) {
    Instant began = call.entries().get(0).at();
    if (found instanceof Recollection.Remembered remembered) {
      CallMemory memory = remembered.memory();
      answer(memory.acts().open(), memory.lastPlace());
      Duration length = lasted.orElse(until(memory.lineSince().orElse(began)));
      Duration line = memory.lineSince().isPresent() ? length : Duration.ZERO;
      if (!isBilled()) {
        append(new JournalEvent.Billed(prices.bill(memory, line)));
      }
      append(new JournalEvent.Ended(reason(memory), length));
    } else {
      boolean byKeys = found instanceof Recollection.ByKeys;
      EndReason reason = byKeys ? EndReason.CALLER_HUNG_UP : EndReason.LOST;
      append(new JournalEvent.Ended(reason, lasted.orElse(until(began))));
    }
  }

  /** A server may die between the bill and the end. */
  private boolean isBilled() {
    JournalEntry latest = call.entries().get(call.entries().size() - 1);
    return events.read(latest).filter(JournalEvent.Billed.class::isInstance).isPresent();
  }

  /** To the last entry. */
  private Duration until(Instant began) {
    Instant last = call.entries().get(call.entries().size() - 1).at();
    return last.isBefore(began) ? Duration.ZERO : Duration.between(began, last);
  }

  /** A goodbye that was under way is over with its call, as one is that is said. */
  private static EndReason reason(CallMemory memory) {
    return memory.stage() == Stage.LEAVING
        ? memory.acts().parting().orElse(EndReason.COMPLETED)
        : EndReason.CALLER_HUNG_UP;
  }

  private void answer(List<ToolRequest> open, int lastPlace) {
    int place = lastPlace;
    for (ToolRequest request : open) {
      place++;
      ToolAnswer answer = new ToolAnswer(request, UNANSWERED);
      append(new JournalEvent.ToolAnswered(tool(request), false, answer, place));
    }
  }

  private Optional<String> tool(ToolRequest request) {
    return call.entries().stream()
        .flatMap(entry -> events.read(entry).stream())
        .filter(JournalEvent.ToolRequested.class::isInstance)
        .map(JournalEvent.ToolRequested.class::cast)
        .filter(asked -> asked.request().id().equals(request.id()))
        .findFirst()
        .flatMap(JournalEvent.ToolRequested::tool);
  }

  private void append(JournalEvent event) {
    last++;
    missing.add(events.entry(call.call(), last, at, event));
  }
}
