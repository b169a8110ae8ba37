package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Puts a {@link PayerNetwork} together. What is not said is as it usually is. */
public final class PayerNetworkBuilder {
  private final PayerBook book;
  private final SecureRandom random = new SecureRandom();
  private PayerWatcher watcher = PayerWatcher.none();
  private Supplier<String> traces = new TraceNumbers(random);
  private DoubleSupplier chance = random::nextDouble;
  private Optional<Executor> workers = Optional.empty();

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

  /** What writes messages and reads answers, in place of a few threads of the network's own. */
  public PayerNetworkBuilder workingOn(Executor executor) {
    workers = Optional.of(executor);
    return this;
  }

  /** Opens the ways to the payers as {@link PayerWays} does, in the time of the machine. */
  public PayerNetwork open(SystemTime time) {
    return open(new PayerWays(time), time, time);
  }

  /**
   * Opens the ways to the payers, each once; nothing is sent yet. Close the network to free them.
   *
   * @throws IllegalArgumentException as {@link PayerConnector#open} does; it begins with the name
   *     of the payer
   */
  public PayerNetwork open(PayerConnector connector, Clock clock, Timers timers) {
    Workers own = new Workers();
    Executor working = workers.orElse(own);
    Map<Way, PayerConnection> connections = new HashMap<>();
    Map<Payer, PayerDesk> desks = new LinkedHashMap<>();
    for (Payer payer : book.payers()) {
      try {
        PayerConnection connection = connections.computeIfAbsent(payer.way(), connector::open);
        desks.put(payer, new PayerDesk(payer, connection, clock, timers, watcher, working));
      } catch (IllegalArgumentException refused) {
        own.close();
        desks.values().forEach(PayerDesk::close);
        throw new IllegalArgumentException(payer.name() + ": " + refused.getMessage(), refused);
      }
    }
    return new PayerNetwork(
        book, desks, new Surroundings(clock, timers, watcher, traces, chance, working), own);
  }
}
