package dev.voiceline.simulator.elevenlabs;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the service behaves.
 *
 * @param key the only one that is let in; empty for any
 * @param voices the ids that are known; empty for any
 * @param enterprise whether the account may ask for zero retention
 * @param spelling of names
 * @param base of alignments
 * @param whims oddities
 * @param chunkMs audio of one message; a multiple of 40
 * @param pace between messages
 * @param inactivity after which it gives up, if the client asks for no shorter time
 */
public record ServiceSettings(
    Optional<String> key,
    Set<String> voices,
    boolean enterprise,
    Spelling spelling,
    TimeBase base,
    Set<Whim> whims,
    int chunkMs,
    Duration pace,
    Duration inactivity) {
  /** Whoever sends nothing for longer is never kept. */
  static final Duration LONGEST_INACTIVITY = Duration.ofMinutes(3);

  public ServiceSettings {
    voices = Set.copyOf(voices);
    whims = Set.copyOf(whims);
    if (chunkMs < 40 || chunkMs % 40 != 0) {
      throw new IllegalArgumentException("chunkMs is a multiple of 40");
    }
  }

  /** A healthy service that lets everybody in. */
  public static ServiceSettings standard() {
    return new ServiceSettings(
        Optional.empty(),
        Set.of(),
        true,
        Spelling.CAMEL,
        TimeBase.MESSAGE,
        Set.of(),
        200,
        Duration.ofMillis(1),
        LONGEST_INACTIVITY);
  }

  /** Only for that key and these voices; none for any voice. */
  public ServiceSettings lettingIn(String theKey, String... theVoices) {
    return new ServiceSettings(
        Optional.of(theKey),
        Set.of(theVoices),
        enterprise,
        spelling,
        base,
        whims,
        chunkMs,
        pace,
        inactivity);
  }

  /** On a plan without zero retention. */
  public ServiceSettings smallPlan() {
    return new ServiceSettings(
        key, voices, false, spelling, base, whims, chunkMs, pace, inactivity);
  }

  /** In another dialect. */
  public ServiceSettings speaking(Spelling names, TimeBase times) {
    return new ServiceSettings(
        key, voices, enterprise, names, times, whims, chunkMs, pace, inactivity);
  }

  /** With oddities. */
  public ServiceSettings with(Whim... more) {
    return new ServiceSettings(
        key, voices, enterprise, spelling, base, Set.of(more), chunkMs, pace, inactivity);
  }

  /** So much audio in a message, so long after one another. */
  public ServiceSettings paced(int ms, Duration between) {
    return new ServiceSettings(
        key, voices, enterprise, spelling, base, whims, ms, between, inactivity);
  }

  /** Less patient. */
  public ServiceSettings inactivity(Duration longest) {
    return new ServiceSettings(
        key, voices, enterprise, spelling, base, whims, chunkMs, pace, longest);
  }
}
