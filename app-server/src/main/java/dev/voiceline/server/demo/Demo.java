package dev.voiceline.server.demo;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Places the calls of some scenarios on a stage, prints them as they happen and judges them. */
final class Demo {
  /** Far longer than any of the calls takes. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(75);

  private final List<Scenario> scenarios;
  private final boolean fast;
  private final Screen screen;
  private final Breakdown breakdown;
  private final Map<String, WatchedCall> calls = new ConcurrentHashMap<>();

  Demo(List<Scenario> scenarios, boolean fast, Breakdown breakdown, Screen screen) {
    this.scenarios = List.copyOf(scenarios);
    this.fast = fast;
    this.breakdown = breakdown;
    this.screen = screen;
  }

  /** The server tells something of a call. */
  void observed(CallId id, CallNews news) {
    Optional.ofNullable(calls.get(id.value()))
        .ifPresent(
            call -> {
              call.observed(news);
              breakdown.observed(call, news);
            });
  }

  /**
   * Places the calls, one after the other or all at once.
   *
   * @return whether every call was good
   */
  boolean play(DemoStage stage) throws InterruptedException {
    long start = System.nanoTime();
    breakdown.on(stage.neighbors());
    screen.title("Voiceline demo: the real server between a simulated phone and simulated models");
    screen.plain("  " + stage.addresses());
    screen.plain(
        "  AGENT lines are what the caller's ear made of the audio that the phone played.");
    List<CallResult> results = fast ? atOnce(stage) : oneByOne(stage);
    screen.title("Figures, measured at the caller's ear");
    FiguresTable.lines(results).forEach(screen::plain);
    List<Verdict> verdicts = results.stream().map(Verdict::of).toList();
    screen.title("Verdict");
    verdicts.forEach(verdict -> screen.plain("  " + verdict.sentence()));
    long good = verdicts.stream().filter(Verdict::good).count();
    double seconds = (System.nanoTime() - start) / 1e9;
    screen.plain(
        String.format(
            Locale.ROOT, "  %d of %d calls good, %.1f s.", good, verdicts.size(), seconds));
    return good == verdicts.size();
  }

  private List<CallResult> oneByOne(DemoStage stage) throws InterruptedException {
    List<CallResult> results = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      announce(scenario);
      results.add(result(stage, scenario, place(stage, scenario, "")));
    }
    return results;
  }

  private List<CallResult> atOnce(DemoStage stage) throws InterruptedException {
    scenarios.forEach(this::announce);
    screen.plain("");
    List<WatchedCall> placed = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      placed.add(place(stage, scenario, scenarios.size() > 1 ? scenario.memberId() : ""));
    }
    List<CallResult> results = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      results.add(result(stage, scenarios.get(i), placed.get(i)));
    }
    return results;
  }

  private void announce(Scenario scenario) {
    screen.title(
        "Call %d of %d: member %s, %s"
            .formatted(
                scenarios.indexOf(scenario) + 1,
                scenarios.size(),
                scenario.memberId(),
                scenario.story()));
  }

  private WatchedCall place(DemoStage stage, Scenario scenario, String tag) {
    DialogueView view = new DialogueView(screen, tag);
    WatchedCall call = new WatchedCall(scenario.person().onPhone(), view, this::register);
    stage.phones().call(CallOptions.usual(), call);
    return call;
  }

  /** Before the server can tell anything of the call. */
  private void register(String callSid, WatchedCall call) {
    calls.put(callSid, call);
  }

  private static CallResult result(DemoStage stage, Scenario scenario, WatchedCall call)
      throws InterruptedException {
    try {
      call.ended().get(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      call.phone().hangUp();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the end of a call does not fail", impossible);
    }
    call.close();
    return CallResult.of(scenario, call, stage.neighbors());
  }
}
