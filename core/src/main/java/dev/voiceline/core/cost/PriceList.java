package dev.voiceline.core.cost;

import dev.voiceline.core.conversation.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Prices by the name of what is used, and the day on which they were checked. Immutable. */
public final class PriceList {
  private static final PriceList STANDARD = standardFile();

  private final LocalDate checked;
  private final Map<String, Price> prices;

  PriceList(LocalDate checked, Map<String, Price> prices) {
    this.checked = checked;
    this.prices = Map.copyOf(prices);
  }

  /** The list that comes with the program, {@code dev/voiceline/core/cost/prices.properties}. */
  public static PriceList standard() {
    return STANDARD;
  }

  /**
   * A list of the operator's own, in the form of the standard one.
   *
   * @throws IllegalArgumentException with one sentence that names the line that cannot be
   *     understood
   */
  public static PriceList read(Reader file) throws IOException {
    return PriceFile.read(file);
  }

  /** The day on which the prices were compared with those of the vendors. */
  public LocalDate checked() {
    return checked;
  }

  /** The names of what has a price. */
  public Set<String> names() {
    return prices.keySet();
  }

  /** What was used of a model; unknown when its price is. */
  public Cost of(Usage usage) {
    return find(usage.model()).map(price -> price.of(usage)).orElse(Cost.UNKNOWN);
  }

  /** What a line, or something that comes with it, costs for that long. */
  public Cost line(String name, Duration open) {
    return find(name).map(price -> price.line(open)).orElse(Cost.UNKNOWN);
  }

  /** A dated version of a model, such as {@code gpt-x-2026-10-01}, costs what the model costs. */
  private Optional<Price> find(String name) {
    String undated = name.replaceFirst("-\\d{4}-\\d{2}-\\d{2}$", "");
    return Stream.of(name, undated)
        .filter(prices::containsKey)
        .findFirst()
        .map(found -> prices.get(found));
  }

  private static PriceList standardFile() {
    try (InputStream stream = PriceList.class.getResourceAsStream("prices.properties")) {
      if (stream == null) {
        throw new IllegalStateException("prices.properties is not on the class path");
      }
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("prices.properties cannot be read", unreadable);
    }
  }
}
