package dev.voiceline.server.limits;

import dev.voiceline.core.time.Clock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a source may send what fails its check: 20 times at once, and once a second after that.
 * What passes its check never counts. Remembers the sources that failed last, and a bounded number
 * of them. Safe for use by any thread.
 */
public final class FailureLimit {
  /** How many failures a source has free. */
  static final int BURST = 20;

  /** How often it gets one back. */
  static final Duration REFILL = Duration.ofSeconds(1);

  /** The sources that are remembered: some 3 MB. */
  static final int MOST_SOURCES = 10_000;

  private final TimeMeter time;
  private final LinkedHashMap<Source, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /** Refills as that clock says. */
  public FailureLimit(Clock clock) {
    time = new ClockMeter(clock);
  }

  /** A request has failed its check. */
  public synchronized void failed(Source source) {
    Bucket bucket = buckets.get(source);
    if (bucket == null) {
      forgetOldest();
      bucket = newBucket();
      buckets.put(source, bucket);
    }
    bucket.tryConsume(1);
  }

  /** Whether a source has failed so often that it is not listened to for now. */
  public synchronized boolean isExhausted(Source source) {
    Bucket bucket = buckets.get(source);
    return bucket != null && bucket.getAvailableTokens() < 1;
  }

  synchronized int remembered() {
    return buckets.size();
  }

  private void forgetOldest() {
    if (buckets.size() >= MOST_SOURCES) {
      Map.Entry<Source, Bucket> oldest = buckets.entrySet().iterator().next();
      buckets.remove(oldest.getKey());
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, REFILL))
        .withCustomTimePrecision(time)
        .build();
  }
}
