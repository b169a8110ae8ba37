package dev.voiceline.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Requests over sockets, most of which nobody has signed: a hundred thousand with {@code
 * -Dvoiceline.thorough=true}, else a tenth of that.
 */
class WebhookFuzzTest {
  private static final int PART = Boolean.getBoolean("voiceline.thorough") ? 1 : 10;
  private static final int STRANGERS = 70_000 / PART;
  private static final int MIXED = 30_000 / PART;
  private static final int MOST_CALLS = 20;

  /** The names that the signed requests give to calls: numbered ones and odd words. */
  private static final int CALL_NAMES = 530;

  private static final long MOST_GROWTH = 48L << 20;
  private static final int MOST_SILENT = 100;
  private static final int JOIN_MS = 20_000;

  private final Map<Integer, Integer> statuses = new HashMap<>();

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whateverIsAskedNothingUnsignedCountsAndNothingStays(@ForAll long seed) throws IOException {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    RandomWebhooks webhooks = new RandomWebhooks(new Random(seed));
    try (TestServer server =
        TestServer.withAccount(Map.of("VOICELINE_MAX_CALLS", String.valueOf(MOST_CALLS)))) {
      strangers(server, webhooks, STRANGERS / 10);
      long before = heap();
      strangers(server, webhooks, STRANGERS - STRANGERS / 10);
      mixed(server, webhooks, new Random(seed));
      assertThat(heap() - before).as("growth of the heap").isLessThan(MOST_GROWTH);
      assertLogSaysLittle(server);
    }
    assertGone(threads);
    assertThat(statuses.keySet()).as("what was answered").contains(200, 204, 400, 403, 404, 429);
  }

  /** Nobody has signed any of these. */
  private void strangers(TestServer server, RandomWebhooks webhooks, int requests)
      throws IOException {
    fire(server, requests, webhooks::forged, (shot, answer) -> assertTellsNothing(shot, answer));
    assertThat(server.news()).as("what calls did for strangers").isEmpty();
    assertThat(server.server().calls().live()).as("calls of strangers").isEmpty();
    // Five lines for each reason in ten seconds, and one more with the number of the rest.
    assertThat(server.lines()).as("lines about strangers").hasSizeLessThan(STRANGERS / 50);
  }

  private void mixed(TestServer server, RandomWebhooks webhooks, Random random) throws IOException {
    Set<Shot> forged = new HashSet<>();
    fire(
        server,
        MIXED,
        () -> {
          boolean signed = random.nextInt(3) != 0;
          Shot shot = signed ? webhooks.signed() : webhooks.forged();
          if (!signed) {
            forged.add(shot);
          }
          return shot;
        },
        (shot, answer) -> {
          if (forged.remove(shot)) {
            assertTellsNothing(shot, answer);
          }
          assertThat(server.server().calls().live()).hasSizeLessThanOrEqualTo(MOST_CALLS);
        });
    assertThat(server.news().stream().filter(CallNews.Began.class::isInstance))
        .as("calls that began: each once")
        .hasSizeBetween(MOST_CALLS, CALL_NAMES);
  }

  private void fire(
      TestServer server, int requests, Supplier<Shot> shots, BiConsumer<Shot, WireAnswer> judge)
      throws IOException {
    int answered = 0;
    int silent = 0;
    try (Barrage barrage = new Barrage(server.server().httpPort())) {
      while (answered < requests) {
        int more =
            barrage.fire(
                shots,
                (shot, answer) -> {
                  count(shot, answer);
                  judge.accept(shot, answer);
                });
        silent = more == 0 ? silent + 1 : 0;
        assertThat(silent).as("bursts in a row without an answer").isLessThan(MOST_SILENT);
        answered += more;
      }
    }
  }

  private void count(Shot shot, WireAnswer answer) {
    statuses.merge(answer.status(), 1, Integer::sum);
    assertThat(answer.status() < 500 || answer.status() == 503)
        .as("%s is answered with %s", shot, answer.status())
        .isTrue();
    assertThat(answer.body()).doesNotContain(RandomWebhooks.PERSONAL);
  }

  private static void assertTellsNothing(Shot shot, WireAnswer answer) {
    assertThat(answer.body())
        .as("what %s is answered", shot)
        .doesNotContain("<Response", "<Stream", "token");
  }

  private static void assertLogSaysLittle(TestServer server) {
    assertThat(server.lines())
        .as("lines of the log")
        .hasSizeLessThan((STRANGERS + MIXED) / 10)
        .noneMatch(line -> line.contains(RandomWebhooks.PERSONAL))
        .noneMatch(line -> line.contains(RandomWebhooks.FORGED_BRIEF))
        .noneMatch(line -> line.contains(TestServer.SECRET));
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void assertGone(Set<Thread> before) {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && thread.getName().startsWith("voiceline-")) {
        try {
          thread.join(JOIN_MS);
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
        assertThat(thread.isAlive()).as("a thread is left: %s", thread).isFalse();
      }
    }
  }
}
