package dev.voiceline.core.cost;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Usage.Work;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a call has used and cost.
 *
 * @param used one entry for each work of each model, in the order in which they first came
 * @param pieces how many replies and transcriptions that were
 * @param line how long the caller was on the line
 * @param vendors what the models cost
 * @param network what the line costs
 * @param pricesOf the day on which the prices were checked
 * @param other what another conversation would about have cost; empty when that cannot be said
 */
public record CallBill(
    List<Usage> used,
    int pieces,
    Duration line,
    Cost vendors,
    Cost network,
    LocalDate pricesOf,
    Optional<Estimate> other) {
  public CallBill {
    used = List.copyOf(used);
  }

  /** Everything together. */
  public Cost total() {
    return vendors.plus(network);
  }

  /** What everything would have cost together; the line costs the same. */
  public Optional<Cost> otherTotal() {
    return other.map(estimate -> estimate.vendors().plus(network));
  }

  /** Tokens read for some work, cached ones included. */
  public Modalities in(Work work) {
    return sum(work, Usage::in);
  }

  /** Of those, the cached ones. */
  public Modalities cached(Work work) {
    return sum(work, Usage::cached);
  }

  /** Tokens written or spoken for some work. */
  public Modalities out(Work work) {
    return sum(work, Usage::out);
  }

  /** The share of the tokens read for replies that came from the vendor's cache, 0 to 1. */
  public double cachedShare() {
    long read = in(Work.REPLY).total();
    return read == 0 ? 0 : (double) cached(Work.REPLY).total() / read;
  }

  private Modalities sum(Work work, Function<Usage, Modalities> which) {
    return used.stream()
        .filter(usage -> usage.work() == work)
        .map(which)
        .reduce(Modalities.NONE, Modalities::plus);
  }
}
