package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import java.net.URI;
import java.util.Optional;

/** How an envelope becomes an HTTP message, and an HTTP message an envelope's reply. */
interface Wrapping {
  /** The message to send. */
  WebRequest wrap(URI url, CoreEnvelope envelope);

  /** What is in a message; empty when it is none of this wrapping, or cut off. */
  Optional<CoreReply> unwrap(Answer answer);
}
