package dev.voiceline.server.recording;

import dev.voiceline.server.control.Reply;
import java.io.InputStream;

/** What came of the wish to hear a recording. */
public sealed interface Played {
  /** It may be heard: that it is stands on the audit trail. Whoever takes it closes the stream. */
  record Wav(InputStream content) implements Played {}

  /** It may not. */
  record Refused(Reply reply) implements Played {}
}
