package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What came of a request. */
public sealed interface WebReply {
  /** What the payer's reply is, when an answer is read like that. */
  PayerReply read(Function<Answer, PayerReply> reader);

  /**
   * A whole answer, of whatever status. It prints nothing of its content.
   *
   * @param headers by their names in lower case, the first of each
   * @param retryAfter how long the server asks to wait
   * @param text the body
   */
  record Answer(int status, Map<String, String> headers, Optional<Duration> retryAfter, String text)
      implements WebReply {
    public Answer {
      headers = Map.copyOf(headers);
    }

    /** A header. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type with its parameters; empty where the server names none. */
    public String contentType() {
      return header("Content-Type").orElse("");
    }

    /**
     * What its status says went wrong; empty for 2xx. Some payers answer with content all the same.
     */
    public Optional<PayerReply.Failed> failure() {
      return HttpStatus.failure(status, retryAfter);
    }

    @Override
    public PayerReply read(Function<Answer, PayerReply> reader) {
      return reader.apply(this);
    }

    @Override
    public String toString() {
      return "Answer[" + status + ", " + text.length() + " characters]";
    }
  }

  /** No whole answer. */
  record NoAnswer(PayerReply.Failed failed) implements WebReply {
    @Override
    public PayerReply read(Function<Answer, PayerReply> reader) {
      return failed;
    }
  }
}
