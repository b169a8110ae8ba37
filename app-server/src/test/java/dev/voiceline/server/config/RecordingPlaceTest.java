package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.Secret;
import dev.voiceline.adapters.objectstore.azure.AzureAccess;
import dev.voiceline.adapters.objectstore.azure.AzureSettings;
import dev.voiceline.adapters.objectstore.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingPlaceTest {
  private static final URI ENDPOINT = URI.create("https://clinic.blob.core.windows.net");

  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void recordingsStayHereUnlessItIsSaid() {
    assertThat(read("recording: {mode: off}")).isEqualTo(new RecordingPlace.Here());
    assertThat(read("recording: {store: local}")).isEqualTo(new RecordingPlace.Here());
  }

  @Test
  void aBucketOfAmazonNeedsItsNameAlone() {
    assertThat(read("recording: {store: s3, s3: {bucket: clinic}}"))
        .isEqualTo(
            new RecordingPlace.Bucket(
                new S3Settings(
                    "clinic",
                    "voiceline/",
                    "us-east-1",
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Patience.USUAL)));
  }

  @Test
  void aBucketOfSomebodyElse() {
    RecordingPlace place =
        read(
            """
            recording:
              store: s3
              s3:
                bucket: clinic
                prefix: calls/
                region: eu-west-1
                endpoint: http://localhost:9000
                path_style: true
                access_key_id: STORE_ID
                secret_key: STORE_KEY
            """,
            Map.of("STORE_ID", "minio", "STORE_KEY", "hush-hush"));
    assertThat(place)
        .isEqualTo(
            new RecordingPlace.Bucket(
                new S3Settings(
                    "clinic",
                    "calls/",
                    "eu-west-1",
                    Optional.of(URI.create("http://localhost:9000")),
                    true,
                    Optional.of(new S3Settings.Key("minio", new Secret("hush-hush"))),
                    Patience.USUAL)));
    assertThat(place.toString()).doesNotContain("hush");
  }

  @Test
  void aContainerHasThreeWaysIn() {
    assertThat(azure("connection_string: STORE_KEY"))
        .isEqualTo(new AzureAccess.ConnectionString(new Secret("hush-hush")));
    assertThat(azure("sas: STORE_KEY, endpoint: \"%s\"".formatted(ENDPOINT)))
        .isEqualTo(new AzureAccess.Sas(ENDPOINT, new Secret("hush-hush")));
    assertThat(
            azure("account: clinic, account_key: STORE_KEY, endpoint: \"%s\"".formatted(ENDPOINT)))
        .isEqualTo(new AzureAccess.AccountKey(ENDPOINT, "clinic", new Secret("hush-hush")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          store: tape | recording.store is "tape", but must be one of local, s3, azure.
          store: s3 | recording.s3.bucket is not set, but recording.store needs it: name the bucket.
          store: s3, s3: {bucket: b, prefix: a b} | recording.s3.prefix may have letters, digits and _ . - / only: write it like voiceline/.
          store: s3, s3: {bucket: b, endpoint: here} | recording.s3.endpoint is no address: write it like http://localhost:9000.
          store: s3, s3: {bucket: b, secret_key: STORE_KEY} | recording.s3.access_key_id and recording.s3.secret_key belong together: name both variables, or leave both out to let Amazon's client find a key.
          store: s3, s3: {bucket: b, access_key_id: STORE_KEY, secret_key: MISSING} | recording.s3.secret_key names MISSING, which is not set: set it in the environment or in .env.
          store: s3, s3: {bucket: b, access_key_id: STORE_KEY, secret_key: wJalrXU/tn} | recording.s3.secret_key must name the variable that holds the secret, such as RECORDINGS_S3_KEY, and never be the secret itself.
          store: azure, azure: {container: c} | recording.store is azure: name one variable, in recording.azure.connection_string, .sas or .account_key.
          store: azure, azure: {container: c, sas: STORE_KEY} | recording.azure.endpoint is not set: write it like https://ACCOUNT.blob.core.windows.net.
          store: azure, azure: {container: c, sas: STORE_KEY, endpoint: "http://example.com"} | recording.azure.endpoint must be https, unless it is this machine's own: write it like https://ACCOUNT.blob.core.windows.net.
          store: azure, azure: {connection_string: STORE_KEY} | recording.azure.container is not set, but recording.store needs it: name the container.
          """)
  void whatIsWrongIsOneSentence(String recording, String sentence) {
    assertThat(
            yaml.problems("recording: {%s}".formatted(recording), Map.of("STORE_KEY", "hush-hush")))
        .anySatisfy(problem -> assertThat(problem).endsWith(sentence))
        .noneSatisfy(problem -> assertThat(problem).contains("wJalrXU"));
  }

  @Test
  void aPlaceElsewhereNeedsTheDatabaseForItsKeys() {
    assertThat(
            yaml.problems(
                "recording: {store: s3, s3: {bucket: b}}", Map.of("VOICELINE_DB_URL", "off")))
        .containsExactly(
            "recording.store is s3 but VOICELINE_DB_URL is off: the keys of recordings are kept there, so"
                + " name a database, or take one of the two away.");
  }

  private AzureAccess azure(String access) {
    RecordingPlace place =
        read(
            "recording: {store: azure, azure: {container: clinic, %s}}".formatted(access),
            Map.of("STORE_KEY", "hush-hush"));
    AzureSettings settings = ((RecordingPlace.Container) place).settings();
    assertThat(settings.container()).isEqualTo("clinic");
    assertThat(settings.prefix()).isEqualTo("voiceline/");
    return settings.access();
  }

  private RecordingPlace read(String text) {
    return read(text, Map.of());
  }

  private RecordingPlace read(String text, Map<String, String> environment) {
    return yaml.read(text, environment).storage().recordings();
  }
}
