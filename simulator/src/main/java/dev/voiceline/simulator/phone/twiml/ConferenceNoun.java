package dev.voiceline.simulator.phone.twiml;

import java.util.Optional;

/**
 * A room that calls meet in.
 *
 * @param name the room's
 * @param starts whether talk may begin once this call is there
 * @param endsOnExit whether the room closes when this call leaves
 * @param muted whether nobody hears this call
 * @param waitUrl what is heard while waiting, as written: empty text for silence, absent for
 *     Twilio's own music
 * @param waitMethod {@code POST} unless given
 */
public record ConferenceNoun(
    String name,
    boolean starts,
    boolean endsOnExit,
    boolean muted,
    Optional<String> waitUrl,
    String waitMethod) {}
