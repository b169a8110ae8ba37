package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerEventReaderTest {
  private final ServerEventReader reader = new ServerEventReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'response.output_audio.delta','event_id':'e','response_id':'r','item_id':'i','output_index':0,"
            + "'content_index':0,'delta':'AAAA'}",
        "{'delta':'AAAA','item_id':'i','response_id':'r','type':'response.output_audio.delta'}",
        "{ 'obfuscation' : 'x', 'new' : {'a':[1]}, 'type' : 'response.output_audio.delta', 'response_id':'r',"
            + "'item_id':'i','delta':'AA\\u0041A' }"
      })
  void audioIsReadInWhateverOrderItsKeysCome(String json) {
    assertThat(reader.read(json.replace('\'', '"')))
        .isEqualTo(new ServerEvent.AudioDelta("r", "i", "AAAA"));
  }

  @Test
  void aLongAudioMessageWithItsTypeAtTheEndIsReadToo() {
    String base64 = "AAAA".repeat(500);
    assertThat(
            reader.read(
                "{\"delta\":\""
                    + base64
                    + "\",\"response_id\":\"r\",\"item_id\":\"i\",\"type\":\"response.output_audio.delta\"}"))
        .isEqualTo(new ServerEvent.AudioDelta("r", "i", base64));
  }

  @Test
  void wordsThatMentionTheTypeOfAudioAreWords() {
    assertThat(
            reader.read(
                "{\"type\":\"response.output_audio_transcript.delta\",\"response_id\":\"r\",\"item_id\":\"i\","
                    + "\"delta\":\"response.output_audio.delta\"}"))
        .isEqualTo(new ServerEvent.WordsDelta("r", "i", "response.output_audio.delta"));
  }

  @Test
  void whatWasSaidIsNotPrinted() {
    assertThat(
            reader
                .read(
                    "{\"type\":\"conversation.item.input_audio_transcription.completed\",\"item_id\":\"u\","
                        + "\"transcript\":\"my secret\"}")
                .toString())
        .isEqualTo("Transcribed[u]");
    assertThat(
            new ServerEvent.FunctionCalled("r", "i", "c", "check", "{\"member_id\":\"secret\"}")
                .toString())
        .doesNotContain("secret");
    assertThat(new ServerEvent.WordsDelta("r", "i", "secret")).hasToString("WordsDelta[i]");
  }

  @ParameterizedTest
  @CsvSource({"10,10", "'10.4',10", "'\"10\"',", "null,", "[],"})
  void aPlaceInTheAudioIsANumberOrNothing(String json, Long place) {
    assertThat(
            reader.read(
                "{\"type\":\"input_audio_buffer.speech_started\",\"item_id\":\"u\",\"audio_start_ms\":"
                    + json
                    + "}"))
        .isEqualTo(new ServerEvent.SpeechStarted("u", Optional.ofNullable(place)));
  }
}
