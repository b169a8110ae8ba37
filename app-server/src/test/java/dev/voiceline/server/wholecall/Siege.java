package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many calls, whose servers are killed again and again at random moments. */
final class Siege {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("M B 1 2 3 4 5 6", "March 15, 1985", "An MRI", "one thousand fifty dollars"),
          new Kind("M B 7 8 9 0 1 2", "July 22, 1990", "An office visit", "deductible is met"),
          new Kind("M B 3 4 5 6 7 8", "November 30, 1975", "An MRI", "ended on June thirtieth"));

  private static final Duration BETWEEN_CALLS = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final CrashTown town;
  private final int callers;
  private final Random random;
  private final List<Held> held = new ArrayList<>();

  private record Kind(String member, String born, String procedure, String result) {}

  /** A call and what its caller wants to know. */
  record Held(PhoneCall call, String result) {}

  /**
   * Not begun yet.
   *
   * @param callers how many calls there are at any time
   * @param random when servers are killed
   */
  Siege(CrashTown town, int callers, Random random) {
    this.town = town;
    this.callers = callers;
    this.random = random;
  }

  /** Kills the only server so often, and starts it again each time. */
  void killAndRestart(int kills, int longestLifeMs) throws Exception {
    for (int kill = 0; kill < kills; kill++) {
      fill();
      live(longestLifeMs);
      town.server().kill();
      town.server().start();
    }
  }

  /** Kills the server that has the calls so often; each time the other one goes on. */
  void killTheOneThatServes(int kills, int longestLifeMs) throws Exception {
    for (int kill = 0; kill < kills; kill++) {
      int serving = kill % 2;
      town.prefer(serving);
      fill();
      live(longestLifeMs);
      town.nodes.get(serving).kill();
      // A stream must come to the server that has the call.
      town.prefer(1 - serving);
      town.nodes.get(serving).start();
    }
  }

  /** As many calls as there should be, for so long. */
  void under(Duration load) {
    fill();
    pass(load);
  }

  /** All calls up to now. */
  List<PhoneCall> calls() {
    return held.stream().map(Held::call).toList();
  }

  /** Waits until all calls are over, and checks what their callers have heard. */
  List<Held> end() {
    for (Held each : held) {
      String about = each.call().callSid() + ", heard: " + House.heard(each.call());
      CallEnd end = await(each.call());
      assertThat(end.reason())
          .as(about + ": " + end)
          .isIn(CallEnd.Reason.ENDED_BY_REST, CallEnd.Reason.HANGUP_VERB);
      assertThat(House.heard(each.call())).as(about).contains(each.result()).endsWith("Goodbye!");
    }
    return held;
  }

  private static CallEnd await(PhoneCall call) {
    try {
      return call.ended().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("still there: " + House.heard(call), late);
    } catch (ExecutionException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /** As many calls as there should be. */
  private void fill() {
    long live = held.stream().filter(each -> !each.call().ended().isDone()).count();
    for (long more = live; more < callers; more++) {
      Kind kind = KINDS.get(held.size() % KINDS.size());
      held.add(new Held(town.call(person(kind)), kind.result()));
      pass(BETWEEN_CALLS);
    }
  }

  /** Nothing can be awaited: the moment is to be any. */
  private void live(int longestMs) {
    pass(Duration.ofMillis(500 + random.nextInt(longestMs)));
  }

  private static void pass(Duration time) {
    CompletableFuture<Void> moment = new CompletableFuture<>();
    moment.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Answers whatever is asked, as often as it is asked. */
  private static Person person(Kind kind) {
    return Person.script()
        .whenHears("How can I help")
        .everyTime()
        .says("I need to check eligibility")
        .whenHears("May I have the member ID")
        .everyTime()
        .says(kind.member())
        .whenHears("What is the patient's date of birth")
        .everyTime()
        .says(kind.born())
        .whenHears("Which procedure or medication")
        .everyTime()
        .says(kind.procedure())
        // What was said while no server listened was not heard whole.
        .whenHears("one character at a time")
        .everyTime()
        .says(kind.member() + ", born " + kind.born() + ", " + kind.procedure())
        .whenHears("say it another way")
        .everyTime()
        .says(kind.procedure())
        .whenHears("still there")
        .everyTime()
        .says("Yes, please go on")
        .whenHears("newer insurance card")
        .everyTime()
        .says("No, thank you")
        .whenHears("anything else I can help")
        .everyTime()
        .says("No, thank you")
        .build();
  }
}
