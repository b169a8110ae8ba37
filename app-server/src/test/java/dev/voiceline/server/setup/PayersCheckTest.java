package dev.voiceline.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.adapters.eligibility.network.PayerConnector;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.server.config.EligibilityKind;
import dev.voiceline.server.config.EligibilitySettings;
import dev.voiceline.server.setup.Finding.Grade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PayersCheckTest {
  private final List<Way> opened = new ArrayList<>();
  private final PayerConnector opening =
      way -> {
        opened.add(way);
        return request -> {
          throw new AssertionError("nobody is asked");
        };
      };

  @Test
  void theDemoNeedsNobody() {
    EligibilitySettings demo =
        new EligibilitySettings(EligibilityKind.DEMO, Optional.empty(), Set.of(), List.of());
    assertThat(new PayersCheck(demo, opening).findings())
        .extracting(Finding::grade)
        .containsExactly(Grade.OK);
  }

  @Test
  void aPayerThatCanBeReachedIsFineAndIsNotAsked() throws IOException {
    try (ServerSocket payer = listening()) {
      Finding finding = only(at("http://127.0.0.1:" + payer.getLocalPort() + "/core"));
      assertThat(finding.grade()).isEqualTo(Grade.OK);
      assertThat(finding.sentence())
          .isEqualTo("Example Health Plan can be reached at 127.0.0.1; nothing was asked.");
      assertThat(opened).hasSize(1);
    }
  }

  @Test
  void whereNothingListensIsAProblem() throws IOException {
    int port;
    try (ServerSocket free = listening()) {
      port = free.getLocalPort();
    }
    Finding finding = only(at("http://127.0.0.1:" + port + "/core"));
    assertThat(finding.grade()).isEqualTo(Grade.PROBLEM);
    assertThat(finding.sentence()).contains("nothing answers there");
  }

  @Test
  void aHostThatDoesNotExistIsAProblem() {
    assertThat(only(at("https://no-such-host.invalid/core")).sentence())
        .contains("no such host is known");
  }

  @Test
  void whoeverSpeaksNoTlsIsAProblem() throws Exception {
    try (ServerSocket payer = listening()) {
      CompletableFuture<Void> greeting =
          CompletableFuture.runAsync(
              () -> {
                try (Socket caller = payer.accept()) {
                  caller
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                  throw new UncheckedIOException(gone);
                }
              });
      Finding finding = only(at("https://127.0.0.1:" + payer.getLocalPort() + "/core"));
      greeting.join();
      assertThat(finding.grade()).isEqualTo(Grade.PROBLEM);
      assertThat(finding.sentence()).containsAnyOf("TLS", "broke off");
    }
  }

  @Test
  void credentialsThatCannotBeUsedAreAProblem() {
    PayerConnector refusing =
        way -> {
          throw new IllegalArgumentException("the key file is no private key");
        };
    assertThat(new PayersCheck(at("http://127.0.0.1:1/core"), refusing).findings())
        .extracting(Finding::sentence)
        .containsExactly(
            "Example Health Plan cannot be asked as it is set: the key file is no private key.");
  }

  @Test
  void callersWhoNameNobodyNeedAUsualPayer() throws IOException {
    try (ServerSocket listening = listening()) {
      String url = "http://127.0.0.1:" + listening.getLocalPort() + "/core";
      EligibilitySettings settings =
          of(PayerBook.of(payer("One Plan", url), payer("Other Plan", url)));
      assertThat(new PayersCheck(settings, opening).findings())
          .extracting(Finding::grade)
          .containsExactly(Grade.OK, Grade.OK, Grade.WARNING);
    }
  }

  private Finding only(EligibilitySettings settings) {
    List<Finding> findings = new PayersCheck(settings, opening).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  private static EligibilitySettings at(String url) {
    return of(PayerBook.of(payer("Example Health Plan", url)));
  }

  private static EligibilitySettings of(PayerBook book) {
    return new EligibilitySettings(EligibilityKind.PAYERS, Optional.of(book), Set.of(), List.of());
  }

  private static Payer payer(String name, String url) {
    return Payer.of(
        name,
        name,
        new Way.Fhir(URI.create(url), new Access.None()),
        new Provider(new Npi("1234567893"), "EXAMPLE CLINIC"));
  }
}
