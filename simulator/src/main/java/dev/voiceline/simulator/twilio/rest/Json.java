package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds answers as Twilio shapes them: what is not known is null, dates are RFC 2822. */
final class Json {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

  /** What lists are narrowed by, also on their further pages. */
  private static final List<String> FILTERS = List.of("PhoneNumber", "FriendlyName", "Status");

  private final JsonObject object = new JsonObject();

  Json text(String name, String value) {
    object.addProperty(name, value);
    return this;
  }

  Json text(String name, Optional<String> value) {
    value.ifPresentOrElse(
        text -> object.addProperty(name, text), () -> object.add(name, JsonNull.INSTANCE));
    return this;
  }

  Json number(String name, long value) {
    object.addProperty(name, value);
    return this;
  }

  Json flag(String name, boolean value) {
    object.addProperty(name, value);
    return this;
  }

  Json date(String name, Instant at) {
    return text(name, rfc2822(at));
  }

  Json date(String name, Optional<Instant> at) {
    return text(name, at.map(Json::rfc2822));
  }

  Json nothing(String... names) {
    for (String name : names) {
      object.add(name, JsonNull.INSTANCE);
    }
    return this;
  }

  Json with(String name, JsonElement value) {
    object.add(name, value);
    return this;
  }

  JsonObject build() {
    return object;
  }

  /** One page of a list. */
  static JsonObject page(String name, List<JsonObject> all, Fields query, String path) {
    int size = (int) Math.min(1_000, Math.max(1, query.number("PageSize", 50)));
    int page = (int) query.number("Page", 0);
    int from = Math.min(all.size(), page * size);
    int to = Math.min(all.size(), from + size);
    JsonArray items = new JsonArray();
    all.subList(from, to).forEach(items::add);
    String first = path + "?PageSize=" + size + "&Page=";
    String filter =
        FILTERS.stream()
            .flatMap(field -> query.text(field).map(value -> filter(field, value)).stream())
            .collect(Collectors.joining());
    return new Json()
        .with(name, items)
        .number("page", page)
        .number("page_size", size)
        .number("start", from)
        .number("end", Math.max(from, to - 1))
        .text("uri", first + page + filter)
        .text("first_page_uri", first + 0 + filter)
        .text(
            "next_page_uri",
            to < all.size() ? Optional.of(first + (page + 1) + filter) : Optional.empty())
        .text(
            "previous_page_uri",
            page > 0 ? Optional.of(first + (page - 1) + filter) : Optional.empty())
        .build();
  }

  private static String filter(String field, String value) {
    return "&" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String rfc2822(Instant at) {
    return RFC_2822.format(at.atOffset(ZoneOffset.UTC));
  }
}
