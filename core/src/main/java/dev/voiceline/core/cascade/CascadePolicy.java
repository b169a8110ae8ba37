package dev.voiceline.core.cascade;

import dev.voiceline.core.endpointing.EndpointingPolicy;
import dev.voiceline.core.synthesis.PieceSizes;
import java.time.Duration;

/**
 * The numbers of a cascade.
 *
 * @param endpointing when a caller's turn begins and ends
 * @param firstWordsWithin after which a silent chat model counts as failed
 * @param toolRounds how often in a row the model may ask for tools before it has to speak
 * @param pieces how long the pieces are that the voice is handed
 * @param pieceIdle a model that pauses so long has its whole clauses spoken
 * @param eager when a reply is prepared before the caller's turn is surely over
 * @param firstAudioWithin after which a voice that was given words and is silent counts as failed
 * @param voiceReopenings how often in a row a lost voice is opened anew without having spoken
 * @param millisPerCharacter how fast the agent speaks, for a voice that does not tell what it has
 *     spoken when, and only while it speaks
 * @param longestSession after which a call goes on with another conversation
 */
public record CascadePolicy(
    EndpointingPolicy endpointing,
    Duration firstWordsWithin,
    int toolRounds,
    PieceSizes pieces,
    Duration pieceIdle,
    EagerPolicy eager,
    Duration firstAudioWithin,
    int voiceReopenings,
    int millisPerCharacter,
    Duration longestSession) {
  public CascadePolicy {
    if (toolRounds < 1 || voiceReopenings < 0 || millisPerCharacter < 1) {
      throw new IllegalArgumentException(
          "a cascade needs at least one round of tools, no fewer than zero reopenings of its voice,"
              + " and a pace of at least 1 ms per character");
    }
  }

  /**
   * What suits a telephone call: turns as usual, 5 s for the model's first words, 5 rounds of
   * tools, the usual pieces and 400 ms between them, an early start, 4 s for the first audio, 2
   * reopenings, 66 ms per character, and a day.
   */
  public static CascadePolicy standard() {
    return new CascadePolicy(
        EndpointingPolicy.standard(),
        Duration.ofSeconds(5),
        5,
        PieceSizes.standard(),
        Duration.ofMillis(400),
        EagerPolicy.standard(),
        Duration.ofSeconds(4),
        2,
        66,
        Duration.ofDays(1));
  }

  /** The same, with other turns of the caller. */
  public CascadePolicy with(EndpointingPolicy other) {
    return new CascadePolicy(
        other,
        firstWordsWithin,
        toolRounds,
        pieces,
        pieceIdle,
        eager,
        firstAudioWithin,
        voiceReopenings,
        millisPerCharacter,
        longestSession);
  }

  /** The same, with another early start. */
  public CascadePolicy with(EagerPolicy other) {
    return new CascadePolicy(
        endpointing,
        firstWordsWithin,
        toolRounds,
        pieces,
        pieceIdle,
        other,
        firstAudioWithin,
        voiceReopenings,
        millisPerCharacter,
        longestSession);
  }

  /** The same, at another pace. */
  public CascadePolicy withMillisPerCharacter(int pace) {
    return new CascadePolicy(
        endpointing,
        firstWordsWithin,
        toolRounds,
        pieces,
        pieceIdle,
        eager,
        firstAudioWithin,
        voiceReopenings,
        pace,
        longestSession);
  }
}
