package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The short way to read a media message must never say anything else than the general way. */
class MediaScannerTest {

  @Test
  void readsTheCarriersUsualMessage() {
    byte[] audio = CarrierMessages.frame(0x5A);

    StreamMedia media =
        (StreamMedia) MediaScanner.scan(CarrierMessages.media(1_234, audio)).orElseThrow();

    assertThat(media.streamSid()).isEqualTo(CarrierMessages.STREAM);
    assertThat(media.millis()).isEqualTo(1_234);
    assertThat(media.audio()).isEqualTo(audio);
    assertThat(media.isInbound()).isTrue();
  }

  @Test
  void leavesOtherMessagesToTheGeneralReader() {
    assertThat(MediaScanner.scan(CarrierMessages.CONNECTED)).isEmpty();
    assertThat(MediaScanner.scan(CarrierMessages.START)).isEmpty();
    assertThat(MediaScanner.scan(CarrierMessages.mark("media"))).isEmpty();
    assertThat(MediaScanner.scan("")).isEmpty();
  }

  @Test
  void leavesMessagesThatSayAThingTwiceToTheGeneralReader() {
    String twice =
        "{\"event\":\"media\",\"media\":{\"timestamp\":\"5\"},\"media\":{\"payload\":\"AAAA\"}}";

    assertThat(MediaScanner.scan(twice)).isEmpty();
    assertThat(((StreamMedia) StreamReader.read(twice)).millis()).isEqualTo(StreamMedia.NO_TIME);
  }

  @Property
  void takesEveryPlainMessageAndSaysTheSame(@ForAll("plain") String text) {
    assertThat(MediaScanner.scan(text)).isPresent();
    assertSame(text);
  }

  @Property
  void saysTheSameOfAnyMembers(@ForAll("odd") String text) {
    assertSame(text);
  }

  @Property(tries = 3_000)
  void saysTheSameOfDamagedMessages(
      @ForAll("plain") String text,
      @ForAll @IntRange(max = 400) int at,
      @ForAll("damage") String by) {
    int cut = Math.min(at, text.length());
    assertSame(text.substring(0, cut) + by + text.substring(Math.min(text.length(), cut + 1)));
    assertSame(text.substring(0, cut) + by + text.substring(cut));
    assertSame(text.substring(0, cut));
  }

  @Property
  void whatIsWrittenCanBeReadBack(@ForAll @Size(max = 3_200) byte[] audio, @ForAll String stream) {
    JsonObject message =
        JsonParser.parseString(new StreamWriter(stream).media(ByteBuffer.wrap(audio)))
            .getAsJsonObject();

    assertThat(message.get("streamSid").getAsString()).isEqualTo(stream);
    StreamMedia back = (StreamMedia) StreamReader.read(message.toString());
    assertThat(back.audio()).isEqualTo(audio);
    assertThat(back.millis()).isEqualTo(StreamMedia.NO_TIME);
  }

  private static void assertSame(String text) {
    Optional<StreamMessage> scanned = MediaScanner.scan(text);
    if (scanned.isPresent()) {
      assertThat(describe(scanned.get())).isEqualTo(describe(StreamReader.readTree(text)));
    }
  }

  private static String describe(StreamMessage message) {
    return message instanceof StreamMedia media
        ? String.join(
            "|",
            media.streamSid(),
            Boolean.toString(media.isInbound()),
            Long.toString(media.millis()),
            Base64.getEncoder().encodeToString(media.audio()))
        : message.toString();
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.of(
        "", "\"", "\\", "{", "}", ",", ":", "[", "\n", "0", "x", "\u0000", "\\u0041");
  }

  @Provide
  Arbitrary<String> plain() {
    Arbitrary<String> id =
        Arbitraries.strings()
            .ascii()
            .excludeChars('"', '\\')
            .ofMaxLength(10)
            .map(MediaScannerTest::printable);
    Arbitrary<String> time =
        Arbitraries.longs()
            .between(0, 99_999_999)
            .flatMap(t -> Arbitraries.of("" + t, "\"" + t + "\""));
    Arbitrary<String> payload =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMaxSize(200)
            .map(Base64.getEncoder()::encodeToString);
    Arbitrary<String> track = Arbitraries.of("inbound", "outbound", "");
    Arbitrary<List<String>> media =
        Combinators.combine(track, time, payload, id)
            .as(
                (t, at, p, x) ->
                    List.of(
                        member("track", t),
                        "\"timestamp\":" + at,
                        member("payload", p),
                        member("chunk", x)))
            .flatMap(Arbitraries::shuffle);
    return Combinators.combine(media, id, id, Arbitraries.of("", " ", "\t\r\n "))
        .flatAs((m, sid, extra, blank) -> message(m, sid, extra, blank));
  }

  private static Arbitrary<String> message(
      List<String> media, String sid, String extra, String blank) {
    return Arbitraries.shuffle(
            member("event", "media"),
            member("streamSid", sid),
            member("sequenceNumber", extra),
            "\"media\"" + blank + ":" + blank + object(media, blank))
        .map(members -> blank + object(members, blank) + blank);
  }

  /** Any members at all, also repeated, nested, escaped or of other kinds. */
  @Provide
  Arbitrary<String> odd() {
    Arbitrary<String> key =
        Arbitraries.of("event", "streamSid", "media", "timestamp", "payload", "track", "x");
    Arbitrary<String> value =
        Arbitraries.of(
            "\"media\"",
            "\"start\"",
            "\"AAAA\"",
            "\"A\\/\\/A\"",
            "\"*\"",
            "\"\"",
            "7",
            "-7",
            "07",
            "7.5",
            "1e3",
            "true",
            "null",
            "[]",
            "{}",
            "{\"payload\":\"AAAA\"}",
            "{\"payload\":\"AAAA\",\"timestamp\":\"99999999999999999999\"}",
            "{\"payload\":\"AAAA\",\"payload\":\"BBBB\"}",
            "{\"payload\":{\"payload\":\"AAAA\"}}",
            "{\"media\":{\"payload\":\"AAAA\"}}");
    Arbitrary<String> member = Combinators.combine(key, value).as((k, v) -> "\"" + k + "\":" + v);
    return Combinators.combine(member.list().ofMaxSize(4), Arbitraries.of(true, false))
        .as(
            (members, first) ->
                object(first ? concat("\"event\":\"media\"", members) : members, ""));
  }

  private static List<String> concat(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static String object(List<String> members, String blank) {
    return "{" + blank + String.join(blank + "," + blank, members) + blank + "}";
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }

  private static String printable(String text) {
    return text.replaceAll("[^ -~]", "");
  }
}
