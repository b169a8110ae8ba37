package dev.voiceline.server.setup;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Asks an address once, for seconds at most. */
final class Probe {
  private static final Duration WITHIN = Duration.ofSeconds(8);
  private final HttpClient http;

  Probe(HttpClient http) {
    this.http = http;
  }

  /** What came of it. */
  sealed interface Result {
    /** There is an answer, good or bad. */
    record Answered(int status, String body, Map<String, String> headers) implements Result {}

    /** There is none; the sentence says what stands in the way, without a full stop. */
    record Unanswered(String why) implements Result {}
  }

  Result get(URI address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(WITHIN).GET();
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Result.Answered(answer.statusCode(), answer.body(), firsts(answer));
    } catch (IOException broken) {
      return new Result.Unanswered(why(broken));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result.Unanswered("the check was stopped");
    }
  }

  /** What stands in the way, in words. */
  static String why(Throwable broken) {
    if (broken instanceof HttpTimeoutException) {
      return "it does not answer within " + WITHIN.toSeconds() + " seconds";
    }
    if (broken instanceof SSLException) {
      return "its TLS certificate is not accepted, and Twilio would not accept it either";
    }
    if (broken instanceof ConnectException) {
      return unresolved(broken) ? "no such host is known" : "nothing answers there";
    }
    return "the connection broke off";
  }

  private static boolean unresolved(Throwable broken) {
    for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> firsts(HttpResponse<String> answer) {
    Map<String, String> firsts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer.headers().map().forEach((name, values) -> firsts.put(name, values.get(0)));
    return firsts;
  }
}
