package dev.voiceline.simulator.twilio.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.voiceline.core.time.Timers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** Reads requests, lets faults happen to them, and writes the answers. */
final class RestDoor implements HttpHandler {
  private static final int LONGEST_BODY = 256 * 1024;

  private final Admission admission;
  private final Desks desks;
  private final RestFaults faults;
  private final RestLog log;
  private final Timers timers;
  private final Executor threads;

  RestDoor(
      Admission admission,
      Desks desks,
      RestFaults faults,
      RestLog log,
      Timers timers,
      Executor threads) {
    this.admission = admission;
    this.desks = desks;
    this.faults = faults;
    this.log = log;
    this.timers = timers;
    this.threads = threads;
  }

  @Override
  public void handle(HttpExchange exchange) {
    try {
      RestRequest request = read(exchange);
      log.arrived(request);
      Optional<RestFault> fault = faults.take(request);
      if (fault.isPresent()) {
        suffer(fault.get(), request, exchange);
      } else {
        write(exchange, answer(request));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      exchange.close();
    }
  }

  private RestRequest read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    RestRequest bare = new RestRequest(method, path, Fields.none(), headers);
    String query = exchange.getRequestURI().getRawQuery();
    if (method.equals("POST") && query != null) {
      log.odd(path + ": a query on a POST");
    }
    String encoded =
        !method.equals("POST")
            ? Optional.ofNullable(query).orElse("")
            : Admission.isForm(bare) ? new String(body, StandardCharsets.UTF_8) : "";
    return new RestRequest(method, path, Fields.parse(encoded), headers);
  }

  private RestAnswer answer(RestRequest request) {
    try {
      admission.check(request);
      return desks.answer(request);
    } catch (RestRefusal refusal) {
      return refusal.answer();
    }
  }

  private void suffer(RestFault fault, RestRequest request, HttpExchange exchange)
      throws IOException {
    if (fault instanceof RestFault.Status status) {
      carryOut(status.carriedOut(), request);
      write(exchange, refusal(status.status()).answer());
    } else if (fault instanceof RestFault.Repeated repeated) {
      String words = "Not " + request.path() + " " + request.fields().all();
      write(exchange, new RestRefusal(repeated.status(), 20001, words).answer());
    } else if (fault instanceof RestFault.Page page) {
      write(
          exchange,
          RestAnswer.text(page.status(), "text/html", "<html><body>Bad gateway</body></html>"));
    } else if (fault instanceof RestFault.WrongContentType wrong) {
      write(exchange, answer(request).as(wrong.contentType()));
    } else if (fault instanceof RestFault.Silence silence) {
      carryOut(silence.carriedOut(), request);
    } else if (fault instanceof RestFault.Cut cut) {
      carryOut(cut.carriedOut(), request);
      exchange.close();
    } else if (fault instanceof RestFault.Slow slow) {
      RestAnswer late = answer(request);
      timers.after(slow.by(), () -> threads.execute(() -> writeLate(exchange, late)));
    }
  }

  private void carryOut(boolean wanted, RestRequest request) {
    if (wanted) {
      answer(request).afterwards().run();
    }
  }

  private static RestRefusal refusal(int status) {
    return switch (status) {
      case 429 -> new RestRefusal(status, 20429, "Too Many Requests");
      case 503 -> new RestRefusal(status, 20503, "Service Unavailable");
      default -> new RestRefusal(status, 20_000 + status, "Something went wrong");
    };
  }

  private static void writeLate(HttpExchange exchange, RestAnswer answer) {
    try {
      write(exchange, answer);
    } catch (IOException gone) {
      exchange.close();
    }
  }

  private static void write(HttpExchange exchange, RestAnswer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
    answer.afterwards().run();
  }
}
