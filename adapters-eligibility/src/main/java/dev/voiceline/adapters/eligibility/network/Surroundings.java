package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What a network is handed.
 *
 * @param traces numbers for questions
 * @param chance from 0 to below 1
 * @param workers write messages and read answers
 */
record Surroundings(
    Clock clock,
    Timers timers,
    PayerWatcher watcher,
    Supplier<String> traces,
    DoubleSupplier chance,
    Executor workers) {}
