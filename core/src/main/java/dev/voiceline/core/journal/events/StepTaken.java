package dev.voiceline.core.journal.events;

import dev.voiceline.core.journal.Field;
import java.util.List;
import java.util.Optional;

/**
 * A machine of the call took a step. The names are those of the program.
 *
 * @param machine call, turn, inquiry or recording
 * @param event what happened
 * @param before the state
 * @param after the state afterwards
 * @param known whether the machine had a use for the event
 * @param happened the event
 * @param effects what came of it
 * @param context what the machine was told besides
 * @param starts the state before, where it is not the one that the last step led to
 */
public record StepTaken(
    String machine,
    String event,
    String before,
    String after,
    boolean known,
    Field happened,
    List<Field> effects,
    StepContext context,
    Optional<Field> starts) {
  public StepTaken {
    effects = List.copyOf(effects);
  }
}
