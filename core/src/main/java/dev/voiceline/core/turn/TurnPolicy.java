package dev.voiceline.core.turn;

import dev.voiceline.core.language.Languages;
import java.time.Duration;

/**
 * How turns are taken. All spans are of speech itself; the silence by which its end is noticed is
 * added where needed.
 *
 * @param endpointing silence after which the conversation tells that the caller stopped
 * @param shortestTurn shorter sounds are answered only if there were words in them
 * @param awaitWords how long words are waited for after a short sound
 * @param longestTurn a sound that goes on for longer is answered as if it had ended
 * @param bargeIn when a sound over the agent is an interruption
 * @param fillers what is said while the caller waits
 * @param idle how long the caller may be silent
 * @param retries what is done about replies that come to nothing
 * @param echo what is done about phones that send the agent's voice back
 * @param guardsGreeting whether a mere sound must not cut into the first sentence
 * @param words what short words over the agent mean, in the language of the call
 */
public record TurnPolicy(
    Duration endpointing,
    Duration shortestTurn,
    Duration awaitWords,
    Duration longestTurn,
    BargeIn bargeIn,
    FillerPolicy fillers,
    IdlePolicy idle,
    RetryPolicy retries,
    EchoGuard echo,
    boolean guardsGreeting,
    Interjections words) {

  /** What suits a telephone call in English. */
  public static TurnPolicy standard() {
    return standard(Duration.ofMillis(500));
  }

  /** The same, with a conversation that needs so much silence. */
  public static TurnPolicy standard(Duration endpointing) {
    return new TurnPolicy(
        endpointing,
        Duration.ofMillis(250),
        Duration.ofMillis(1_500),
        Duration.ofSeconds(30),
        BargeIn.standard(),
        FillerPolicy.standard(),
        IdlePolicy.standard(),
        RetryPolicy.standard(),
        EchoGuard.AUTO,
        false,
        Interjections.in(Languages.standard().english()));
  }

  /** The same, with a conversation that needs so much silence, and other words. */
  public TurnPolicy heardThrough(Duration silence, Interjections language) {
    return new TurnPolicy(
        silence,
        shortestTurn,
        awaitWords,
        longestTurn,
        bargeIn,
        fillers,
        idle,
        retries,
        echo,
        guardsGreeting,
        language);
  }

  /** The same, with another rule for interruptions. */
  public TurnPolicy with(BargeIn other) {
    return new TurnPolicy(
        endpointing,
        shortestTurn,
        awaitWords,
        longestTurn,
        other,
        fillers,
        idle,
        retries,
        echo,
        guardsGreeting,
        words);
  }

  /** The same, with other spans before a filler. */
  public TurnPolicy with(FillerPolicy other) {
    return new TurnPolicy(
        endpointing,
        shortestTurn,
        awaitWords,
        longestTurn,
        bargeIn,
        other,
        idle,
        retries,
        echo,
        guardsGreeting,
        words);
  }

  /** The same, with another patience. */
  public TurnPolicy with(IdlePolicy other) {
    return new TurnPolicy(
        endpointing,
        shortestTurn,
        awaitWords,
        longestTurn,
        bargeIn,
        fillers,
        other,
        retries,
        echo,
        guardsGreeting,
        words);
  }

  /** The same, with another rule for echoes. */
  public TurnPolicy with(EchoGuard other) {
    return new TurnPolicy(
        endpointing,
        shortestTurn,
        awaitWords,
        longestTurn,
        bargeIn,
        fillers,
        idle,
        retries,
        other,
        guardsGreeting,
        words);
  }

  /** The same, with a first sentence that a mere sound must not cut into, or that it may. */
  public TurnPolicy guardingGreeting(boolean guards) {
    return new TurnPolicy(
        endpointing,
        shortestTurn,
        awaitWords,
        longestTurn,
        bargeIn,
        fillers,
        idle,
        retries,
        echo,
        guards,
        words);
  }

  /** Whether words that may still change are enough to cut the agent off. */
  boolean countsSoFar(String text) {
    return words.countSoFar(text, Math.max(BargeIn.UNCERTAIN_WORDS, bargeIn.leastWords()));
  }

  /** Whether a text counts as said to the agent, by what the caller was hearing. */
  boolean counts(String text, Hearing hearing) {
    return words.count(text, hearing, bargeIn.leastWords());
  }
}
