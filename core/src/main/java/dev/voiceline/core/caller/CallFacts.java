package dev.voiceline.core.caller;

import dev.voiceline.core.privacy.Locality;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.Optional;

/**
 * What the network says of a caller. None of it proves anything: names and places are those of the
 * number, not of whoever speaks.
 *
 * @param callerName the name that the number is registered under (CNAM)
 * @param locality where the number is registered
 * @param forwardedFrom the number that sent the call on to us
 * @param attestation what the caller's carrier vouches for (STIR/SHAKEN, RFC 8588)
 */
public record CallFacts(
    Optional<PersonName> callerName,
    Optional<Locality> locality,
    Optional<PhoneNumber> forwardedFrom,
    Attestation attestation) {
  private static final CallFacts NONE =
      new CallFacts(Optional.empty(), Optional.empty(), Optional.empty(), Attestation.NOT_STATED);

  /** The network said nothing. */
  public static CallFacts none() {
    return NONE;
  }
}
