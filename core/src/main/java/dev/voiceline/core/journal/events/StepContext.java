package dev.voiceline.core.journal.events;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.runtime.MachineStep.KnownPattern;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a machine was told besides its event: empty for those that need nothing.
 *
 * @param language that the call spoke
 * @param nowMillis the call's clock
 * @param byWordsOnly whether a sound without words was not believed to be the caller's
 * @param memberIds what was known of the payers that the machine asked about
 */
public record StepContext(
    Optional<Language> language,
    OptionalLong nowMillis,
    Optional<Boolean> byWordsOnly,
    List<KnownPattern> memberIds) {
  static final StepContext NOTHING =
      new StepContext(Optional.empty(), OptionalLong.empty(), Optional.empty(), List.of());

  public StepContext {
    memberIds = List.copyOf(memberIds);
  }
}
