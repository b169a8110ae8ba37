package dev.voiceline.simulator.deepgram;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the service behaves.
 *
 * @param key the only one that is let in; empty for any
 * @param quiet without audio or a {@code KeepAlive} for so long, and a listening socket is closed
 * @param overflow after which a socket dies that was given too many key terms
 * @param rate audio may come so much faster than it was spoken; 0 for as fast as it can
 * @param leeway audio that may be ahead of that
 * @param interimMs of audio between interim results and updates
 * @param answerAfter until a {@code Configure} is confirmed, and between two messages of speech
 * @param idle a speaking socket without a message for so long is closed
 * @param foreign words by the language that alone has them, such as {@code es}: a socket that does
 *     not listen for it hears nothing in their place
 * @param whims oddities
 */
public record ServiceSettings(
    Optional<String> key,
    Duration quiet,
    Duration overflow,
    double rate,
    Duration leeway,
    int interimMs,
    Duration answerAfter,
    Duration idle,
    Map<String, Set<String>> foreign,
    Set<Whim> whims) {
  public ServiceSettings {
    foreign = Map.copyOf(foreign);
    whims = Set.copyOf(whims);
  }

  /** A healthy service that lets everybody in. */
  public static ServiceSettings standard() {
    return new ServiceSettings(
        Optional.empty(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        1.25,
        Duration.ofMillis(500),
        240,
        Duration.ofMillis(1),
        Duration.ofHours(1),
        Map.of(),
        Set.of());
  }

  /** Only for that key. */
  public ServiceSettings lettingIn(String only) {
    return new ServiceSettings(
        Optional.of(only),
        quiet,
        overflow,
        rate,
        leeway,
        interimMs,
        answerAfter,
        idle,
        foreign,
        whims);
  }

  /** Takes audio as fast as it comes. */
  public ServiceSettings unhurried() {
    return new ServiceSettings(
        key, quiet, overflow, 0, leeway, interimMs, answerAfter, idle, foreign, whims);
  }

  /** Less patient with those who say nothing, and with those who ask too much. */
  public ServiceSettings patience(Duration withQuiet, Duration withOverflow) {
    return new ServiceSettings(
        key,
        withQuiet,
        withOverflow,
        rate,
        leeway,
        interimMs,
        answerAfter,
        withQuiet,
        foreign,
        whims);
  }

  /** Slower with its answers. */
  public ServiceSettings answering(Duration after) {
    return new ServiceSettings(
        key, quiet, overflow, rate, leeway, interimMs, after, idle, foreign, whims);
  }

  /** With oddities. */
  public ServiceSettings with(Whim... more) {
    return new ServiceSettings(
        key, quiet, overflow, rate, leeway, interimMs, answerAfter, idle, foreign, Set.of(more));
  }

  /** With words that only a socket for that language understands. */
  public ServiceSettings onlyIn(String language, String... words) {
    return new ServiceSettings(
        key,
        quiet,
        overflow,
        rate,
        leeway,
        interimMs,
        answerAfter,
        idle,
        Map.of(language, Set.of(words)),
        whims);
  }

  boolean has(Whim whim) {
    return whims.contains(whim);
  }
}
