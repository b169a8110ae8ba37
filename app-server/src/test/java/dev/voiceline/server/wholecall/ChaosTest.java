package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.Mishap;
import dev.voiceline.simulator.realtime.Moment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls, and something goes wrong at a random moment of each. */
class ChaosTest {
  /** Of ten calls each; more by hand. */
  private static final int HOUSES = Integer.getInteger("voiceline.chaos.houses", 2);

  private static final int CALLS = 10;
  private static final int HOUSES_AT_ONCE = 4;
  private static final long SEED = 20_261_126;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration STALL = Duration.ofSeconds(2);

  private static final String NONE = "none";

  private enum Trouble {
    DROP,
    STALL,
    ERROR,
    FAILED_REPLY,
    RATE_LIMIT
  }

  private record Plan(Trouble trouble, Moment moment) {}

  private record Chaotic(PhoneCall call, GapEar ear) {}

  private record Street(House house, RealtimeSockets sockets, List<Chaotic> calls)
      implements AutoCloseable {
    @Override
    public void close() {
      house.close();
      sockets.close();
    }
  }

  private final Random random = new Random(SEED);
  private final Map<String, List<Long>> gaps = new TreeMap<>();
  private final Map<String, Map<EndReason, Integer>> ends = new TreeMap<>();

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void everyCallComesToAGoodEnd() {
    Threads before = Threads.now();
    Deque<Street> open = new ArrayDeque<>();
    for (int i = 0; i < HOUSES; i++) {
      if (open.size() == HOUSES_AT_ONCE) {
        finish(open.removeFirst());
      }
      open.addLast(street());
    }
    open.forEach(this::finish);
    before.awaitGone("of the servers or their neighbors", Threads::isOurs);
    report();
    assertThat(gaps.values().stream().mapToInt(List::size).sum()).isEqualTo(HOUSES * CALLS);
    assertThat(median("socket_closed_1006")).as("gap after a drop").isLessThan(1_200);
  }

  private Street street() {
    Faults faults = Faults.none();
    for (int i = 1; i <= CALLS; i++) {
      Plan plan = plan();
      faults = faults.and(i, plan.moment(), mishap(plan.trouble()));
    }
    RealtimeSockets sockets = new RealtimeSockets();
    House house =
        House.open(
            House.manner().withFaults(faults),
            (model, key) -> sockets.impatient(model, key, STALL));
    List<Chaotic> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      GapEar ear = new GapEar(typist().onPhone());
      calls.add(new Chaotic(house.phones.call(CallOptions.usual(), ear), ear));
    }
    return new Street(house, sockets, calls);
  }

  private Plan plan() {
    Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
    int reply = 1 + random.nextInt(4);
    Moment moment =
        switch (trouble) {
          case FAILED_REPLY, RATE_LIMIT -> Moment.response(reply);
          case DROP, STALL, ERROR ->
              random.nextInt(4) == 0
                  ? new Moment.Utterance(1 + random.nextInt(2))
                  : new Moment.Response(reply, 20L * random.nextInt(30));
        };
    return new Plan(trouble, moment);
  }

  private static Mishap mishap(Trouble trouble) {
    return switch (trouble) {
      case DROP -> new Mishap.Drop();
      case STALL -> new Mishap.Stall();
      case ERROR -> new Mishap.ErrorEvent("server_error", "Something went wrong.");
      case FAILED_REPLY -> new Mishap.FailResponse("server_error");
      case RATE_LIMIT -> new Mishap.FailResponse("inference_rate_limit_exceeded");
    };
  }

  private void finish(Street street) {
    try (street) {
      House house = street.house();
      street.calls().forEach(chaotic -> endsWell(house, chaotic));
      house.awaitNoCalls();
      house.model.connections().forEach(each -> assertThat(House.closed(each)).isTrue());
    }
  }

  private void endsWell(House house, Chaotic chaotic) {
    PhoneCall call = chaotic.call();
    assertThat(call.ended())
        .as(() -> House.heard(call) + " " + house.news.of(call, CallNews.class))
        .succeedsWithin(PATIENCE);
    EndReason reason = house.news.awaitEnd(call);
    if (reason == EndReason.NO_CONVERSATION || reason == EndReason.AGENT_FAILED) {
      house.news.await(call, CallNews.Ended.class, end -> end.reason() == EndReason.COMPLETED);
    } else {
      assertThat(reason).isEqualTo(EndReason.COMPLETED);
    }
    String trouble =
        house.news.of(call, CallNews.Failed.class).stream()
            .findFirst()
            .map(failed -> failed.failure().code())
            .orElse(NONE);
    String about = trouble + ": " + House.heard(call);
    assertThat(House.heard(call)).as(about).contains("ended on June thirtieth").contains("oodbye");
    assertThat(occurrences(House.heard(call), "How can I help")).as(about).isLessThanOrEqualTo(1);
    assertThat(house.news.of(call, CallNews.Disclosed.class)).as(about).hasSize(1);
    assertThat(house.news.of(call, CallNews.Fault.class)).as(about).isEmpty();
    List<CallNews.ToolAnswered> answers = house.news.of(call, CallNews.ToolAnswered.class);
    assertThat(answers.stream().map(answer -> answer.answer().id())).doesNotHaveDuplicates();
    assertThat(answers.stream().map(answer -> answer.answer().id()).collect(Collectors.toSet()))
        .as(about)
        .isEqualTo(
            house.news.of(call, CallNews.ToolRequested.class).stream()
                .map(asked -> asked.request().id())
                .collect(Collectors.toCollection(HashSet::new)));
    gaps.computeIfAbsent(trouble, any -> new ArrayList<>())
        .add(Math.max(chaotic.ear().longestGapMs(), call.figures().longestGapMs()));
    ends.computeIfAbsent(trouble, any -> new TreeMap<>()).merge(reason, 1, Integer::sum);
  }

  private static Person typist() {
    return Callers.finishingAnyhow(Callers.MRI_OF_THIRD, "*61*22345678", "11301975");
  }

  private static int occurrences(String text, String words) {
    return text.split(words, -1).length - 1;
  }

  private long median(String trouble) {
    List<Long> sorted = gaps.get(trouble).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private void report() {
    for (String trouble : gaps.keySet()) {
      List<Long> sorted = gaps.get(trouble).stream().sorted().toList();
      System.out.printf(
          "chaos: %-30s %3d calls, ended %s, longest silence p50 %d ms, p90 %d ms, max %d ms%n",
          trouble,
          sorted.size(),
          ends.get(trouble),
          median(trouble),
          sorted.get(sorted.size() * 9 / 10),
          sorted.get(sorted.size() - 1));
    }
  }
}
