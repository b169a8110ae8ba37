package dev.voiceline.simulator.phone.person;

import dev.voiceline.simulator.phone.Engagement;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneListener;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.phone.person.Deed.Coughs;
import dev.voiceline.simulator.phone.person.Deed.HangsUp;
import dev.voiceline.simulator.phone.person.Deed.Presses;
import dev.voiceline.simulator.phone.person.Deed.Says;
import dev.voiceline.simulator.phone.person.Deed.SaysHalting;
import dev.voiceline.simulator.phone.person.Deed.Waits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A person on one call. All methods run one at a time, as the call tells its events. */
final class PersonOnPhone implements PhoneListener {
  private final List<Rule> open;
  private Optional<PhoneCall> phone = Optional.empty();
  private String sinceReaction = "";
  private boolean talking;

  PersonOnPhone(List<Rule> rules) {
    open = new ArrayList<>(rules);
  }

  @Override
  public void placed(PhoneCall call) {
    phone = Optional.of(call);
  }

  @Override
  public void answered() {
    follow(Rule.Moment.ANSWERED, "");
  }

  @Override
  public void situation(Situation now) {
    boolean talks = now.engagement() == Engagement.TALKING;
    if (talks && !talking) {
      follow(Rule.Moment.BRIDGED, "");
    }
    talking = talks;
  }

  @Override
  public void streamStarted() {
    follow(Rule.Moment.CONNECTED, "");
  }

  @Override
  public void hearing(String textSoFar) {
    follow(Rule.Moment.WORDS_HEARD, sinceReaction + textSoFar);
  }

  @Override
  public void heard(Heard utterance) {
    sinceReaction = sinceReaction + utterance.text() + " ";
    follow(Rule.Moment.AGENT_STOPPED, sinceReaction);
  }

  private void follow(Rule.Moment moment, String text) {
    Optional<Rule> fitting =
        open.stream().filter(rule -> rule.moment() == moment && rule.matches(text)).findFirst();
    if (fitting.isEmpty() || phone.isEmpty()) {
      return;
    }
    Rule rule = fitting.get();
    if (!rule.repeats()) {
      open.remove(rule);
    }
    sinceReaction = "";
    PhoneCall call = phone.get();
    call.later(Duration.ofMillis(rule.delayMs()), () -> perform(call, rule.deeds()));
  }

  private static void perform(PhoneCall call, List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    List<Deed> rest = deeds.subList(1, deeds.size());
    CompletionStage<Void> unused =
        start(call, deeds.get(0)).thenAccept(done -> perform(call, rest));
  }

  private static CompletionStage<?> start(PhoneCall call, Deed deed) {
    if (deed instanceof Says says) {
      return call.say(says.text());
    } else if (deed instanceof SaysHalting says) {
      return call.sayHalting(Duration.ofMillis(says.pauseMs()), says.parts());
    } else if (deed instanceof Coughs coughs) {
      return call.cough(coughs.millis());
    } else if (deed instanceof Presses presses) {
      return call.press(presses.keys());
    } else if (deed instanceof Waits waits) {
      CompletableFuture<Boolean> over = new CompletableFuture<>();
      call.later(Duration.ofMillis(waits.millis()), () -> over.complete(true));
      return over;
    } else if (deed instanceof HangsUp) {
      call.hangUp();
    }
    return CompletableFuture.completedFuture(true);
  }
}
