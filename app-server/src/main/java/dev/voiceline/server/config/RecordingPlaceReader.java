package dev.voiceline.server.config;

import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.Secret;
import dev.voiceline.adapters.objectstore.azure.AzureAccess;
import dev.voiceline.adapters.objectstore.azure.AzureSettings;
import dev.voiceline.adapters.objectstore.s3.S3Settings;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where recordings go. What is missing is told; the rest is checked all the same. */
final class RecordingPlaceReader {
  private enum Store {
    LOCAL,
    S3,
    AZURE
  }

  /** As both kinds of places take them; a slash at the end makes it look like a directory. */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_./-]{0,200}");

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]");

  private final Fields fields;

  private RecordingPlaceReader(Fields fields) {
    this.fields = fields;
  }

  static RecordingPlace read(Fields fields) {
    RecordingPlaceReader reader = new RecordingPlaceReader(fields);
    return switch (fields.word(Setting.RECORDING_STORE, Store.LOCAL)) {
      case LOCAL -> new RecordingPlace.Here();
      case S3 -> new RecordingPlace.Bucket(reader.bucket());
      case AZURE -> new RecordingPlace.Container(reader.container());
    };
  }

  private S3Settings bucket() {
    return new S3Settings(
        needed(Setting.RECORDING_S3_BUCKET, "name the bucket"),
        prefix(Setting.RECORDING_S3_PREFIX),
        fields.text(Setting.RECORDING_S3_REGION, "us-east-1"),
        address(Setting.RECORDING_S3_ENDPOINT, "http://localhost:9000"),
        fields.flag(Setting.RECORDING_S3_PATH_STYLE, false),
        key(),
        Patience.USUAL);
  }

  private Optional<S3Settings.Key> key() {
    Optional<String> id = secret(Setting.RECORDING_S3_KEY_ID, "RECORDINGS_S3_KEY_ID");
    Optional<String> secret = secret(Setting.RECORDING_S3_KEY, "RECORDINGS_S3_KEY");
    if (fields.has(Setting.RECORDING_S3_KEY_ID) != fields.has(Setting.RECORDING_S3_KEY)) {
      fields.problem(
          "recording.s3.access_key_id and recording.s3.secret_key belong together: name both variables,"
              + " or leave both out to let Amazon's client find a key.");
    }
    return id.flatMap(name -> secret.map(value -> new S3Settings.Key(name, new Secret(value))));
  }

  private AzureSettings container() {
    return new AzureSettings(
        needed(Setting.RECORDING_AZURE_CONTAINER, "name the container"),
        prefix(Setting.RECORDING_AZURE_PREFIX),
        access(),
        AzureSettings.BLOCK,
        Patience.USUAL);
  }

  private AzureAccess access() {
    long ways =
        Arrays.stream(
                new Setting[] {
                  Setting.RECORDING_AZURE_CONNECTION,
                  Setting.RECORDING_AZURE_SAS,
                  Setting.RECORDING_AZURE_KEY
                })
            .filter(fields::has)
            .count();
    if (ways != 1) {
      fields.problem(
          "recording.store is azure: name one variable, in recording.azure.connection_string, .sas or"
              + " .account_key.");
    }
    if (fields.has(Setting.RECORDING_AZURE_SAS)) {
      return new AzureAccess.Sas(
          endpoint(), hidden(Setting.RECORDING_AZURE_SAS, "RECORDINGS_AZURE_SAS"));
    }
    if (fields.has(Setting.RECORDING_AZURE_KEY)) {
      return new AzureAccess.AccountKey(
          endpoint(),
          needed(Setting.RECORDING_AZURE_ACCOUNT, "name the storage account"),
          hidden(Setting.RECORDING_AZURE_KEY, "RECORDINGS_AZURE_KEY"));
    }
    return new AzureAccess.ConnectionString(
        hidden(Setting.RECORDING_AZURE_CONNECTION, "RECORDINGS_AZURE_CONNECTION"));
  }

  private URI endpoint() {
    String example = "https://ACCOUNT.blob.core.windows.net";
    if (!fields.has(Setting.RECORDING_AZURE_ENDPOINT)) {
      fields.problem("recording.azure.endpoint is not set: write it like " + example + ".");
    }
    Optional<URI> address = address(Setting.RECORDING_AZURE_ENDPOINT, example);
    if (address.filter(RecordingPlaceReader::showsSecrets).isPresent()) {
      fields.problem(
          "recording.azure.endpoint must be https, unless it is this machine's own: write it like "
              + example
              + ".");
    }
    return address.orElseGet(() -> URI.create(example));
  }

  /** A signature in the address can be used by whoever reads it on its way. */
  private static boolean showsSecrets(URI address) {
    return "http".equals(address.getScheme()) && !LOOPBACK.matcher(address.getHost()).matches();
  }

  private String needed(Setting setting, String mend) {
    if (!fields.has(setting)) {
      fields.problem(
          "%s is not set, but recording.store needs it: %s."
              .formatted(setting.yamlPath().orElseThrow(), mend));
    }
    return fields.text(setting, "missing");
  }

  private String prefix(Setting setting) {
    String prefix = fields.text(setting, "voiceline/");
    if (!PREFIX.matcher(prefix).matches()) {
      fields.problem(
          setting.yamlPath().orElseThrow()
              + " may have letters, digits and _ . - / only: write it like voiceline/.");
    }
    return prefix;
  }

  private Secret hidden(Setting setting, String example) {
    return new Secret(secret(setting, example).orElse("none"));
  }

  private Optional<String> secret(Setting setting, String example) {
    return fields.find(setting).flatMap(given -> SecretVariable.read(fields, given, example));
  }

  /** Nothing when it is not set, or not one. */
  private Optional<URI> address(Setting setting, String example) {
    return fields.find(setting).flatMap(given -> address(given, example));
  }

  private Optional<URI> address(Given given, String example) {
    try {
      URI address = URI.create(given.text());
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web && address.getHost() != null && address.getUserInfo() == null) {
        return Optional.of(address);
      }
    } catch (IllegalArgumentException malformed) {
      // Told below, as all that is no address.
    }
    fields.problem(given.name() + " is no address: write it like " + example + ".");
    return Optional.empty();
  }
}
