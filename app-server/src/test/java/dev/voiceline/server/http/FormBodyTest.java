package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FormBodyTest {
  /** Beyond it there are surrogates, which alone have no UTF-8 form. */
  private static final char LAST = 0xD7FF;

  @Property(tries = 300)
  void everyFormComesBackAsItWasWritten(
      @ForAll @Size(max = 20)
          Map<@CharRange(to = LAST) String, @CharRange(to = LAST) String> form) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    form.forEach((name, value) -> expected.put(name, List.of(value)));

    assertThat(fields(TestServer.encoded(form))).isEqualTo(expected);
  }

  @Property(tries = 500)
  void noBytesBreakTheReader(@ForAll byte[] body) {
    assertThat(FormBody.fields(body)).isNotNull();
  }

  @Test
  void repeatedAndEmptyFieldsAreKept() {
    assertThat(fields("a=1&a=2&b=&c&&=x"))
        .isEqualTo(
            Map.of("a", List.of("1", "2"), "b", List.of(""), "c", List.of(""), "", List.of("x")));
  }

  @Test
  void aBrokenEscapeIsNoForm() {
    assertThat(FormBody.fields(bytes("a=%4"))).isEmpty();
  }

  private static Map<String, List<String>> fields(String body) {
    return FormBody.fields(bytes(body)).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
