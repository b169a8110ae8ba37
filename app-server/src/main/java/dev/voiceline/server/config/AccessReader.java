package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.payer.Access;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a payer knows that it is us. Secrets are named here, and kept elsewhere. */
final class AccessReader {
  private static final String KEY = "access";

  private final Fields fields;
  private final Branch payer;

  AccessReader(Fields fields, Branch payer) {
    this.fields = fields;
    this.payer = payer;
  }

  private enum Kind {
    NONE,
    LOGIN,
    KEY,
    CLIENT_SECRET,
    SIGNED_ASSERTION,
    CERTIFICATE
  }

  /** All that are sound; what is wrong with the others is told. */
  List<Access> read() {
    List<Access> all = new ArrayList<>();
    for (Branch branch : payer.oneOrMore(KEY)) {
      Optional<Kind> kind =
          branch
              .required("kind", "login")
              .flatMap(given -> Words.read(given, Kind.class, branch.problems()));
      kind.ifPresent(
          each -> {
            access(each, branch).ifPresent(all::add);
            branch.done();
          });
    }
    return all;
  }

  private Optional<Access> access(Kind kind, Branch branch) {
    return switch (kind) {
      case NONE -> Optional.of(new Access.None());
      case LOGIN -> {
        Optional<String> user = text(branch, "user", "clinic");
        Optional<String> password = secret(branch, "password_env");
        yield user.flatMap(who -> password.map(word -> new Access.Login(who, word)));
      }
      case KEY -> {
        String header = branch.value("header").map(Given::text).orElse("Authorization");
        yield secret(branch, "key_env").map(key -> new Access.HeaderKey(header, key));
      }
      case CLIENT_SECRET -> {
        Optional<URI> token = PayerUrl.read(branch, "token_url");
        Optional<String> client = text(branch, "client_id", "clinic");
        Optional<String> secret = secret(branch, "secret_env");
        String scope = branch.value("scope").map(Given::text).orElse("");
        yield token.flatMap(
            at ->
                client.flatMap(
                    who -> secret.map(word -> new Access.ClientSecret(at, who, word, scope))));
      }
      case SIGNED_ASSERTION -> {
        Optional<String> client = text(branch, "client_id", "clinic");
        Optional<Path> key = file(branch, "key_file", "payer-key.pem");
        Optional<String> keyId = text(branch, "key_id", "2026-01");
        String scope =
            branch
                .value("scope")
                .map(Given::text)
                .orElse("system/CoverageEligibilityRequest.* system/CoverageEligibilityResponse.r");
        yield client.flatMap(
            who ->
                key.flatMap(
                    file -> keyId.map(id -> new Access.SignedAssertion(who, file, id, scope))));
      }
      case CERTIFICATE -> {
        Optional<Path> store = file(branch, "file", "clinic.p12");
        Optional<String> password = secret(branch, "password_env");
        yield store.flatMap(file -> password.map(word -> new Access.Certificate(file, word)));
      }
    };
  }

  private Optional<String> secret(Branch branch, String key) {
    return branch
        .required(key, "PAYER_SECRET")
        .flatMap(given -> SecretVariable.read(fields, branch, key, given, "PAYER_SECRET"));
  }

  private static Optional<String> text(Branch branch, String key, String example) {
    return branch.required(key, example).map(Given::text);
  }

  private static Optional<Path> file(Branch branch, String key, String example) {
    Optional<Given> given = branch.required(key, example);
    try {
      Optional<Path> file = given.map(each -> Path.of(each.text()));
      if (file.isEmpty() || file.filter(Files::isReadable).isPresent()) {
        return file;
      }
    } catch (InvalidPathException malformed) {
      // It names no file either.
    }
    branch.problem(key, "names no file that can be read: check the path and its permissions.");
    return Optional.empty();
  }
}
