package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.twiml.ConferenceNoun;
import dev.voiceline.simulator.phone.twiml.InvalidTwiml;
import dev.voiceline.simulator.phone.twiml.TwimlReader;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is heard in a room before talk begins: Twilio's own music, silence, or what a server says. A
 * file of a foreign host is taken for music; a document is heard once, its files as music that
 * lasts. Belongs to the leg's serial.
 */
final class HoldMusic {
  private final Leg leg;
  private final ConferenceNoun room;
  private final URI document;
  private Optional<Announcer> announcer = Optional.empty();
  private boolean started;
  private boolean stopped;

  HoldMusic(Leg leg, ConferenceNoun room, URI document) {
    this.leg = leg;
    this.room = room;
    this.document = document;
  }

  void start() {
    if (started || stopped) {
      return;
    }
    started = true;
    String asked = room.waitUrl().orElse("");
    leg.surroundings().waiting(room.waitUrl().isEmpty());
    if (!asked.isEmpty()) {
      URI address = document.resolve(asked);
      if (leg.carrier().webhooks().reaches(address)) {
        request(address);
      } else {
        leg.surroundings().waiting(true);
      }
    }
  }

  void stop() {
    stopped = true;
    announcer.ifPresent(Announcer::stop);
  }

  private void request(URI address) {
    var unused =
        leg.carrier()
            .webhooks()
            .request(room.waitMethod(), address, leg.form(), Signing.GENUINE)
            .thenAccept(answer -> leg.serial().run(() -> play(answer)));
  }

  private void play(WebAnswer answer) {
    if (stopped || !answer.succeeded()) {
      return;
    }
    if (answer.contentType().startsWith("audio/")) {
      leg.surroundings().waiting(true);
      return;
    }
    try {
      List<Verb.Audible> verbs =
          TwimlReader.read(answer.body()).stream()
              .filter(Verb.Audible.class::isInstance)
              .map(Verb.Audible.class::cast)
              .toList();
      boolean music =
          verbs.stream().anyMatch(verb -> verb instanceof Verb.Play play && !play.url().isEmpty());
      leg.surroundings().waiting(music);
      Announcer speaker = new Announcer(leg, verbs, () -> {});
      announcer = Optional.of(speaker);
      speaker.start();
    } catch (InvalidTwiml silence) {
      leg.surroundings().waiting(false);
    }
  }
}
