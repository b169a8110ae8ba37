package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.server.wholecall.PayerTown.Adapter;
import dev.voiceline.simulator.phone.PhoneCall;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demo's patients by call, whoever is asked about them, with settings as an operator writes
 * them. All calls run at once.
 */
class EveryAdapterCallTest {
  private static final Map<Adapter, Calls> ALL = new EnumMap<>(Adapter.class);

  private record Calls(PayerTown place, List<PhoneCall> patients) {}

  @BeforeAll
  static void placeTheCalls(@TempDir Path folder) {
    for (Adapter adapter : Adapter.values()) {
      PayerTown place = PayerTown.open(adapter, folder);
      List<PhoneCall> calls =
          Stream.of(Callers.MRI_OF_FIRST, Callers.VISIT_OF_SECOND, Callers.MRI_OF_THIRD)
              .map(said -> place.town().call(Callers.sayingAtOnce(said)))
              .toList();
      ALL.put(adapter, new Calls(place, calls));
    }
  }

  @AfterAll
  static void close() {
    ALL.values().forEach(each -> each.place().close());
  }

  static Stream<Arguments> told() {
    return Stream.of(Adapter.values())
        .flatMap(
            adapter ->
                Stream.of(
                    Arguments.of(
                        adapter,
                        0,
                        List.of(
                            "coverage is active",
                            "one thousand fifty dollars of the individual deductible is left",
                            "prior authorization is required",
                            "copay is fifty dollars")),
                    Arguments.of(
                        adapter,
                        1,
                        List.of(
                            "coverage is active",
                            "individual deductible is met",
                            "copay is twenty-five dollars")),
                    Arguments.of(
                        adapter,
                        2,
                        List.of("not active", "ended on June thirtieth, twenty twenty-six"))));
  }

  @ParameterizedTest
  @MethodSource("told")
  void theCallerHears(Adapter adapter, int patient, List<String> facts) {
    Calls calls = ALL.get(adapter);
    PhoneCall call = calls.patients().get(patient);
    House.awaitEnd(call);
    assertThat(calls.place().town().news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
    assertThat(House.heard(call)).contains(facts).endsWith("Thank you for calling. Goodbye!");
  }

  @ParameterizedTest
  @EnumSource(names = {"MIME", "REST"})
  void theWrappingChangesNoLetter(Adapter adapter) {
    for (int patient = 0; patient < 3; patient++) {
      PhoneCall one = ALL.get(adapter).patients().get(patient);
      PhoneCall other = ALL.get(Adapter.SOAP).patients().get(patient);
      House.awaitEnd(one);
      House.awaitEnd(other);
      assertThat(House.heard(one)).isEqualTo(House.heard(other));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noIdentifierIsOnTheLog(Adapter adapter) {
    Calls calls = ALL.get(adapter);
    calls.patients().forEach(House::awaitEnd);
    calls.patients().forEach(call -> calls.place().town().news.awaitEnd(call));
    Clear.assertNoneIn(calls.place().town().log);
  }

  @ParameterizedTest
  @EnumSource
  void everyLookUpAndDisclosureIsOnRecord(Adapter adapter) {
    Calls calls = ALL.get(adapter);
    calls.patients().forEach(House::awaitEnd);
    calls.patients().forEach(call -> calls.place().town().news.awaitEnd(call));
    assertThat(calls.place().town().log)
        .filteredOn(line -> line.contains("audit: looked up"))
        .hasSize(3)
        .allMatch(line -> line.matches(".*verified_by=\\S*member_id\\S* .*member=[0-9a-f]{8,} .*"));
    assertThat(calls.place().town().log)
        .filteredOn(line -> line.contains("audit: disclosed"))
        .hasSize(3);
  }
}
