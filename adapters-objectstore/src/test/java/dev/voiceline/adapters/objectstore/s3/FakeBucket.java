package dev.voiceline.adapters.objectstore.s3;

import com.sun.net.httpserver.HttpExchange;
import dev.voiceline.adapters.objectstore.Digests;
import dev.voiceline.adapters.objectstore.FakeStore;
import dev.voiceline.adapters.objectstore.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A bucket: PUT, HEAD, GET, DELETE of objects, and ListObjectsV2 with two names a page. */
final class FakeBucket extends FakeStore {
  static final String NAME = "recordings";
  static final String KEY_ID = "AKIDEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  static final String REGION = "eu-west-1";

  private static final SigV4 SIGNATURE = new SigV4(KEY_ID, SECRET, REGION);
  private static final int PAGE = 2;

  @Override
  protected void check(HttpExchange exchange, byte[] body) {
    SIGNATURE.objection(exchange, body).ifPresent(this::offence);
    String hash = header(exchange, "x-amz-checksum-sha256");
    if (exchange.getRequestMethod().equals("PUT")
        && !hash.equals(Base64.getEncoder().encodeToString(digests(body).sha256()))) {
      offence("the checksum does not fit");
    }
  }

  @Override
  protected String name(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().substring(1 + NAME.length()).replaceFirst("/", "");
  }

  @Override
  protected void answer(HttpExchange exchange, byte[] body) throws IOException {
    String name = name(exchange);
    byte[] known = files().get(name);
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        byte[] kept = body.clone();
        if (meets(Fault.SPOILT)) {
          kept[kept.length / 2] ^= 1;
        }
        files().put(name, kept);
        tell(exchange, kept);
        reply(exchange, 200, new byte[0]);
      }
      case "DELETE" -> {
        files().remove(name);
        reply(exchange, 204, new byte[0]);
      }
      case "GET" -> {
        if (name.isEmpty()) {
          list(exchange);
        } else if (known == null) {
          error(exchange, 404, "NoSuchKey");
        } else {
          tell(exchange, known);
          reply(exchange, 200, known);
        }
      }
      case "HEAD" -> {
        if (known == null) {
          exchange.sendResponseHeaders(404, -1);
        } else {
          tell(exchange, known);
          head(exchange, known.length);
        }
      }
      default -> offence(exchange.getRequestMethod());
    }
  }

  @Override
  protected void tell(HttpExchange exchange, byte[] bytes) {
    Digests digests = digests(bytes);
    boolean nameless = meets(Fault.NO_HASH);
    String md5 = nameless ? "0123456789abcdef-1" : HexFormat.of().formatHex(digests.md5());
    exchange.getResponseHeaders().set("ETag", '"' + md5 + '"');
    if (!nameless && header(exchange, "x-amz-checksum-mode").equals("ENABLED")) {
      exchange
          .getResponseHeaders()
          .set("x-amz-checksum-sha256", Base64.getEncoder().encodeToString(digests.sha256()));
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    String prefix = query.getOrDefault("prefix", "");
    String after = query.getOrDefault("continuation-token", "");
    int most = Math.min(PAGE, Integer.parseInt(query.getOrDefault("max-keys", "1000")));
    List<String> rest =
        files().keySet().stream()
            .filter(name -> name.startsWith(prefix) && name.compareTo(after) > 0)
            .toList();
    List<String> page = rest.stream().limit(most).toList();
    boolean more = rest.size() > page.size();
    String contents =
        page.stream()
            .map(name -> "<Contents><Key>" + name + "</Key><Size>1</Size></Contents>")
            .collect(Collectors.joining());
    String next =
        more ? "<NextContinuationToken>" + page.get(most - 1) + "</NextContinuationToken>" : "";
    xml(
        exchange,
        200,
        "<ListBucketResult><Name>%s</Name><IsTruncated>%s</IsTruncated>%s%s</ListBucketResult>"
            .formatted(NAME, more, next, contents));
  }

  @Override
  protected void busy(HttpExchange exchange) throws IOException {
    error(exchange, 503, "SlowDown");
  }

  @Override
  protected void forbidden(HttpExchange exchange) throws IOException {
    error(exchange, 403, "AccessDenied");
  }

  @Override
  protected void noPlace(HttpExchange exchange) throws IOException {
    error(exchange, 404, "NoSuchBucket");
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    xml(
        exchange,
        status,
        "<Error><Code>" + code + "</Code><Message>the name of a file</Message></Error>");
  }

  private static Digests digests(byte[] bytes) {
    try {
      return Digests.of(new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
