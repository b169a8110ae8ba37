package dev.voiceline.core.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tool says of arguments that do not fit, and which it is given. */
class ToolSpecTest {
  private static final ToolSpec SLOT =
      new ToolSpec(
          "find_slot",
          "Finds a time.",
          List.of(
              ToolParameter.text("date_of_birth", "When."),
              new ToolParameter(
                  "plan", ToolParameter.Type.TEXT, "Which.", true, List.of("gold", "silver")),
              new ToolParameter("days", ToolParameter.Type.INTEGER, "How many.", false, List.of()),
              new ToolParameter("urgent", ToolParameter.Type.FLAG, "Whether.", false, List.of()),
              new ToolParameter("price", ToolParameter.Type.NUMBER, "At most.", false, List.of())));

  private static Map<String, Object> good() {
    return new HashMap<>(Map.of("date_of_birth", "1970-01-31", "plan", "gold"));
  }

  private static String advice(ToolSpec spec, Map<String, ?> given) {
    return spec.faults(ToolArguments.of(given)).map(ToolResult.Problem::advice).orElse("");
  }

  private static String adviceWith(String name, Object value) {
    Map<String, Object> given = good();
    given.put(name, value);
    return advice(SLOT, given);
  }

  private static ToolSpec nested(Map<String, Object> properties) {
    return new ToolSpec(
        "nested", "x", new JsonSchema(Map.of("type", "object", "properties", properties)));
  }

  @Test
  void whatFitsHasNoFaults() {
    assertThat(SLOT.faults(ToolArguments.of(good()))).isEmpty();
    assertThat(adviceWith("days", 3.0)).isEmpty();
    assertThat(adviceWith("price", 3.5)).isEmpty();
    assertThat(adviceWith("urgent", false)).isEmpty();
    assertThat(adviceWith("unheard_of", "anything")).isEmpty();
  }

  @Test
  void whatIsMissingIsToBeAskedFor() {
    ToolResult.Problem problem =
        SLOT.faults(ToolArguments.of(Map.of("plan", "gold"))).orElseThrow();
    assertThat(problem.code()).isEqualTo("invalid_arguments");
    assertThat(problem.advice())
        .isEqualTo("date_of_birth is missing: ask the caller for it, then call the tool again.");
    assertThat(advice(SLOT, Map.of()))
        .isEqualTo(
            "date_of_birth is missing; plan is missing: ask the caller for them, then call the"
                + " tool again.");
  }

  @Test
  void aBlankTextIsMissing() {
    assertThat(adviceWith("date_of_birth", " ")).startsWith("date_of_birth is missing: ask");
  }

  @Test
  void whatIsNoObjectIsToBeGivenAgain() {
    assertThat(SLOT.faults(ToolArguments.malformed()).orElseThrow().advice())
        .isEqualTo(
            "the arguments must be one JSON object: correct it, asking the caller if you must,"
                + " and call the tool again.");
  }

  @Test
  void eachWrongKindIsNamed() {
    assertThat(adviceWith("date_of_birth", 1970.0)).contains("date_of_birth must be a text");
    assertThat(adviceWith("days", 1.5)).contains("days must be a whole number");
    assertThat(adviceWith("days", "3")).contains("days must be a whole number");
    assertThat(adviceWith("price", true)).contains("price must be a number");
    assertThat(adviceWith("urgent", "yes")).contains("urgent must be true or false");
    assertThat(adviceWith("plan", List.of("gold"))).contains("plan must be a text");
    assertThat(adviceWith("plan", "bronze"))
        .isEqualTo(
            "plan must be one of gold, silver: correct it, asking the caller if you must, and"
                + " call the tool again.");
  }

  @Test
  void someMissingAndSomeWrongAreToldTogether() {
    assertThat(advice(SLOT, Map.of("plan", "bronze", "days", "x")))
        .isEqualTo(
            "date_of_birth is missing; plan must be one of gold, silver; days must be a whole"
                + " number: ask the caller for what is missing, correct the rest, then call the"
                + " tool again.");
  }

  @Test
  void aTextHasABound() {
    assertThat(adviceWith("date_of_birth", "x".repeat(2_000))).isEmpty();
    assertThat(adviceWith("date_of_birth", "x".repeat(2_001)))
        .contains("date_of_birth must have at most 2,000 characters");
    assertThat(adviceWith("unheard_of", Map.of("deep", List.of("x".repeat(2_001)))))
        .contains("an argument must have at most 2,000 characters");
  }

