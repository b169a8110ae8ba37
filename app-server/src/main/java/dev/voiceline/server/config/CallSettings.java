package dev.voiceline.server.config;

import dev.voiceline.core.call.WithoutAgent;
import dev.voiceline.core.disclosure.AttemptLimit;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bounds of calls.
 *
 * @param atOnce how many calls are taken at once
 * @param perSecond how many calls are taken within a second; empty for any number
 * @param longest from the line to the goodbye
 * @param person whom callers can ask for
 * @param pressesKeys whether the agent may press keys on a call
 * @param attempts how often a patient may be named wrongly
 * @param drain how long calls under way may go on after a stop, before they are handed on
 * @param withoutAgent who serves callers for whom no agent is to be had any more
 */
public record CallSettings(
    int atOnce,
    OptionalInt perSecond,
    Duration longest,
    Optional<PhoneNumber> person,
    boolean pressesKeys,
    AttemptLimit attempts,
    Duration drain,
    WithoutAgent withoutAgent) {}
