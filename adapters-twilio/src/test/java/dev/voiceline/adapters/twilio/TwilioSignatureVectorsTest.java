package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures made by the carrier's own library for Node, with its verdicts. */
class TwilioSignatureVectorsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void agreesWithTheCarriersLibrary(String name, JsonObject vector) {
    assertThat(verdict(vector)).isEqualTo(vector.get("nodeValid").getAsBoolean());
  }

  @Test
  void coversEveryVectorOfTheFile() {
    assertThat(vectors()).hasSize(36);
  }

  private static boolean verdict(JsonObject vector) {
    TwilioSignature signature = new TwilioSignature(List.of(text(vector, "token")));
    String url = text(vector, "url");
    String given = text(vector, "signature");
    if (text(vector, "kind").equals("json")) {
      byte[] body = text(vector, "body").getBytes(StandardCharsets.UTF_8);
      return signature.signsBody(url, body, given);
    }
    Map<String, List<String>> form = form(vector.getAsJsonObject("params"));
    return form.isEmpty() ? signature.signsUrl(url, given) : signature.signsForm(url, form, given);
  }

  private static Map<String, List<String>> form(JsonObject params) {
    Map<String, List<String>> form = new TreeMap<>();
    params.entrySet().forEach(param -> form.put(param.getKey(), values(param.getValue())));
    return form;
  }

  private static List<String> values(JsonElement value) {
    List<String> values = new ArrayList<>();
    if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(one -> values.add(one.getAsString()));
    } else {
      values.add(value.getAsString());
    }
    return values;
  }

  private static String text(JsonObject vector, String name) {
    return vector.get(name).getAsString();
  }

  static Stream<Arguments> vectors() {
    try (InputStream file =
        TwilioSignatureVectorsTest.class.getResourceAsStream("/signature-vectors.json")) {
      JsonArray vectors =
          JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8))
              .getAsJsonObject()
              .getAsJsonArray("vectors");
      return vectors.asList().stream()
          .map(JsonElement::getAsJsonObject)
          .map(vector -> Arguments.of(text(vector, "name"), vector));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
