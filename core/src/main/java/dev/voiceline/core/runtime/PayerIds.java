package dev.voiceline.core.runtime;

import dev.voiceline.core.hearing.MemberIdPattern;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What the directory knows of member IDs; any shape when it fails to say. */
record PayerIds(CallScope scope) implements Function<Optional<String>, MemberIdPattern> {
  @Override
  public MemberIdPattern apply(Optional<String> payer) {
    try {
      return Objects.requireNonNull(scope.ports.directory().memberIds(payer));
    } catch (RuntimeException | Error broken) {
      scope.fault("directory", broken);
      return MemberIdPattern.ANY;
    }
  }
}
