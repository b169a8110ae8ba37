package dev.voiceline.server.rig;

import dev.voiceline.adapters.twilio.StreamLimits;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.composition.VoiceServerBuilder;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import dev.voiceline.server.http.PortUnavailable;
import dev.voiceline.server.survival.MissedEnds;
import dev.voiceline.server.survival.Pace;
import dev.voiceline.tck.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real server on free loopback ports, with what tests ask of it. */
public final class TestServer implements AutoCloseable {
  public static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);
  public static final String SECRET = "test-secret";
  public static final String DOMAIN = "voice.example.test";

  private static final int TRIES = 10;
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final VoiceServer server;
  private final List<String> lines;
  private final List<CallNews> news;
  private final HttpClient http = HttpClient.newHttpClient();

  private TestServer(Map<String, String> settings, StreamLimits limits, Optional<Path> yaml) {
    this(settings, limits, yaml, MissedEnds.PACE);
  }

  private TestServer(
      Map<String, String> settings, StreamLimits limits, Optional<Path> yaml, Pace missedEnds) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("VOICELINE_HTTP_PORT", "0");
    all.putIfAbsent("VOICELINE_MEDIA_PORT", "0");
    all.putIfAbsent("VOICELINE_HOST", "127.0.0.1");
    if (!all.containsKey("VOICELINE_DATA_DIR")) {
      all.putIfAbsent("VOICELINE_DB_URL", "off");
    }
    lines = new CopyOnWriteArrayList<>();
    news = new CopyOnWriteArrayList<>();
    VoiceServerBuilder builder =
        VoiceServer.with(
                ServerSettings.from(
                    new SettingSources(
                        Map.of(), all, Optional.empty(), false, yaml, yaml.isPresent())))
            .lines(lines::add)
            .observer((call, what) -> news.add(what))
            .limits(limits)
            .missedEnds(missedEnds);
    // Only a test that has a REST API of its own may ask one.
    server = all.containsKey("TWILIO_API_URL") ? builder.start() : builder.answersOnly().start();
  }

  public static TestServer withoutAccount() {
    return new TestServer(Map.of(), StreamLimits.STANDARD, Optional.empty());
  }

  public static TestServer withoutAccount(Map<String, String> settings) {
    return new TestServer(settings, StreamLimits.STANDARD, Optional.empty());
  }

  public static TestServer withAccount() {
    return withAccount(Map.of());
  }

  public static TestServer withAccount(Map<String, String> more) {
    return withAccount(more, StreamLimits.STANDARD);
  }

  public static TestServer withAccount(Map<String, String> more, StreamLimits limits) {
    return new TestServer(account(more), limits, Optional.empty());
  }

  /** One of several behind the domain, whose own host is its port on this machine. */
  public static TestServer oneOfSeveral(Map<String, String> more) {
    for (int tried = 1; ; tried++) {
      int port = freePort();
      Map<String, String> own = new HashMap<>(more);
      own.put("VOICELINE_HTTP_PORT", String.valueOf(port));
      own.put("VOICELINE_STREAM_DOMAIN", "127.0.0.1:" + port);
      try {
        return withAccount(own);
      } catch (PortUnavailable taken) {
        if (tried == TRIES) {
          throw taken;
        }
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One that asks the carrier so often about calls that no server has, without a grace. */
  public static TestServer missingEnds(Duration every, Map<String, String> more) {
    Pace pace = new Pace(every, Duration.ZERO);
    return new TestServer(account(more), StreamLimits.STANDARD, Optional.empty(), pace);
  }

  /** With a {@code voiceline.yaml} of that text. */
  public static TestServer withYaml(Path folder, String text) {
    return withYaml(folder, text, Map.of());
  }

  /** The same with some settings of the environment. */
  public static TestServer withYaml(Path folder, String text, Map<String, String> more) {
    try {
      Path file = Files.writeString(folder.resolve("voiceline.yaml"), text);
      return new TestServer(account(more), StreamLimits.STANDARD, Optional.of(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> account(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("TWILIO_ACCOUNT_SID", ACCOUNT);
    settings.putIfAbsent("TWILIO_AUTH_TOKEN", SECRET);
    settings.put("YOUR_DOMAIN", DOMAIN);
    return settings;
  }

  public VoiceServer server() {
    return server;
  }

  public List<String> lines() {
    return lines;
  }

  public List<CallNews> news() {
    return news;
  }

  public static Map<String, String> call(String sid) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", sid);
    form.put("AccountSid", ACCOUNT);
    form.put("From", "+14155550123");
    form.put("To", "+14155550100");
    form.put("CallStatus", "ringing");
    form.put("CallerName", "");
    return form;
  }

  /** The same form with another value of a field. */
  public static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(server.httpPort(), path)).build());
  }

  public HttpResponse<String> delete(String path) {
    return send(HttpRequest.newBuilder(uri(server.httpPort(), path)).DELETE().build());
  }

  /** A GET, signed as the carrier signs one. */
  public HttpResponse<String> getSigned(String pathAndQuery) {
    return send(
        HttpRequest.newBuilder(uri(server.httpPort(), pathAndQuery))
            .header(
                "X-Twilio-Signature",
                Signer.sign(SECRET, "https://" + DOMAIN + pathAndQuery, Map.of()))
            .build());
  }

  /** A posted JSON body, signed as the carrier signs one. */
  public HttpResponse<String> postJson(String path, String body, String signedBody) {
    String signed = path + "?bodySHA256=" + Signer.sha256(signedBody);
    return send(
        HttpRequest.newBuilder(uri(server.httpPort(), signed))
            .header("Content-Type", "application/json")
            .header(
                "X-Twilio-Signature", Signer.sign(SECRET, "https://" + DOMAIN + signed, Map.of()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> getOnMediaPort(String path) {
    return send(HttpRequest.newBuilder(uri(server.mediaPort(), path)).build());
  }

  public HttpResponse<String> postSigned(String path, Map<String, String> form) {
    return post(path, form, Signer.sign(SECRET, "https://" + DOMAIN + path, form));
  }

  /** The same with more headers, which the signature does not cover. */
  public HttpResponse<String> postSigned(
      String path, Map<String, String> form, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("X-Twilio-Signature", Signer.sign(SECRET, "https://" + DOMAIN + path, form));
    return post(server.httpPort(), path, encoded(form), headers);
  }

  public HttpResponse<String> post(String path, Map<String, String> form, String signature) {
    return post(server.httpPort(), path, encoded(form), Map.of("X-Twilio-Signature", signature));
  }

  public HttpResponse<String> post(
      int port, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(port, path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** Posts an order of a call. */
  public HttpResponse<String> order(String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(server.httpPort(), "/calls"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  public HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(server.httpPort(), path));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** Announces a call and takes the ticket out of the answer. */
  public String ticketFor(String sid) {
    return ticketIn(postSigned("/voice/incoming", call(sid)).body());
  }

  public static String ticketIn(String twiml) {
    Matcher matcher = TOKEN.matcher(twiml);
    if (!matcher.find()) {
      throw new AssertionError("no token in " + twiml);
    }
    return matcher.group(1);
  }

  public TestPhone dial() {
    return dialOn(server.httpPort());
  }

  public TestPhone dialOn(int port) {
    String host = server.settings().listen().streamDomain().orElse(DOMAIN);
    return TestPhone.dial(
        uri(port, "/voice/stream"),
        Map.of(
            "X-Twilio-Signature",
            Signer.sign(SECRET, "wss://" + host + "/voice/stream", Map.of())));
  }

  public static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    server.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Waits for a condition, generously, and fails if it never comes true. */
  public static void await(java.util.function.BooleanSupplier condition) {
    new Await(Duration.ofSeconds(20)).until("it comes true", condition);
  }
}
