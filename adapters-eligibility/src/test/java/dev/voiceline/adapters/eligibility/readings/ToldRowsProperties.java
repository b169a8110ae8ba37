package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is told when rows are missing, or come in another order. */
class ToldRowsProperties {
  private static final List<HandReading> READINGS = Interchange.withRows();
  private static final Pattern FIGURE = Pattern.compile("\\$[0-9,.]*[0-9]|[0-9.]+%");
  private static final List<String> PROMISES =
      List.of(
          " is met", "no prior authorization", "coverage is active", "no copay", "does not apply");

  @Property(tries = 600)
  void aMissingRowNeverAddsAFigureOrAPromise(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    Interchange less = Interchange.of(reading.content());
    Set<String> whole = claims(reading.read());
    for (int i = 0; i < 3 && !less.rows().isEmpty(); i++) {
      less = less.without(random.nextInt(less.rows().size()));
      assertThat(whole).as(reading.name()).containsAll(claims(reading.read(less.bytes())));
    }
  }

  @Property(tries = 300)
  void theOrderOfRowsChangesNoFigureAndNoPromise(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    Interchange shuffled = Interchange.of(reading.content()).shuffled(random);

    assertThat(claims(reading.read(shuffled.bytes())))
        .as(reading.name())
        .isEqualTo(claims(reading.read()));
  }

  private static Set<String> claims(JsonObject read) {
    String text =
        read.getAsJsonArray("sentences").asList().stream()
            .map(each -> each.getAsString().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    Set<String> claims =
        FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    PROMISES.stream().filter(text::contains).forEach(claims::add);
    return new TreeSet<>(claims);
  }
}
