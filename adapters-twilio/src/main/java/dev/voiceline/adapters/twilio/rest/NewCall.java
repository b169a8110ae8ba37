package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A call to be placed.
 *
 * @param to who is called
 * @param from a number of the account
 * @param instructions what happens when somebody has answered
 * @param fallback asked when the instructions cannot be had
 * @param progress told when it is dialed, rings, is answered and is over
 * @param ringFor 1 to 600 s; Twilio may take 5 s longer
 * @param longest how long it may last once answered, from 1 s; always sent, so that a forgotten
 *     call ends
 * @param keys pressed when somebody has answered; Twilio detects no machine then
 */
public record NewCall(
    PhoneNumber to,
    PhoneNumber from,
    Instructions instructions,
    Optional<URI> fallback,
    Optional<URI> progress,
    Duration ringFor,
    Duration longest,
    MachineDetection detection,
    Optional<KeyTones> keys,
    Optional<NewRecording> recording) {
  /** A call with neither callbacks nor machine detection; rings for 20 s. */
  public static NewCall of(
      PhoneNumber to, PhoneNumber from, Instructions instructions, Duration longest) {
    return new NewCall(
        to,
        from,
        instructions,
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(20),
        longest,
        new MachineDetection.Off(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, with another address to ask when the instructions cannot be had. */
  public NewCall withFallback(URI address) {
    return new NewCall(
        to,
        from,
        instructions,
        Optional.of(address),
        progress,
        ringFor,
        longest,
        detection,
        keys,
        recording);
  }

  /** The same, told about at this address. */
  public NewCall withProgress(URI address) {
    return new NewCall(
        to,
        from,
        instructions,
        fallback,
        Optional.of(address),
        ringFor,
        longest,
        detection,
        keys,
        recording);
  }

  /** The same, ringing for so long. */
  public NewCall withRinging(Duration time) {
    return new NewCall(
        to, from, instructions, fallback, progress, time, longest, detection, keys, recording);
  }

  /** The same, with machines detected so. */
  public NewCall withDetection(MachineDetection how) {
    return new NewCall(
        to, from, instructions, fallback, progress, ringFor, longest, how, keys, recording);
  }

  /** The same, with keys pressed at the start. */
  public NewCall withKeys(KeyTones pressed) {
    return new NewCall(
        to,
        from,
        instructions,
        fallback,
        progress,
        ringFor,
        longest,
        detection,
        Optional.of(pressed),
        recording);
  }

  /** The same, recorded from the start. */
  public NewCall withRecording(NewRecording how) {
    return new NewCall(
        to,
        from,
        instructions,
        fallback,
        progress,
        ringFor,
        longest,
        detection,
        keys,
        Optional.of(how));
  }
}
