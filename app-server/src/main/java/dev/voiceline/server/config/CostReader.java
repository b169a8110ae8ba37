package dev.voiceline.server.config;

import dev.voiceline.core.cost.Ceilings;
import dev.voiceline.core.cost.PriceList;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Prices and ceilings. */
final class CostReader {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private CostReader() {}

  static CostSettings read(Fields fields) {
    PriceList prices =
        fields
            .find(Setting.PRICE_FILE)
            .flatMap(given -> file(given, fields))
            .orElseGet(PriceList::standard);
    return new CostSettings(
        prices,
        new Ceilings(
            dollars(fields, Setting.MOST_PER_CALL), dollars(fields, Setting.MOST_PER_DAY)));
  }

  private static Optional<PriceList> file(Given given, Fields fields) {
    try (Reader file = Files.newBufferedReader(Path.of(given.text()))) {
      return Optional.of(PriceList.read(file));
    } catch (InvalidPathException | IOException unreadable) {
      fields.problem(
          given.name()
              + " names no file that can be read: give the path of a price list in UTF-8.");
    } catch (IllegalArgumentException other) {
      fields.problem(
          "The price list that " + given.name() + " names is wrong: " + other.getMessage() + ".");
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> dollars(Fields fields, Setting setting) {
    return fields.find(setting).flatMap(given -> dollars(given, fields));
  }

  private static Optional<BigDecimal> dollars(Given given, Fields fields) {
    if (given.text().matches("\\d{1,7}(\\.\\d{1,4})?")) {
      BigDecimal dollars = new BigDecimal(given.text());
      if (dollars.signum() > 0 && dollars.compareTo(MOST) <= 0) {
        return Optional.of(dollars);
      }
    }
    fields.problem(
        "%s is \"%s\", but must be an amount in US dollars above 0 and up to 1000000, such as 0.75."
            .formatted(given.name(), Fields.shown(given.text())));
    return Optional.empty();
  }
}
