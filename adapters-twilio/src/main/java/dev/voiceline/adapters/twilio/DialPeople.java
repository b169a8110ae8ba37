package dev.voiceline.adapters.twilio;

import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Dials people for a caller: all at once, and who answers first has the call.
 *
 * @param people at least one, in E.164
 * @param ring how long, in whole seconds
 * @param action asked (POST) for what comes next, when nobody answers and when they have talked;
 *     absolute
 * @param before sentences that the caller hears first
 */
public record DialPeople(List<PhoneNumber> people, Duration ring, URI action, List<Spoken> before) {
  /**
   * Checks that there is somebody to dial.
   *
   * @throws IllegalArgumentException when there is nobody
   */
  public DialPeople {
    people = List.copyOf(people);
    before = List.copyOf(before);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("there is nobody to dial");
    }
  }
}
