package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMessageReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"charStartTimesMs", "charsStartTimesMs", "char_start_times_ms"})
  void startsAreFoundInAllSpellings(String name) {
    ServerMessage read =
        read("{'alignment':{'chars':['H','i'],'" + name + "':[0,60],'charDurationsMs':[60,80]}}");
    assertThat(read.alignment()).contains(new Alignment(List.of("H", "i"), List.of(0L, 60L), 140));
  }

  @ParameterizedTest
  @ValueSource(strings = {"charDurationsMs", "charsDurationsMs", "char_durations_ms"})
  void durationsAreFoundInAllSpellings(String name) {
    ServerMessage read =
        read("{'alignment':{'chars':['H'],'char_start_times_ms':[5],'" + name + "':[60]}}");
    assertThat(read.alignment()).map(Alignment::endMs).contains(65L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contextId", "context_id"})
  void contextsAreFoundInAllSpellings(String name) {
    assertThat(read("{'" + name + "':'v1','isFinal':null}").context()).isEqualTo("v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'isFinal':true}", "{'is_final':true,'audio':null}"})
  void theEndIsFoundInAllSpellings(String message) {
    assertThat(read(message).last()).isTrue();
    assertThat(read(message).audio()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"normalizedAlignment", "normalized_alignment"})
  void theNormalizedAlignmentIsPreferred(String name) {
    ServerMessage read =
        read(
            "{'alignment':{'chars':['1'],'charStartTimesMs':[1]},'"
                + name
                + "':{'chars':['o'],'charStartTimesMs':[2]}}");
    assertThat(read.alignment()).map(Alignment::characters).contains(List.of("o"));
  }

  @Test
  void withoutANormalizedAlignmentTheOtherWillDo() {
    ServerMessage read =
        read(
            "{'alignment':{'chars':['1'],'charStartTimesMs':[1]},'normalizedAlignment':null,"
                + "'audio':'"
                + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3})
                + "'}");
    assertThat(read.alignment()).map(Alignment::characters).contains(List.of("1"));
    assertThat(read.audio()).containsExactly(1, 2, 3);
  }

  @Test
  void arraysOfDifferentLengthsAreReadAsFarAsTheyGo() {
    ServerMessage read =
        read(
            "{'alignment':{'chars':['a','b','c'],'charStartTimesMs':[0,10],'charDurationsMs':[5]}}");
    assertThat(read.alignment()).contains(new Alignment(List.of("a", "b"), List.of(0L, 10L), 10));
  }

  @Test
  void errorsAreWordsAndNeverSentences() {
    assertThat(read("{'error':'quota_exceeded','message':'Mr. Gout'}").error())
        .contains("quota_exceeded");
    assertThat(read("{'error':'Mr. Gout may not','code':1008}").error()).contains("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "17", "{", "{}x", "null"})
  void whatIsNoMessageIsNone(String text) {
    assertThat(ServerMessageReader.read(text)).isEmpty();
  }

  @Property
  void nothingThatCanComeThrows(@ForAll String text) {
    assertThat(ServerMessageReader.read(text)).isNotNull();
    Optional<ServerMessage> odd =
        ServerMessageReader.read("{\"audio\":\"x\",\"isFinal\":0,\"error\":[1]}");
    assertThat(odd).isPresent();
  }

  @Test
  void nothingSpokenIsPrinted() {
    ServerMessage read =
        read(
            "{'contextId':'v1','alignment':{'chars':['g','o','u','t'],"
                + "'charStartTimesMs':[0,1,2,3]}}");
    assertThat(read.toString()).isEqualTo("ServerMessage[v1]");
    assertThat(read.alignment().toString()).doesNotContain("g, o");
  }

  private static ServerMessage read(String json) {
    return ServerMessageReader.read(json.replace('\'', '"')).orElseThrow();
  }
}
