package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How callers are handed over to people.
 *
 * @param manner warm needs a number of ours to call from; without one it is cold
 * @param people whom to dial, in this order; empty when callers cannot be handed over
 * @param holdMusic what they hear meanwhile; the carrier's own when empty
 */
public record TransferSettings(Manner manner, List<PhoneNumber> people, Optional<URI> holdMusic) {
  public TransferSettings {
    people = List.copyOf(people);
  }

  /** How. */
  public enum Manner {
    /** The person hears what it is about, and may decline. */
    WARM,
    /** The person is dialed, and the call is theirs. */
    COLD
  }
}
