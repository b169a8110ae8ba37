package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.transcription.Listening;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;

/** How one of the vendor's two protocols is spoken. Immutable. */
interface Dialect {
  /** Where it is listened, and what for. */
  URI address(Listening listening);

  /** The words under which its price is listed. */
  String billedAs(Listening listening);

  /**
   * Makes sense of what is told in one call.
   *
   * @param finalized is told up to which ms a {@code Finalize} brought the words
   */
  Hearing hearing(Told told, LongConsumer finalized);

  /** Whether the service says that it listens, before which no audio may be sent. */
  boolean greets();

  /** Bytes of audio that make a message: no fewer while audio flows. */
  int leastFrame();

  /** And no more. */
  int mostFrame();

  /** Whether a quiet line is filled with silence; otherwise it is kept alive by messages. */
  boolean fillsSilence();

  /** Whether {@code Finalize} brings the last words. */
  boolean finalizes();

  /** Whether the model understands what is spoken there. */
  boolean hears(Listening listening);

  /** Whether only another socket listens for the second: nothing changes that of an open one. */
  boolean needsAnother(Listening before, Listening after);

  /** What changes an open socket to that; empty when nothing can. */
  Optional<String> configure(Listening listening);
}
