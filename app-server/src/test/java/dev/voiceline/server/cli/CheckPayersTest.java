package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.simulator.payer.CoreLogin;
import dev.voiceline.simulator.payer.CoreMimeEndpoint;
import dev.voiceline.simulator.payer.CoreSoapEndpoint;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.MemberBook;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From the settings of payers to their answers, over sockets. */
class CheckPayersTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private Optional<PayerServer> server = Optional.empty();

  @BeforeEach
  void serve() throws IOException {
    MemberBook book = new MemberBook(List.of(answer("active.271"), answer("deductible-met.271")));
    Optional<CoreLogin> login = Optional.of(new CoreLogin("clinic", "sesame"));
    PayerServer payers =
        PayerServer.serving(
            Map.of(
                "/soap", new CoreSoapEndpoint(book, login),
                "/mime", new CoreMimeEndpoint(book, login)));
    server = Optional.of(payers);
    Files.writeString(
        folder.resolve(".env"), "VOICELINE_ELIGIBILITY=x12\nPLAN_PASSWORD=sesame\nWRONG=wrong\n");
    Files.writeString(
        folder.resolve("voiceline.yaml"),
        """
        eligibility:
          provider: {npi: 1234567893, name: EXAMPLE CLINIC}
          payers:
            - {name: First Plan, id: FIRST, way: x12, wrapping: soap, url: "SOAP", usual: true,
               interchange: {sender_id: CLINIC01, receiver_id: FIRST},
               access: {kind: login, user: clinic, password_env: PLAN_PASSWORD}}
            - {name: Second Plan, aliases: ["2nd & last"], id: SECOND, way: x12, wrapping: mime, url: "MIME",
               interchange: {sender_id: CLINIC01, receiver_id: SECOND}, service_types: apart,
               retries: {first_ms: 10},
               access: {kind: login, user: clinic, password_env: PLAN_PASSWORD}}
            - {name: Third Plan, id: THIRD, way: x12, wrapping: soap, url: "SOAP",
               interchange: {sender_id: CLINIC01, receiver_id: THIRD},
               access: {kind: login, user: clinic, password_env: WRONG}}
        """
            .replace("SOAP", payers.at("/soap").toString())
            .replace("MIME", payers.at("/mime").toString()));
  }

  @AfterEach
  void close() {
    payers().close();
  }

  @Test
  void theUsualPayerIsAsked() {
    assertThat(check("MB123456", "1985-03-15")).isZero();
    assertThat(object().get("outcome").getAsString()).isEqualTo("ACTIVE");
    assertThat(object().getAsJsonArray("copays")).isNotEmpty();
    assertThat(payers().received()).extracting(request -> request.path()).containsExactly("/soap");
  }

  @Test
  void anotherIsAskedByOneOfItsNames() {
    assertThat(check("MB789012", "1990-07-22", "--payer", "2ND and LAST")).isZero();
    assertThat(payers().received())
        .extracting(request -> request.path())
        .containsExactly("/mime", "/mime");
  }

  @Test
  void aPayerThatIsDownForAMomentIsAskedAgain() {
    payers().next(new Mood.Instead(HttpAnswer.of(503, "text/plain", "down")), new Mood.Dropping());
    assertThat(check("MB789012", "1990-07-22", "--payer", "SECOND")).isZero();
    assertThat(payers().received()).hasSize(4);
    assertThat(err.toString()).contains("Second Plan gave no answer").doesNotContain("MB789012");
  }

  @Test
  void nobodyWithTheseDetailsIsAnotherCode() {
    assertThat(check("MB123456", "1985-03-16")).isEqualTo(3);
    assertThat(object().get("outcome").getAsString()).isEqualTo("REJECTED_MEMBER");
  }

  @Test
  void credentialsThatAreRefusedAreOursToMend() {
    assertThat(check("MB123456", "1985-03-15", "--payer", "Third Plan")).isEqualTo(1);
    assertThat(object().get("outcome").getAsString()).isEqualTo("CONFIG_ERROR");
    assertThat(payers().received()).hasSize(1);
    assertThat(err.toString())
        .contains("Third Plan gave no answer")
        .contains("correct \"access\" of this payer in voiceline.yaml")
        .doesNotContain("wrong");
  }

  @Test
  void aPayerThatIsNotAmongThemIsAnsweredWithThoseThatAre() {
    assertThat(check("MB123456", "1985-03-15", "--payer", "Frist Plan")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "voiceline: --payer must name one of the payers of voiceline.yaml: First Plan, Second"
                + " Plan, Third Plan.");
    assertThat(payers().received()).isEmpty();
  }

  private int check(String member, String born, String... more) {
    CommandLine line =
        new CommandLine(
            new CheckCommand(
                new ByteArrayInputStream(
                    (member + "\n" + born + "\n").getBytes(StandardCharsets.UTF_8))));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("--json", "--service", "MRI"));
    all.addAll(List.of("--env-file", folder.resolve(".env").toString()));
    all.addAll(List.of("--config", folder.resolve("voiceline.yaml").toString()));
    all.addAll(List.of("--date", "2026-11-22"));
    all.addAll(List.of(more));
    return line.execute(all.toArray(String[]::new));
  }

  private JsonObject object() {
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  private PayerServer payers() {
    return server.orElseThrow();
  }

  private static String answer(String name) throws IOException {
    try (InputStream file = DemoDirectory.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the demo has no " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
