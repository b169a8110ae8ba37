package dev.voiceline.server.carrier;

import dev.voiceline.adapters.twilio.DialPeople;
import dev.voiceline.adapters.twilio.Gathered;
import dev.voiceline.adapters.twilio.MenuPrompt;
import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.adapters.twilio.VoiceTwiml;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.Agent;
import dev.voiceline.core.time.Clock;
import dev.voiceline.server.config.FrontSettings;
import dev.voiceline.server.menu.Destination;
import dev.voiceline.server.menu.Menu;
import dev.voiceline.server.menu.MenuPhrases;
import dev.voiceline.server.menu.MenuWalk;
import dev.voiceline.server.menu.OpeningHours;
import dev.voiceline.server.menu.Position;
import dev.voiceline.server.menu.TurningAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What callers meet when no agent is there yet: opening hours, the menu, and what is done with
 * those who cannot be taken. Remembers nothing of a call. Safe for use by any thread.
 */
public final class FrontDesk {
  private final FrontSettings settings;
  private final Addresses addresses;
  private final Clock clock;
  private final VoiceTwiml twiml = new VoiceTwiml();

  /** Under those addresses; the clock tells whether the line is open. */
  public FrontDesk(FrontSettings settings, Addresses addresses, Clock clock) {
    this.settings = settings;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What a caller is told, or which agent takes the call. */
  sealed interface Answer {
    /** Instructions for the carrier. */
    record Twiml(String document) implements Answer {}

    /**
     * An agent takes the call.
     *
     * @param before said first
     * @param answered whether the caller has been talked to, so that no busy tone is possible
     */
    record Taken(Agent agent, List<Spoken> before, boolean answered) implements Answer {}
  }

  /** A call comes in. */
  Answer incoming() {
    Optional<OpeningHours> closed =
        settings.hours().filter(hours -> !hours.isOpenAt(clock.instant()));
    if (closed.isPresent()) {
      return closed(closed.get());
    }
    return settings
        .menu()
        .map(menu -> step(new MenuWalk(menu).begin()))
        .orElseGet(() -> new Answer.Taken(settings.agents().usual(), List.of(), false));
  }

  /** A caller has answered the menu, or has not. */
  Answer chosen(Position position, Gathered answer) {
    return settings
        .menu()
        .map(menu -> step(new MenuWalk(menu).next(position, answer)))
        .orElseGet(() -> new Answer.Taken(settings.agents().usual(), List.of(), true));
  }

  /** What is done with a caller who cannot be taken, in the language of the agent. */
  String turnAway(DialReason reason, TurningAway.Way way, Agent agent, boolean answered) {
    if (way == TurningAway.Way.DIAL) {
      return dial(settings.turningAway().people(), reason, List.of());
    }
    return way == TurningAway.Way.REJECT && !answered
        ? twiml.reject()
        : twiml.sayAndHangUp(CallLanguages.say(reason.phrase(), agent));
  }

  /** Who answers unless another one is asked for. */
  Agent usualAgent() {
    return settings.agents().usual();
  }

  TurningAway turningAway() {
    return settings.turningAway();
  }

  private Answer closed(OpeningHours hours) {
    return hours
        .instead()
        .map(to -> lead(to, List.of(hours.closed())))
        .orElseGet(() -> new Answer.Twiml(twiml.sayAndHangUp(hours.closed())));
  }

  private Answer step(MenuWalk.Step step) {
    return step instanceof MenuWalk.Step.Ask ask
        ? new Answer.Twiml(ask(ask))
        : lead(((MenuWalk.Step.Leave) step).to(), List.of());
  }

  private String ask(MenuWalk.Step.Ask ask) {
    Menu menu = ask.menu();
    List<Spoken> sentences = new ArrayList<>();
    String sorry =
        MenuPhrases.in(menu.greeting().language()).map(MenuPhrases::notUnderstood).orElse("");
    if (ask.again() && !sorry.isEmpty()) {
      sentences.add(menu.greeting().inTheSameVoice(sorry));
    }
    sentences.add(menu.greeting());
    return twiml.ask(
        new MenuPrompt(sentences, addresses.menu(ask.position()), menu.patience(), menu.words()));
  }

  private Answer lead(Destination to, List<Spoken> before) {
    if (to instanceof Destination.ToAgent agent) {
      return new Answer.Taken(settings.agents().named(agent.name()), before, true);
    }
    if (to instanceof Destination.ToPeople people) {
      return new Answer.Twiml(dial(people.people(), DialReason.ASKED, before));
    }
    if (to instanceof Destination.ToSentence end) {
      return new Answer.Twiml(twiml.sayAndHangUp(end.sentence()));
    }
    throw new IllegalStateException("a walk through a menu ends elsewhere");
  }

  private String dial(List<PhoneNumber> people, DialReason reason, List<Spoken> before) {
    return twiml.dial(
        new DialPeople(people, settings.turningAway().ring(), addresses.afterDial(reason), before));
  }
}