  @Test
  void noMoreThanFiveAreNamed() {
    ToolSpec many =
        new ToolSpec(
            "many",
            "x",
            List.of("a", "b", "c", "d", "e", "f", "g").stream()
                .map(name -> ToolParameter.text(name, "x"))
                .toList());
    assertThat(advice(many, Map.of())).contains("e is missing; and more of the kind: ask");
  }

  @Test
  void nestedArgumentsAreCheckedToTheirEnds() {
    ToolSpec spec =
        nested(
            Map.of(
                "address",
                Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("city"),
                    "properties",
                    Map.of("zip", Map.of("type", "string", "maxLength", 5))),
                "days",
                Map.of("type", "array", "items", Map.of("type", "integer", "minimum", 1.0))));
    assertThat(advice(spec, Map.of("address", Map.of("zip", "123456"))))
        .contains("address.city is missing", "address.zip must have at most 5 characters");
    assertThat(advice(spec, Map.of("days", List.of(1.0, 0.0, "x"))))
        .contains("days[1] must be 1 at least", "days[2] must be a whole number");
    assertThat(advice(spec, Map.of("days", List.of(1.0), "address", Map.of("city", "Ulm"))))
        .isEmpty();
    assertThat(advice(spec, Map.of("days", java.util.Collections.nCopies(101, 1.0))))
        .contains("days must have at most 100 entries");
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "20,true", "21,false"})
  void aNumberHasItsBounds(double number, boolean fits) {
    ToolSpec spec = nested(Map.of("n", Map.of("type", "number", "minimum", 1, "maximum", 20)));
    assertThat(advice(spec, Map.of("n", number)).isEmpty()).isEqualTo(fits);
  }

  @Test
  void whatIsNotKnownOfASchemaAllowsEverything() {
    ToolSpec spec =
        nested(
            Map.of(
                "ref", Map.of("$ref", "#/$defs/x"),
                "either", Map.of("anyOf", List.of(Map.of("type", "string"))),
                "maybe", Map.of("type", List.of("string", "null")),
                "strange", Map.of("type", "surprise", "enum", "no list", "maxLength", "x"),
                "any", true));
    assertThat(
            advice(
                spec,
                Map.of("ref", 1.0, "either", true, "maybe", "x", "strange", "y", "any", Map.of())))
        .isEmpty();
    assertThat(advice(spec, Map.of("maybe", 1.0))).contains("maybe must be a text");
  }

  @Test
  void numbersAreAmongWhatIsAllowedWhateverTheirKind() {
    ToolSpec spec = nested(Map.of("n", Map.of("enum", List.of(1, 2.5))));
    assertThat(advice(spec, Map.of("n", 1.0))).isEmpty();
    assertThat(advice(spec, Map.of("n", 2.0))).contains("n must be one of 1, 2.5");
  }

  @Test
  void undeclaredAndBlankArgumentsAreNotPassedOn() {
    Map<String, Object> given = good();
    given.put("unheard_of", "x");
    given.put("days", " ");
    assertThat(SLOT.declared(ToolArguments.of(given)).values()).isEqualTo(good());
  }

  @Test
  void aSchemaThatAllowsOthersGetsThem() {
    ToolSpec open =
        new ToolSpec(
            "open", "x", new JsonSchema(Map.of("type", "object", "additionalProperties", true)));
    assertThat(open.declared(ToolArguments.of(Map.of("a", 1.0))).values()).containsKey("a");
  }

  @Test
  void aSchemaIsACopyWithoutNulls() {
    Map<String, Object> document = new HashMap<>();
    document.put("default", null);
    document.put("type", "object");
    JsonSchema schema = new JsonSchema(document);
    document.put("type", "string");
    assertThat(schema.document()).isEqualTo(Map.of("type", "object"));
    assertThat(schema.required()).isEmpty();
  }

  @Test
  void aSchemaWithoutAnEndIsRefused() {
    Map<String, Object> endless = new HashMap<>();
    endless.put("properties", endless);
    assertThatThrownBy(() -> new JsonSchema(endless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 deep");
  }
}
