package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results that the line has to tell and of which nothing was heard, in the order of their
 * answers. The line tells one after the other, each as a sentence of its own, so a server may have
 * died between two. For use by one thread.
 */
final class UntoldResults {
  /** So many words tell which result was begun, however a model words the figures in it. */
  private static final int BEGINNING = 3;

  private final List<Untold> waiting = new ArrayList<>();
  private boolean callerWentOn;

  private record Untold(String sentence, boolean unsettled) {}

  /**
   * A tool has answered with what the line is to say. It takes the place of a request to give the
   * details again, once the caller has said something to that; any other result is still owed.
   *
   * @param unsettled whether the caller is asked for something by it
   */
  void add(String said, boolean unsettled) {
    if (callerWentOn) {
      waiting.removeIf(Untold::unsettled);
    }
    callerWentOn = false;
    waiting.add(new Untold(said, unsettled));
  }

  /** One result was begun, or the agent has told all of them in other words. */
  void agentSaid(String heard) {
    waiting.stream()
        .filter(result -> beginAlike(result.sentence(), heard))
        .findFirst()
        .ifPresentOrElse(waiting::remove, waiting::clear);
  }

  void callerSaid() {
    callerWentOn = true;
  }

  boolean areNone() {
    return waiting.isEmpty();
  }

  List<Script> all() {
    return waiting.stream().map(Untold::sentence).map(Script::guarded).toList();
  }

  /** By as much as was heard, up to a few words. */
  private static boolean beginAlike(String result, String heard) {
    return beginning(result).startsWith(beginning(heard));
  }

  private static String beginning(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"))
        .limit(BEGINNING)
        .collect(Collectors.joining(" "));
  }
}
