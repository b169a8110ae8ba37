package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What rows do to a reading, and what their absence must not. */
class RowsProperties {
  private static final List<HandReading> READINGS = Interchange.withRows();

  @Property(tries = 600)
  void aMissingRowLeavesNothingButSilence(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    Interchange whole = Interchange.of(reading.content());
    Interchange less = whole.without(random.nextInt(whole.rows().size()));

    Set<String> statements = Statements.of(reading.read(less.bytes()));

    assertThat(Statements.of(reading.read())).as(reading.name()).containsAll(statements);
  }

  @Property(tries = 300)
  void theOrderOfRowsMeansNothing(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    JsonObject inOrder = reading.read();
    JsonObject shuffled = reading.read(Interchange.of(reading.content()).shuffled(random).bytes());

    assertThat(shuffled.get("outcome")).as(reading.name()).isEqualTo(inOrder.get("outcome"));
    assertThat(Statements.of(shuffled)).as(reading.name()).isEqualTo(Statements.of(inOrder));
  }

  @Property(tries = 300)
  void anUnknownKindOfRowIsAWarningAndStatesNothing(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    Interchange whole = Interchange.of(reading.content());
    int at = whole.rows().get(random.nextInt(whole.rows().size()))[0];
    String unknown = whole.segments().get(at).replaceFirst("EB\\*[^*]*", "EB*ZZ");

    JsonObject read = reading.read(whole.with(at, unknown).bytes());

    assertThat(read.toString()).as(reading.name()).contains("unknown code ZZ in EB01");
    assertThat(Statements.of(reading.read())).containsAll(withoutAuthorization(read));
  }

  @Property(tries = 300)
  void anUnknownQualifierIsAWarningAndItsFigureCountsForNothing(@ForAll Random random) {
    HandReading reading = READINGS.get(random.nextInt(READINGS.size()));
    Interchange whole = Interchange.of(reading.content());
    int at = whole.rows().get(random.nextInt(whole.rows().size()))[0];
    String[] elements = whole.segments().get(at).split("\\*", -1);
    assumeThat(elements.length > 6 && "CG".contains(elements[1]) && !elements[6].isEmpty());
    elements[6] = "98";

    JsonObject read = reading.read(whole.with(at, String.join("*", elements)).bytes());

    assertThat(read.toString()).as(reading.name()).contains("unknown code 98 in EB06");
    assertThat(Statements.of(reading.read())).containsAll(Statements.of(read));
  }

  /** A row whose kind is unknown still says whether its service needs approval. */
  private static Set<String> withoutAuthorization(JsonObject read) {
    Set<String> statements = Statements.of(read);
    statements.removeIf(each -> each.startsWith("priorAuth"));
    return statements;
  }

  private static void assumeThat(boolean fits) {
    Assume.that(fits);
  }
}
