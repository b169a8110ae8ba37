package dev.voiceline.core.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a model gives, no value of it is said again, and what passes is what was declared. */
class ArgumentFaultsPropertyTest {
  private static final List<String> NAMES = List.of("text", "kind", "count", "list", "group");
  private static final ToolSpec SPEC =
      new ToolSpec(
          "any",
          "x",
          new JsonSchema(
              Map.of(
                  "required",
                  List.of("text"),
                  "properties",
                  Map.of(
                      "text", Map.of("type", "string", "maxLength", 10),
                      "kind", Map.of("enum", List.of("red", "blue")),
                      "count", Map.of("type", "integer", "minimum", 0),
                      "list", Map.of("type", "array", "items", Map.of("type", "boolean")),
                      "group", Map.of("type", "object", "properties", Map.of())))));

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noValueIsRepeated(@ForAll("given") Map<String, Object> given) {
    SPEC.faults(ToolArguments.of(given))
        .ifPresent(
            problem -> {
              assertThat(problem.advice()).doesNotContain("SECRET").endsWith("the tool again.");
              assertThat(problem.advice().length()).isLessThan(500);
            });
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatPassesIsDeclared(@ForAll("given") Map<String, Object> given) {
    assertThat(Set.copyOf(NAMES))
        .containsAll(SPEC.declared(ToolArguments.of(given)).values().keySet());
  }

  @Provide
  Arbitrary<Map<String, Object>> given() {
    Arbitrary<String> names =
        Arbitraries.oneOf(Arbitraries.of(NAMES), Arbitraries.of("SECRETa", "SECRETb", "SECRET c"));
    return Arbitraries.maps(names, value(2)).ofMaxSize(8);
  }

  private static Arbitrary<Object> value(int depth) {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            Arbitraries.of("SECRET", "SECRET".repeat(5), "SECRET".repeat(400), "", "red")
                .map(text -> text),
            Arbitraries.doubles().between(-10, 10).map(number -> number),
            Arbitraries.of(true, false).map(flag -> flag));
    if (depth == 0) {
      return plain;
    }
    return Arbitraries.oneOf(
        plain,
        value(depth - 1).list().ofMaxSize(4).map(list -> list),
        Arbitraries.maps(Arbitraries.of("SECRETx", "city"), value(depth - 1))
            .ofMaxSize(2)
            .map(map -> map));
  }
}
