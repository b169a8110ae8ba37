package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.network.Effort;
import dev.voiceline.adapters.eligibility.network.Guard;
import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.adapters.eligibility.network.Search;
import dev.voiceline.adapters.eligibility.network.Search.Compared;
import dev.voiceline.adapters.eligibility.network.Search.NameUse;
import dev.voiceline.adapters.eligibility.network.ServiceTypesAsked;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerSettingsTest {
  private static final String CLINIC = "  provider: {npi: 1234567893, name: EXAMPLE CLINIC}\n";
  private static final String FHIR = "name: a, id: 1, way: fhir, url: \"https://a.b/c\"";
  private static final Provider OURS = new Provider(new Npi("1234567893"), "EXAMPLE CLINIC");

  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void theDemoIsAskedUnlessSomethingElseIsSaid() {
    EligibilitySettings bare = ServerSettings.of(Map.of()).eligibility();
    assertThat(bare.kind()).isEqualTo(EligibilityKind.DEMO);
    assertThat(bare.payers()).isEmpty();
  }

  @Test
  void aPayerOverX12WithEverythingThatCanBeSaid() throws IOException {
    Path store = Files.createFile(folder.resolve("clinic.p12"));
    Payer payer =
        only(
            "x12",
            """
                - name: Example Health Plan
                  aliases: [Example PPO, EHP]
                  id: "00590"
                  way: x12
                  url: https://payer.example.com/core
                  wrapping: mime
                  interchange:
                    sender_id: CLINIC01
                    sender_qualifier: 30
                    receiver_id: EXAMPLE
                    application_receiver: EHP
                  test: true
                  access:
                    - {kind: login, user: clinic, password_env: PAYER_SECRET}
                    - {kind: certificate, file: "%s", password_env: STORE_SECRET}
                  provider: {npi: "1993999998", name: OTHER CLINIC}
                  service_types: apart
                  search: {name: required, again: false, compared: [trace, birth_date], member_id: MB999999}
                  timeouts: {check_seconds: 15, message_seconds: 8}
                  retries: {tries: 2, first_ms: 1000, longest_ms: 4000}
                  guard: {at_once: 5, window: 20, failure_percent: 40, rest_seconds: 60}
            """
                .formatted(store));

    assertThat(payer)
        .isEqualTo(
            new Payer(
                "Example Health Plan",
                List.of("Example PPO", "EHP"),
                "00590",
                new Way.X12(
                    URI.create("https://payer.example.com/core"),
                    Way.X12.Wrapping.MIME,
                    new Way.X12.Interchange(
                        "CLINIC01", "30", "EXAMPLE", "ZZ", "CLINIC01", "EHP", true),
                    List.of(
                        new Access.Login("clinic", "sesame"),
                        new Access.Certificate(store, "open"))),
                new Provider(new Npi("1993999998"), "OTHER CLINIC"),
                ServiceTypesAsked.APART,
                new Search(
                    NameUse.REQUIRED,
                    false,
                    Set.of(Compared.TRACE, Compared.BIRTH_DATE),
                    MemberIdPattern.parse("MB999999")),
                new Effort(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(8),
                    2,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(4)),
                new Guard(5, 20, 40, Duration.ofSeconds(60))));
    assertThat(payer.toString()).doesNotContain("sesame", "open]");
  }

  @Test
  void aPayerWithFhirAndASignedAssertion() throws IOException {
    Path key = Files.createFile(folder.resolve("key.pem"));
    Payer payer =
        only(
            "fhir",
            """
                - name: Example Health Plan
                  id: 1
                  way: fhir
                  url: https://fhir.example.com/r4
                  access: {kind: signed_assertion, client_id: clinic, key_file: "%s", key_id: k1, scope: s}
            """
                .formatted(key));
    assertThat(payer)
        .isEqualTo(
            Payer.of(
                "Example Health Plan",
                "1",
                new Way.Fhir(
                    URI.create("https://fhir.example.com/r4"),
                    new Access.SignedAssertion("clinic", key, "k1", "s")),
                OURS));
  }

  @Test
  void aPayerThroughAClearinghouse() {
    Payer payer =
        only(
            "clearinghouse",
            """
                - name: Example Health Plan
                  id: 60054
                  way: clearinghouse
                  url: http://127.0.0.1:8080/eligibility
                  shape: plans
                  fields: {request.payerId: payer_code}
                  access: {kind: key, key_env: PAYER_SECRET}
            """);
    assertThat(payer.way())
        .isEqualTo(
            new Way.Clearinghouse(
                URI.create("http://127.0.0.1:8080/eligibility"),
                Way.Clearinghouse.Shape.PLANS,
                new Access.HeaderKey("Authorization", "sesame"),
                Map.of("request.payerId", "payer_code")));
    assertThat(payer.provider()).isEqualTo(OURS);
  }

  @Test
  void aClientSecretIsKeptElsewhereToo() {
    Payer payer =
        only(
            "fhir",
            "    - {"
                + FHIR
                + ", access: {kind: client_secret, token_url: \"https://a.b/token\", client_id: c,"
                + " secret_env: PAYER_SECRET}}\n");
    assertThat(payer.way())
        .isEqualTo(
            new Way.Fhir(
                URI.create("https://a.b/c"),
                new Access.ClientSecret(URI.create("https://a.b/token"), "c", "sesame", "")));
  }

  @Test
  void theChoiceIsTheWayOfThePayersThatAreAsked() {
    String payers =
        """
            - {name: one, id: 1, way: fhir, url: "https://a.b/c", usual: true}
            - {name: two, id: 2, way: clearinghouse, shape: legacy, url: "https://a.b/d"}
            - {name: three, id: 3, way: clearinghouse, shape: plans, url: "https://a.b/e"}
        """;
    assertThat(names("fhir", payers)).containsExactly("one");
    assertThat(names("clearinghouse", payers)).containsExactly("two", "three");
    assertThat(names("payers", payers)).containsExactly("one", "two", "three");
    assertThat(book("payers", payers).usual().orElseThrow().name()).isEqualTo("one");
    assertThat(book("fhir", payers).usual().orElseThrow().name()).isEqualTo("one");
    assertThat(book("clearinghouse", payers).usual()).isEmpty();
  }

  @Test
  void theSchemeOfAnAddressMayBeInCapitals() {
    Payer payer =
        only(
            "fhir",
            """
                - {name: a, id: 1, way: fhir, url: "HTTPS://payer.example/r4", access: {kind: none}}
            """);
    assertThat(payer.way().url()).hasScheme("HTTPS");
  }

  @Test
  void payersThatNobodyAsksAreAWordWorth() {
    ServerSettings settings = yaml.read(eligibility("[{" + FHIR + "}]"), Map.of());
    assertThat(settings.eligibility().kind()).isEqualTo(EligibilityKind.DEMO);
    assertThat(settings.warnings())
        .anyMatch(warning -> warning.contains("names payers, but none is asked"));
    assertThat(
            yaml.read(eligibility("[{" + FHIR + "}]"), Map.of("VOICELINE_ELIGIBILITY", "demo"))
                .warnings())
        .noneMatch(warning -> warning.contains("none is asked"));
  }

  @ParameterizedTest
  @CsvSource({
    "x12, 'no payer with \"way: x12\": add one to eligibility.payers, or choose demo.'",
    "payers, 'no payer: add one to eligibility.payers, or choose demo.'"
  })
  void whereNobodyCouldBeAskedItIsSaid(String choice, String words) {
    assertThat(yaml.problems("", Map.of("VOICELINE_ELIGIBILITY", choice)))
        .containsExactly(
            "VOICELINE_ELIGIBILITY is \"" + choice + "\", but voiceline.yaml names " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {name: a} | eligibility.payers must be a list: begin each entry with "- ".
          [{id: 1, way: fhir, url: "https://a.b/c"}] | eligibility.payers[1].name is missing: write for example "name: Example Health Plan".
          [{name: "", id: 1, way: fhir, url: "https://a.b/c"}] | eligibility.payers[1].name has no text: fill it in, or take the whole entry out.
          [{name: a, way: fhir, url: "https://a.b/c"}] | eligibility.payers[1].id is missing: write for example "id: "60054"".
          [{name: a, id: 1, url: "https://a.b/c"}] | eligibility.payers[1].way is missing: write for example "way: x12".
          [{name: a, id: 1, way: fax, url: "https://a.b/c"}] | eligibility.payers[1].way is "fax", but must be one of x12, fhir, clearinghouse.
          [{name: a, id: 1, way: fhir}] | eligibility.payers[1].url is missing: write for example "url: https://payer.example.com/eligibility".
          [{name: a, id: 1, way: fhir, url: "http://a.b/c"}] | eligibility.payers[1].url must be an https:// address, such as https://payer.example.com/eligibility; http:// is for this machine only.
          [{name: a, id: 1, way: fhir, url: "https://u:secret@a.b/c"}] | eligibility.payers[1].url must not hold a user, a password or a #: they belong into access.
          [{name: a, id: 1, way: fhir, url: "not an address"}] | eligibility.payers[1].url is no address: write it like https://payer.example.com/eligibility.
          [{FHIR, wrapping: soap}] | eligibility.payers[1].wrapping is not a setting: take it out.
          [{FHIR, alias: b}] | eligibility.payers[1].alias is not a setting; did you mean eligibility.payers[1].aliases?
          [{FHIR, access: {kind: key, key_env: sk-secret}}] | eligibility.payers[1].access.key_env must name the variable that holds the secret, such as PAYER_SECRET, and never be the secret itself.
          [{FHIR, access: {kind: key, key_env: OTHER_SECRET}}] | eligibility.payers[1].access.key_env names OTHER_SECRET, which is not set: set it in the environment or in .env.
          [{FHIR, access: {kind: key}}] | eligibility.payers[1].access.key_env is missing: write for example "key_env: PAYER_SECRET".
          [{FHIR, access: {key_env: PAYER_SECRET}}] | eligibility.payers[1].access.kind is missing: write for example "kind: login".
          [{FHIR, access: {kind: key, key: sk-secret, key_env: PAYER_SECRET}}] | eligibility.payers[1].access.key is not a setting: take it out.
          [{FHIR, access: {kind: certificate, file: none.p12, password_env: PAYER_SECRET}}] | eligibility.payers[1].access.file names no file that can be read: check the path and its permissions.
          [{FHIR, access: [{kind: none}, {kind: none}]}] | eligibility.payers[1].access must be one for this way: keep one of them.
          [{FHIR, provider: {npi: 1234567890, name: b}}] | eligibility.payers[1].provider.npi is "1234567890", which fails the check of provider numbers (NPI): copy its ten digits again.
          [{FHIR, provider: {npi: 1234567893}}] | eligibility.payers[1].provider.name is missing: write for example "name: EXAMPLE CLINIC".
          [{FHIR, service_types: both}] | eligibility.payers[1].service_types is "both", but must be one of together, apart, plan_only.
          [{FHIR, search: {name: maybe}}] | eligibility.payers[1].search.name is "maybe", but must be one of never, if_given, required.
          [{FHIR, search: {compared: [trace]}}] | eligibility.payers[1].search.compared must have member_id or birth_date: else an answer about anybody would be taken.
          [{FHIR, search: {member_id: "MB-no_pattern"}}] | eligibility.payers[1].search.member_id is "MB-no_pattern", but must be a pattern such as AA999999: A for a letter, 9 for a digit.
          [{FHIR, search: {compare: [trace]}}] | eligibility.payers[1].search.compare is not a setting; did you mean eligibility.payers[1].search.compared?
          [{FHIR, timeouts: {check_seconds: 21}}] | eligibility.payers[1].timeouts.check_seconds is "21", but must be a whole number from 1 to 20, such as 20.
          [{FHIR, retries: {tries: 0}}] | eligibility.payers[1].retries.tries is "0", but must be a whole number from 1 to 5, such as 3.
          [{FHIR, guard: {failure_percent: 101}}] | eligibility.payers[1].guard.failure_percent is "101", but must be a whole number from 1 to 100, such as 50.
          [{FHIR}, {FHIR, aliases: [b]}] | eligibility.payers[2] is called "a", and so is eligibility.payers[1]: give each payer names of its own.
          [{FHIR, usual: true}, {name: b, id: 2, way: fhir, url: "https://a.b/c", usual: true}] | eligibility.payers[2].usual is true for an earlier payer already: keep it for one of them.
          [{name: a, id: 1, way: clearinghouse, url: "https://a.b/c", shape: round}] | eligibility.payers[1].shape is "round", but must be one of legacy, plans.
          [{name: a, id: 1, way: clearinghouse, url: "https://a.b/c", shape: plans, fields: {request.payerNumber: x}}] | eligibility.payers[1].fields cannot be used: the clearinghouse field request.payerNumber is none of the shape plans; near ones are request.payerId, request.trace, request.dependent.
          [{name: a, id: 1, way: x12, url: "https://a.b/c", wrapping: soap}] | eligibility.payers[1].interchange is missing: write for example "interchange: {sender_id: CLINIC01, receiver_id: EXAMPLE}".
          [{name: a, id: 1, way: x12, url: "https://a.b/c", wrapping: soap, interchange: {sender_id: AB}}] | eligibility.payers[1].interchange.receiver_id is missing: write for example "receiver_id: EXAMPLE".
          [{name: a, id: 1, way: x12, url: "https://a.b/c", wrapping: soap, interchange: {sender_id: A*B, receiver_id: EXAMPLE}}] | eligibility.payers[1].interchange.sender_id is "A*B", but must be 2 to 15 letters and digits, such as CLINIC01.
          [{name: a, id: 1, way: x12, url: "https://a.b/c", wrapping: soap, interchange: {sender_id: AB, receiver_id: CD, sender_qualifier: zzz}}] | eligibility.payers[1].interchange.sender_qualifier is "zzz", but must be two letters or digits of X12's list, such as ZZ.
          """)
  void whatIsWrongWithAPayerIsSaidWithItsPlace(String payers, String fault) {
    assertThat(yaml.problems(eligibility(payers.replace("FHIR", FHIR)), environment("payers")))
        .containsExactly("voiceline.yaml: " + fault)
        .noneMatch(problem -> problem.contains("secret@") || problem.contains("sk-secret"));
  }

  @Test
  void somebodyMustAsk() {
    assertThat(yaml.problems("eligibility:\n  payers: [{" + FHIR + "}]\n", environment("payers")))
        .containsExactly(
            "voiceline.yaml: eligibility.payers[1] needs a provider who asks: set"
                + " eligibility.provider for all payers, or provider here, each with npi and name.");
  }

  @Test
  void whoAsksHasANumberAndAName() {
    assertThat(
            yaml.problems(
                "eligibility:\n  provider: {npi: 1234567893}\n  payers: [{" + FHIR + "}]\n",
                environment("payers")))
        .containsExactly(
            "voiceline.yaml: eligibility.provider.npi needs eligibility.provider.name beside it: the"
                + " name that payers have on file for that number.");
  }

  @Test
  void theClinicsOfTheLineAreThoseThatPayersAreAskedWithUnlessOthersAreNamed() {
    String payers = CLINIC + "  payers: [{" + FHIR + "}]\n";
    assertThat(clinics(payers)).containsExactly("1234567893");
    assertThat(clinics("  clinics: [1993999998]\n" + payers)).containsExactly("1993999998");
    assertThat(ServerSettings.of(Map.of()).eligibility().clinics()).isEmpty();
    assertThat(yaml.problems("eligibility: {clinics: [1234567890]}\n", Map.of()))
        .singleElement()
        .asString()
        .contains("eligibility.clinics", "fails the check of provider numbers");
  }

  private List<String> clinics(String eligibility) {
    return yaml
        .read("eligibility:\n" + eligibility, environment("payers"))
        .eligibility()
        .clinics()
        .stream()
        .map(Npi::value)
        .toList();
  }

  private Payer only(String choice, String payer) {
    PayerBook book = book(choice, payer);
    assertThat(book.payers()).hasSize(1);
    assertThat(book.usual()).contains(book.payers().get(0));
    return book.payers().get(0);
  }

  private List<String> names(String choice, String payers) {
    return book(choice, payers).payers().stream().map(Payer::name).toList();
  }

  private PayerBook book(String choice, String payers) {
    return yaml.read("eligibility:\n" + CLINIC + "  payers:\n" + payers, environment(choice))
        .eligibility()
        .payers()
        .orElseThrow();
  }

  private static String eligibility(String payers) {
    return "eligibility:\n" + CLINIC + "  payers: " + payers + "\n";
  }

  private static Map<String, String> environment(String choice) {
    Map<String, String> environment = new HashMap<>();
    environment.put("VOICELINE_ELIGIBILITY", choice);
    environment.put("PAYER_SECRET", "sesame");
    environment.put("STORE_SECRET", "open");
    return environment;
  }
}
