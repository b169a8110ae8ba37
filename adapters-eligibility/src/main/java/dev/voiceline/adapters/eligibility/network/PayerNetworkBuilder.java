package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Puts a {@link PayerNetwork} together. What is not said is as it usually is. */
public final class PayerNetworkBuilder {
  private final PayerBook book;
  private final SecureRandom random = new SecureRandom();
  private PayerWatcher watcher = PayerWatcher.none();
  private Supplier<String> traces = new TraceNumbers(random);
  private DoubleSupplier chance = random::nextDouble;

  PayerNetworkBuilder(PayerBook book) {
    this.book = book;
  }

  /** Who is told what happens. */
  public PayerNetworkBuilder watchedBy(PayerWatcher watching) {
    watcher = watching;
    return this;
  }

  /** Numbers for questions: up to 50 of A to Z and 0 to 9, each given once. */
  public PayerNetworkBuilder traces(Supplier<String> numbers) {
    traces = numbers;
    return this;
  }

  /** Spreads the waits: from 0 to below 1. */
  public PayerNetworkBuilder chance(DoubleSupplier dice) {
    chance = dice;
    return this;
  }

  /**
   * Opens the ways to the payers; nothing is sent yet. Close the network to free them.
   *
   * @throws IllegalArgumentException as {@link PayerConnector#open} does
   */
  public PayerNetwork open(PayerConnector connector, Clock clock, Timers timers) {
    Map<Payer, PayerDesk> desks = new LinkedHashMap<>();
    try {
      for (Payer payer : book.payers()) {
        desks.put(
            payer, new PayerDesk(payer, connector.open(payer.way()), clock, timers, watcher));
      }
    } catch (RuntimeException refused) {
      desks.values().forEach(PayerDesk::close);
      throw refused;
    }
    return new PayerNetwork(book, desks, clock, timers, watcher, traces, chance);
  }
}
