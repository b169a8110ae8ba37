package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How callers are handed over to people. */
final class TransferReader {
  private TransferReader() {}

  static TransferSettings read(Fields fields, Optional<PhoneNumber> person) {
    List<PhoneNumber> numbers =
        PhoneNumbers.read(fields.list(Section.TRANSFER_NUMBERS), fields.problems());
    return new TransferSettings(
        fields.word(Setting.TRANSFER_MANNER, TransferSettings.Manner.WARM),
        numbers.isEmpty() ? person.stream().toList() : numbers,
        fields.find(Setting.HOLD_MUSIC_URL).flatMap(given -> music(given, fields)));
  }

  private static Optional<URI> music(Given given, Fields fields) {
    try {
      URI address = URI.create(given.text());
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return Optional.of(address);
      }
    } catch (IllegalArgumentException malformed) {
      // Told like an address of another kind.
    }
    fields.problem(given.name() + " must be an https:// address of music that Twilio can fetch.");
    return Optional.empty();
  }
}
