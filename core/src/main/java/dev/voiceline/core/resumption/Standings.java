package dev.voiceline.core.resumption;

import dev.voiceline.core.inquiry.Inquiry;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.inquiry.Lookup;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.runtime.InquiryStanding;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the inquiry stood. What it decided is on record before what follows from it: an answer that
 * is not on record was never given, and its decision is taken once more, so that no attempt counts
 * twice.
 */
final class Standings {
  private final List<InquiryStanding> all = new ArrayList<>();

  void add(JournalEvent event) {
    if (event instanceof JournalEvent.InquiryBecame became) {
      all.add(became.standing());
    }
  }

  Optional<InquiryStanding> latest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * The latest one in which these requests were not answered yet, with all that is known. A lock
   * stays, whoever has heard of it.
   */
  Optional<InquiryStanding> before(List<ToolRequest> open) {
    for (int i = all.size() - 1; i >= 0; i--) {
      InquiryStanding standing = all.get(i);
      if (standing.state() instanceof InquiryState.Locked || unanswered(standing.state(), open)) {
        return Optional.of(knowingAll(standing));
      }
    }
    return latest().map(Standings::blank).map(this::knowingAll);
  }

  /** Before the first decision there was nothing but what the caller had given. */
  private static InquiryStanding blank(InquiryStanding standing) {
    return new InquiryStanding(Inquiry.start(), standing.known(), Optional.empty(), 0, Set.of());
  }

  private InquiryStanding knowingAll(InquiryStanding standing) {
    return new InquiryStanding(
        standing.state(),
        latest().map(InquiryStanding::known).orElse(standing.known()),
        standing.lastReport(),
        standing.moreTold(),
        standing.toldIn());
  }

  private static boolean unanswered(InquiryState state, List<ToolRequest> open) {
    Set<ToolCallId> done = new HashSet<>(state.memory().seen());
    lookup(state)
        .ifPresent(
            lookup -> {
              done.remove(lookup.id());
              lookup.waiting().forEach(request -> done.remove(request.id()));
            });
    return open.stream().map(ToolRequest::id).noneMatch(done::contains);
  }

  private static Optional<Lookup> lookup(InquiryState state) {
    if (state instanceof InquiryState.Verifying verifying) {
      return Optional.of(verifying.lookup());
    }
    return state instanceof InquiryState.LookingUp looking
        ? Optional.of(looking.lookup())
        : Optional.empty();
  }
}
