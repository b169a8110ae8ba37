package dev.voiceline.core.cost;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Reads a price list: {@code name/kind = dollars}, and the day on which it was checked. */
final class PriceFile {
  private static final String CHECKED = "checked";
  private static final Set<String> KINDS =
      Set.of(
          "text.in",
          "text.cached",
          "text.out",
          "audio.in",
          "audio.cached",
          "audio.out",
          "image.in",
          "image.cached",
          "image.out",
          "minute");

  private PriceFile() {}

  static PriceList read(Reader file) throws IOException {
    Properties lines = new Properties();
    lines.load(file);
    Map<String, Map<String, BigDecimal>> named = new HashMap<>();
    for (String key : lines.stringPropertyNames()) {
      if (!key.equals(CHECKED)) {
        int slash = key.lastIndexOf('/');
        String kind = key.substring(slash + 1);
        if (slash < 1 || !KINDS.contains(kind)) {
          throw new IllegalArgumentException(
              key + " is no price: write the name of a model, a slash, and one of " + sorted());
        }
        named
            .computeIfAbsent(key.substring(0, slash), name -> new HashMap<>())
            .put(kind, dollars(key, lines.getProperty(key)));
      }
    }
    Map<String, Price> prices = new HashMap<>();
    named.forEach((name, kinds) -> prices.put(name, price(kinds)));
    return new PriceList(checked(lines.getProperty(CHECKED, "")), prices);
  }

  private static Price price(Map<String, BigDecimal> kinds) {
    return new Price(
        tokens(kinds, "in"),
        tokens(kinds, "cached"),
        tokens(kinds, "out"),
        Optional.ofNullable(kinds.get("minute")));
  }

  private static TokenPrices tokens(Map<String, BigDecimal> kinds, String which) {
    return new TokenPrices(
        Optional.ofNullable(kinds.get("text." + which)),
        Optional.ofNullable(kinds.get("audio." + which)),
        Optional.ofNullable(kinds.get("image." + which)));
  }

  private static BigDecimal dollars(String key, String value) {
    if (!value.strip().matches("\\d{1,6}(\\.\\d{1,8})?")) {
      throw new IllegalArgumentException(key + " must be an amount in dollars, such as 4.00");
    }
    return new BigDecimal(value.strip());
  }

  private static LocalDate checked(String value) {
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException noDate) {
      throw new IllegalArgumentException(
          "\"checked\" must be the day on which the prices were checked, such as 2026-11-22",
          noDate);
    }
  }

  private static String sorted() {
    return String.join(", ", KINDS.stream().sorted().toList());
  }
}
