package dev.voiceline.adapters.eligibility.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.readings.Golden;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whichever fields a vendor renames, nothing of a request gets lost. */
class FieldNamesProperties {
  private static final String FILE = "clearinghouse/requests/legacy-for-a-child.json";

  @Property(tries = 300)
  void whatIsSentHoldsTheSameValues(@ForAll("renamed") Set<String> fields) {
    Map<String, String> names = new HashMap<>();
    fields.forEach(field -> names.put(field, "v" + names.size()));

    JsonElement sent =
        FieldNames.of(Shape.LEGACY, names).outwards(Golden.json(FILE).getAsJsonObject());

    assertThat(values(sent)).isEqualTo(values(Golden.json(FILE)));
  }

  @Property(tries = 300)
  void anAnswerInOurNamesStaysAsItIs(@ForAll("answers") Set<String> fields) {
    Map<String, String> names = new HashMap<>();
    fields.forEach(field -> names.put(field, "v" + names.size()));
    Node answer = new Node(Golden.json("readings/json/synth-legacy-01-demo-mb123456.json"));

    assertThat(FieldNames.of(Shape.LEGACY, names).inwards(answer)).isEqualTo(answer);
  }

  @Provide
  Arbitrary<Set<String>> renamed() {
    return named("request.");
  }

  @Provide
  Arbitrary<Set<String>> answers() {
    return named("answer.");
  }

  private static Arbitrary<Set<String>> named(String message) {
    return Arbitraries.of(
            KnownFields.of(Shape.LEGACY).names().stream()
                .filter(name -> name.startsWith(message))
                .toList())
        .set()
        .ofMaxSize(12);
  }

  /** All texts, in any order. */
  private static String values(JsonElement json) {
    return json.toString()
        .replaceAll("\"[^\"]*\":", "")
        .replaceAll("[^A-Za-z0-9, ]", "")
        .replace(",", " ")
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
