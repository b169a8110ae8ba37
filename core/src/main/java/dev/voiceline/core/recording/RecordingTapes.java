package dev.voiceline.core.recording;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import java.time.Instant;

/**
 * Records calls while they run, both sides as the two channels of a WAV file.
 *
 * <ul>
 *   <li>{@code REC-01} what was appended is played as it was, caller left and agent right.
 *   <li>{@code REC-02} appending never blocks, also while the disk stands.
 *   <li>{@code REC-03} a recording whose writer died plays up to its last second.
 *   <li>{@code REC-04} what is said during a pause is nowhere; the time runs on as silence.
 *   <li>{@code REC-05} closing ends when it is durable, and tells length and hash.
 *   <li>{@code REC-06} a changed recording does not play.
 *   <li>{@code REC-07} audio is nowhere in clear.
 *   <li>{@code REC-08} a deleted recording is gone.
 *   <li>{@code REC-09} a recording that the network made is kept as it came; again replaces it.
 *   <li>{@code REC-10} a recording that does not play says why: {@link RecordingRefusal.Why}.
 * </ul>
 */
public interface RecordingTapes {
  /**
   * Starts a recording. Does not block.
   *
   * @param recordingId letters, digits, {@code _} and {@code -}; unused in this call
   */
  RecordingTape open(CallId call, String recordingId, AudioFormat format, Instant startedAt);
}
