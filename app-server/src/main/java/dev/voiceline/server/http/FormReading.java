package dev.voiceline.server.http;

import dev.voiceline.core.time.Timers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Reads posted bodies so that slow ones cannot use up the threads that calls need: few are waited
 * for at once, and each for a few seconds in all. Safe for use by any thread.
 */
public final class FormReading {
  /** Bodies that are waited for at once, each of which holds a thread. */
  static final int MOST_UNFINISHED = 16;

  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final Timers timers;
  private final Semaphore unfinished = new Semaphore(MOST_UNFINISHED);

  /** Cuts slow ones off with timers. */
  public FormReading(Timers timers) {
    this.timers = timers;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** All of it is there. */
    @SuppressWarnings("ArrayRecordComponent")
    record Complete(byte[] bytes) implements Outcome {}

    /** It is not served. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What the head says of the body that makes it not worth reading. */
  static Optional<Refusal> refuseUnread(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length > FormBody.LARGEST) {
      return Optional.of(tooLarge());
    }
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    return length >= 0 || chunked
        ? Optional.empty()
        : Optional.of(new Refusal(411, "length required", "its length is not told", true, true));
  }

  Outcome read(HttpServletRequest request) {
    try {
      long length = request.getContentLengthLong();
      // What is here already takes no waiting, so slow bodies of others do not matter to it.
      if (length >= 0 && request.getInputStream().available() >= length) {
        return bytes(request);
      }
      if (!unfinished.tryAcquire()) {
        return new Outcome.Refused(
            new Refusal(503, "busy", "too many bodies are unfinished", true, false));
      }
      try {
        return withDeadline(request);
      } finally {
        unfinished.release();
      }
    } catch (IOException | RuntimeException broken) {
      return new Outcome.Refused(
          new Refusal(400, "bad body", "its body broke off or came too slowly", true, true));
    }
  }

  /** Only the end of the connection frees a thread that waits for it. */
  private Outcome withDeadline(HttpServletRequest request) throws IOException {
    EndPoint peer =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    Timers.Alarm deadline = timers.after(WITHIN, peer::close);
    try {
      return bytes(request);
    } finally {
      deadline.cancel();
    }
  }

  private static Outcome bytes(HttpServletRequest request) throws IOException {
    return FormBody.bytes(request.getInputStream())
        .<Outcome>map(Outcome.Complete::new)
        .orElseGet(() -> new Outcome.Refused(tooLarge()));
  }

  private static Refusal tooLarge() {
    return new Refusal(413, "too large", "its body is larger than 64 kB", true, true);
  }
}
