package dev.voiceline.server.menu;

import dev.voiceline.adapters.twilio.Gathered;
import dev.voiceline.adapters.twilio.Spoken;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Choices that a caller has before the agent.
 *
 * @param greeting says what to press or say
 * @param patience how long a caller may be silent, in whole seconds
 * @param tries how often it is asked without an answer that it knows
 * @param otherwise where such a caller is led in the end
 */
public record Menu(
    Spoken greeting, Duration patience, int tries, List<Choice> choices, Destination otherwise) {
  /** Copies the list. */
  public Menu {
    choices = List.copyOf(choices);
  }

  /** The choice that an answer means; a key counts before words. */
  public Optional<Choice> chosen(Gathered answer) {
    if (!answer.digits().isEmpty()) {
      String key = answer.digits().substring(0, 1);
      return choices.stream().filter(choice -> choice.key().equals(Optional.of(key))).findFirst();
    }
    return said(new SpokenWords(answer.speech()));
  }

  /** All that callers may say. */
  public List<String> words() {
    return choices.stream().flatMap(choice -> choice.words().stream()).toList();
  }

  /** The longest of the phrases that were said: it is the one that was meant. */
  private Optional<Choice> said(SpokenWords speech) {
    record Match(Choice choice, int length) {}
    return choices.stream()
        .flatMap(
            choice ->
                choice.words().stream()
                    .filter(speech::contain)
                    .map(words -> new Match(choice, words.length())))
        .max(Comparator.comparingInt(Match::length))
        .map(Match::choice);
  }
}
