package dev.voiceline.adapters.objectstore.azure;

import com.sun.net.httpserver.HttpExchange;
import dev.voiceline.adapters.objectstore.Digests;
import dev.voiceline.adapters.objectstore.FakeStore;
import dev.voiceline.adapters.objectstore.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A container: Put Blob, Put Block, Put Block List, Get, Delete, and lists of two names a page. */
final class FakeContainer extends FakeStore {
  static final String NAME = "recordings";
  static final String ACCOUNT = "account";
  static final String KEY =
      Base64.getEncoder()
          .encodeToString("a key that is no key at all, 32+".getBytes(StandardCharsets.UTF_8));
  static final String SAS = "sv=2024-11-04&sp=rwdl&sig=c2lnbmF0dXJl";

  private static final Pattern BLOCK = Pattern.compile("<Latest>([^<]+)</Latest>");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final SharedKey SIGNATURE = new SharedKey(ACCOUNT, KEY);
  private static final int PAGE = 2;

  private final Map<String, byte[]> blocks = new ConcurrentHashMap<>();
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /** With the account in the path, as emulators have it. */
  URI endpoint() {
    return URI.create(address() + "/" + ACCOUNT);
  }

  @Override
  protected void check(HttpExchange exchange, byte[] body) {
    Map<String, String> query = query(exchange);
    boolean bySas = query.getOrDefault("sig", "").equals("c2lnbmF0dXJl");
    if (!bySas && !SIGNATURE.signed(exchange, query)) {
      offence("a wrong signature");
    }
    boolean carries = exchange.getRequestMethod().equals("PUT") && body.length > 0;
    boolean isList = query.getOrDefault("comp", "").equals("blocklist");
    if (carries && !isList && !header(exchange, "Content-MD5").equals(md5(body))) {
      offence("the MD5 does not fit");
    }
  }

  @Override
  protected String name(HttpExchange exchange) {
    String place = "/" + ACCOUNT + "/" + NAME;
    return exchange.getRequestURI().getPath().substring(place.length()).replaceFirst("/", "");
  }

  @Override
  protected void answer(HttpExchange exchange, byte[] body) throws IOException {
    String name = name(exchange);
    byte[] known = files().get(name);
    switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, name, body);
      case "DELETE" -> {
        if (files().remove(name) == null) {
          error(exchange, 404, "BlobNotFound");
        } else {
          reply(exchange, 202, new byte[0]);
        }
      }
      case "GET" -> {
        if (query(exchange).getOrDefault("comp", "").equals("list")) {
          list(exchange);
        } else if (known == null) {
          error(exchange, 404, "BlobNotFound");
        } else {
          get(exchange, known);
        }
      }
      case "HEAD" -> {
        if (known == null) {
          exchange.getResponseHeaders().set("x-ms-error-code", "BlobNotFound");
          exchange.sendResponseHeaders(404, -1);
        } else {
          tell(exchange, known);
          head(exchange, known.length);
        }
      }
      default -> offence(exchange.getRequestMethod());
    }
  }

  private void put(HttpExchange exchange, String name, byte[] body) throws IOException {
    Map<String, String> query = query(exchange);
    switch (query.getOrDefault("comp", "")) {
      case "block" -> blocks.put(name + " " + query.get("blockid"), body);
      case "blocklist" -> {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Matcher block = BLOCK.matcher(new String(body, StandardCharsets.UTF_8));
        while (block.find()) {
          whole.writeBytes(blocks.getOrDefault(name + " " + block.group(1), new byte[0]));
        }
        keep(exchange, name, whole.toByteArray());
      }
      default -> keep(exchange, name, body);
    }
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT");
    reply(exchange, 201, new byte[0]);
  }

  private void keep(HttpExchange exchange, String name, byte[] bytes) {
    byte[] kept = bytes.clone();
    boolean spoilt = meets(Fault.SPOILT);
    if (spoilt) {
      kept[kept.length / 2] ^= 1;
    }
    hashes.put(name, spoilt ? md5(kept) : header(exchange, "x-ms-blob-content-md5"));
    files().put(name, kept);
  }

  private void get(HttpExchange exchange, byte[] known) throws IOException {
    tell(exchange, known);
    String asked = header(exchange, "x-ms-range") + header(exchange, "Range");
    Matcher range = RANGE.matcher(asked);
    if (!range.matches()) {
      reply(exchange, 200, known);
      return;
    }
    int from = Integer.parseInt(range.group(1));
    int until =
        range.group(2).isEmpty()
            ? known.length
            : (int) Math.min(known.length, Long.parseLong(range.group(2)) + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, until - 1, known.length));
    reply(exchange, 206, Arrays.copyOfRange(known, from, until));
  }

  @Override
  protected void tell(HttpExchange exchange, byte[] bytes) {
    String hash = hashes.getOrDefault(name(exchange), "");
    if (!hash.isEmpty() && !meets(Fault.NO_HASH)) {
      exchange.getResponseHeaders().set("Content-MD5", hash);
    }
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT");
    exchange.getResponseHeaders().set("x-ms-blob-type", "BlockBlob");
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
  }

  private void list(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    String prefix = query.getOrDefault("prefix", "");
    String after = query.getOrDefault("marker", "");
    int most = Math.min(PAGE, Integer.parseInt(query.getOrDefault("maxresults", "5000")));
    List<String> rest =
        files().keySet().stream()
            .filter(name -> name.startsWith(prefix) && name.compareTo(after) > 0)
            .toList();
    List<String> page = rest.stream().limit(most).toList();
    String next = rest.size() > page.size() ? page.get(most - 1) : "";
    String blobs =
        page.stream()
            .map(name -> "<Blob><Name>" + name + "</Name><Properties/></Blob>")
            .collect(Collectors.joining());
    xml(
        exchange,
        200,
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults ContainerName=\"%s\">"
                + "<Blobs>%s</Blobs><NextMarker>%s</NextMarker></EnumerationResults>")
            .formatted(NAME, blobs, next));
  }

  @Override
  protected void busy(HttpExchange exchange) throws IOException {
    error(exchange, 503, "ServerBusy");
  }

  @Override
  protected void forbidden(HttpExchange exchange) throws IOException {
    error(exchange, 403, "AuthorizationFailure");
  }

  @Override
  protected void noPlace(HttpExchange exchange) throws IOException {
    error(exchange, 404, "ContainerNotFound");
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    exchange.getResponseHeaders().set("x-ms-error-code", code);
    xml(
        exchange,
        status,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>"
            + code
            + "</Code><Message>the name of a file</Message></Error>");
  }

  private static String md5(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Digests.md5(bytes));
  }
}
