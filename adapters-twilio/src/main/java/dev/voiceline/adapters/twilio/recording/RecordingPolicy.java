package dev.voiceline.adapters.twilio.recording;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What becomes of recordings.
 *
 * @param deleteStored whether Twilio's copy is deleted once ours is durable
 * @param longest the largest file that is fetched, in bytes
 * @param attempts how often a step is tried at most, with the first time
 * @param firstWait the wait before the second attempt; doubled for each further one
 * @param storing how long the store may take
 * @param spool a directory for ciphertext while it is checked; no clear sound is ever written there
 */
public record RecordingPolicy(
    boolean deleteStored,
    long longest,
    int attempts,
    Duration firstWait,
    Duration storing,
    Path spool) {
  /** 512 MB, more than four hours of two channels; 6 attempts within about five minutes. */
  public static RecordingPolicy standard(boolean deleteStored) {
    return new RecordingPolicy(
        deleteStored,
        512L << 20,
        6,
        Duration.ofSeconds(10),
        Duration.ofMinutes(10),
        Path.of(System.getProperty("java.io.tmpdir")));
  }
}
