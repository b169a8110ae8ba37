package dev.voiceline.server.wholecall;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.payer.ClearinghousePayer;
import dev.voiceline.simulator.payer.CoreLogin;
import dev.voiceline.simulator.payer.CoreMimeEndpoint;
import dev.voiceline.simulator.payer.CoreRestEndpoint;
import dev.voiceline.simulator.payer.CoreSoapEndpoint;
import dev.voiceline.simulator.payer.FhirPayer;
import dev.voiceline.simulator.payer.PayerEndpoint;
import dev.voiceline.simulator.payer.PayerServer;
import dev.voiceline.simulator.payer.SmartTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A payer on sockets, and a server whose settings are as an operator writes them for it. */
record PayerTown(PayerServer payer, Town town) implements AutoCloseable {
  private static final String PASSWORD = "sesame";
  private static final CoreLogin LOGIN = new CoreLogin("clinic", PASSWORD);

  /** Where coverage can be looked up. */
  enum Adapter {
    DEMO,
    SOAP,
    MIME,
    REST,
    FHIR,
    LEGACY,
    PLANS
  }

  static PayerTown open(Adapter adapter, Path folder) {
    return switch (adapter) {
      case DEMO -> of(PayerServer.serving(Map.of()), "demo", "");
      case SOAP -> x12(new CoreSoapEndpoint(PayerFiles.x12(), Optional.of(LOGIN)), "soap", LOGS_IN);
      case MIME -> x12(new CoreMimeEndpoint(PayerFiles.x12(), Optional.of(LOGIN)), "mime", LOGS_IN);
      case REST ->
          x12(
              new CoreRestEndpoint(PayerFiles.x12(), Optional.of(PASSWORD)),
              "rest",
              "{kind: key, key_env: PLAN_SECRET}");
      case FHIR -> fhir(folder);
      case LEGACY -> clearinghouse(ClearinghousePayer.Shape.LEGACY);
      case PLANS -> clearinghouse(ClearinghousePayer.Shape.PLANS);
    };
  }

  private static final String LOGS_IN = "{kind: login, user: clinic, password_env: PLAN_SECRET}";

  private static PayerTown x12(PayerEndpoint endpoint, String wrapping, String access) {
    PayerServer payer = PayerServer.serving(Map.of("/core", endpoint));
    return of(
        payer,
        "x12",
        """
              way: x12
              url: %s
              wrapping: %s
              interchange: {sender_id: CLINIC01, receiver_id: DEMOPAYER}
              access: %s
        """
            .formatted(payer.at("/core"), wrapping, access));
  }

  private static PayerTown clearinghouse(ClearinghousePayer.Shape shape) {
    String name = shape.name().toLowerCase(Locale.ROOT);
    PayerServer payer =
        PayerServer.serving(
            Map.of(
                "/check", new ClearinghousePayer(shape, "X-Key", PASSWORD, PayerFiles.json(name))));
    return of(
        payer,
        "clearinghouse",
        """
              way: clearinghouse
              shape: %s
              url: %s
              access: {kind: key, header: X-Key, key_env: PLAN_SECRET}
        """
            .formatted(name, payer.at("/check")));
  }

  private static PayerTown fhir(Path folder) {
    KeyPair keys = keys();
    AtomicReference<URI> tokenAddress = new AtomicReference<>();
    SmartTokens tokens =
        new SmartTokens("clinic", "2026-01", keys.getPublic(), tokenAddress::get, new WallClock());
    PayerServer payer =
        PayerServer.serving(
            Map.of(
                "/token",
                tokens,
                "/r4/",
                new FhirPayer(
                    "/r4/", FhirPayer.Manner.AT_ONCE, PayerFiles.fhir(), Optional.of(tokens), 0)));
    tokenAddress.set(payer.at("/token"));
    return of(
        payer,
        "fhir",
        """
              way: fhir
              url: %s
              access: {kind: signed_assertion, client_id: clinic, key_file: "%s", key_id: "2026-01"}
        """
            .formatted(payer.at("/r4"), pem(folder, keys)));
  }

  private static PayerTown of(PayerServer payer, String kind, String way) {
    String yaml =
        """
        eligibility:
          provider: {npi: "1234567893", name: EXAMPLE CLINIC}
          payers:
            - name: Example Health Plan
              id: DEMOPAYER
        """;
    Map<String, String> variables = new HashMap<>(Map.of("VOICELINE_ELIGIBILITY", kind));
    variables.put("PLAN_SECRET", PASSWORD);
    return new PayerTown(
        payer,
        Town.Plan.usual()
            .withYaml(way.isEmpty() ? "" : yaml + way)
            .withEnvironment(variables)
            .open());
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  private static Path pem(Path folder, KeyPair keys) {
    String text =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8))
                .encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    try {
      return Files.writeString(folder.resolve("payer-key.pem"), text);
    } catch (IOException full) {
      throw new AssertionError(full);
    }
  }

  @Override
  public void close() {
    town.close();
    payer.close();
  }

  private record WallClock() implements Clock {
    @Override
    public long millis() {
      return System.nanoTime() / 1_000_000;
    }

    @Override
    public Instant instant() {
      return Instant.now();
    }
  }
}
