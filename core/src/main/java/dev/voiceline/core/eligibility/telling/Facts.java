package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts that go into one sentence.
 *
 * @param service what they are about, as it is called
 * @param parts of the sentence, in order
 * @param joins whether facts of another kind may follow in the same sentence
 */
record Facts(String service, Network network, List<String> parts, boolean joins) {
  /** Both in one sentence, if they are about the same. */
  Optional<Facts> and(Facts more) {
    boolean same = joins && service.equals(more.service) && network == more.network;
    return same
        ? Optional.of(
            new Facts(
                service,
                network,
                Stream.concat(parts.stream(), more.parts.stream()).toList(),
                more.joins))
        : Optional.empty();
  }

  String sentence(Words words) {
    return new NetworkWords(words).forService(service, network, parts);
  }
}
