package dev.voiceline.server.menu;

import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.List;

/** Where a caller is led. */
public sealed interface Destination {
  /** To an agent, by its name. */
  record ToAgent(String name) implements Destination {}

  /** To whoever of these people answers first. */
  record ToPeople(List<PhoneNumber> people) implements Destination {
    /** Copies the list. */
    public ToPeople {
      people = List.copyOf(people);
    }
  }

  /** To a sentence that ends the call. */
  record ToSentence(Spoken sentence) implements Destination {}

  /** To a further menu. */
  record ToMenu(Menu menu) implements Destination {}

  /** To the same menu again. */
  record Again() implements Destination {}
}
