package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rows do to a reading, and what their absence must not. */
class RowsPropertiesTest {
  private static final List<HandReading> READINGS =
      Stream.concat(
              Interchange.withRows().stream(),
              Readings.publicSamples()
                  .map(folder -> Interchange.withRows(Readings.in(folder)).stream())
                  .orElseGet(Stream::of))
          .distinct()
          .toList();

  static List<HandReading> readings() {
    return READINGS;
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aMissingRowLeavesNothingButSilence(HandReading reading) {
    Interchange whole = Interchange.of(reading.content());
    for (int row = 0; row < tried(whole); row++) {
      saysNothingNew(reading, whole.without(row));
    }
  }

  @Property(tries = 600)
  void missingRowsLeaveNothingButSilence(@ForAll Random random) {
    HandReading reading = any(random);
    saysNothingNew(reading, Interchange.of(reading.content()).withoutSome(random));
  }

  @Property(tries = 600)
  void theOrderOfRowsMeansNothing(@ForAll Random random) {
    HandReading reading = any(random);
    JsonObject inOrder = HandReading.factsOnly(reading.read());
    JsonObject shuffled =
        HandReading.factsOnly(
            reading.read(Interchange.of(reading.content()).shuffled(random).bytes()));

    assertThat(AnyOrder.of(shuffled)).as(reading.name()).isEqualTo(AnyOrder.of(inOrder));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void anUnknownKindOfRowIsAWarningAndStatesNothing(HandReading reading) {
    unknown(reading, 1, "ZZ", read -> withoutAuthorization(Statements.of(read)));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void anUnknownQualifierIsAWarningAndItsFigureCountsForNothing(HandReading reading) {
    Interchange whole = Interchange.of(reading.content());
    for (int[] row : rows(whole)) {
      if (whole.segments().get(row[0]).matches("EB\\*[CG]\\*.*")) {
        whole
            .withElement(row[0], 6, "98")
            .ifPresent(changed -> isWarned(reading, changed, "98", 6, Statements::of));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readings")
  void otherUnknownCodesAreWarningsAndAddNoFigure(HandReading reading) {
    unknown(reading, 2, "ZZZ", Statements::values);
    unknown(reading, 3, "ZZ", Statements::values);
    unknown(reading, 9, "ZZ", Statements::values);
    unknown(reading, 11, "Q", read -> withoutTexts(Statements.values(read)));
    unknown(reading, 12, "Q", Statements::values);
  }

  private static void unknown(HandReading reading, int element, String code, Said said) {
    Interchange whole = Interchange.of(reading.content());
    for (int[] row : rows(whole)) {
      whole
          .withElement(row[0], element, code)
          .ifPresent(changed -> isWarned(reading, changed, code, element, said));
    }
  }

  private static void isWarned(
      HandReading reading, Interchange changed, String code, int element, Said said) {
    JsonObject read = reading.read(changed.bytes());
    if (read.get("rejects").getAsJsonArray().isEmpty() || !read.get("plan").isJsonNull()) {
      assertThat(read.toString())
          .as(reading.name())
          .contains("unknown code %s in EB%02d".formatted(code, element));
    }
    assertThat(said.by(reading.read())).as(reading.name()).containsAll(said.by(read));
  }

  private static void saysNothingNew(HandReading reading, Interchange less) {
    JsonObject whole = reading.read();
    JsonObject read = reading.read(less.bytes());

    assertThat(Statements.of(whole)).as(reading.name()).containsAll(Statements.of(read));
    JsonElement left =
        Optional.ofNullable(read.get("effectiveRemaining")).orElse(JsonNull.INSTANCE);
    if (!left.isJsonNull()) {
      assertThat(Statements.values(whole)).contains("deductible remaining=" + left);
    }
  }

  private static List<int[]> rows(Interchange whole) {
    List<int[]> rows = whole.rows();
    return IntStream.range(0, tried(whole)).mapToObj(rows::get).toList();
  }

  /** All rows; of a long batch only the first, since each try reads all of it. */
  private static int tried(Interchange whole) {
    int rows = whole.rows().size();
    return rows > 200 ? 15 : rows;
  }

  private static HandReading any(Random random) {
    return READINGS.get(random.nextInt(READINGS.size()));
  }

  /** A row whose kind is unknown still says whether its service needs approval. */
  private static Set<String> withoutAuthorization(Set<String> statements) {
    statements.removeIf(each -> each.startsWith("priorAuth"));
    return statements;
  }

  /** Where the code says nothing, the payer's words do. */
  private static Set<String> withoutTexts(Set<String> statements) {
    statements.removeIf(each -> each.endsWith("=\"TEXT\""));
    return statements;
  }

  /** What of a reading must not grow. */
  private interface Said {
    Set<String> by(JsonObject read);
  }
}
