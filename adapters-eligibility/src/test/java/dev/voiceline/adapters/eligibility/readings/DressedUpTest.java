package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mail, editors and other senders do to an interchange changes nothing of its reading. */
class DressedUpTest {
  private static final int LINE = 80;

  enum Dress {
    ON_ONE_LINE {
      @Override
      String on(String text) {
        return String.join("", text.lines().toList());
      }
    },
    WRAPPED {
      @Override
      String on(String text) {
        return ON_ONE_LINE.on(text).replaceAll("(.{" + LINE + "})", "$1\n");
      }
    },
    WRAPPED_IN_THE_HEADER {
      @Override
      String on(String text) {
        return ON_ONE_LINE.on(text).replaceAll("(.{35})", "$1\r\n");
      }
    },
    WRAPPED_RIGHT_BEFORE_THE_FIRST_TERMINATOR {
      @Override
      String on(String text) {
        return ON_ONE_LINE.on(text).replaceAll("(.{105})", "$1\n");
      }
    },
    CARRIAGE_RETURNS {
      @Override
      String on(String text) {
        return text.replace("\n", "\r\n");
      }
    },
    LOWER_CASE {
      @Override
      String on(String text) {
        return text.toLowerCase(Locale.ROOT);
      }
    },
    INDENTED_WITH_A_BYTE_ORDER_MARK {
      @Override
      String on(String text) {
        return "\uFEFF  " + text.replace("\n", "  \r\n\t  ");
      }
    },
    OTHER_DELIMITERS {
      @Override
      String on(String text) {
        return text.replace('*', '|').replace('^', '!').replace(':', '>').replace('~', '\'');
      }
    },
    LINE_ENDS_AS_TERMINATORS {
      @Override
      String on(String text) {
        return text.replace("~", "");
      }
    },
    LINE_ENDS_AS_TERMINATORS_AND_BLANKS {
      @Override
      String on(String text) {
        return text.replace("~\n", "~ \r\n").replace("~", "").replaceFirst(": \r", ":\r");
      }
    },
    ONE_SEPARATOR_FOR_TWO_USES {
      @Override
      String on(String text) {
        return text.replaceFirst(":~", "^~");
      }
    },
    WRONG_CONTROL_NUMBERS {
      @Override
      String on(String text) {
        return text.replace("IEA*1*000000001", "IEA*1*000000002")
            .replace("*0001~", "*0007~")
            .replaceFirst("\\*0007~", "*0001~");
      }
    };

    abstract String on(String text);
  }

  static Stream<Arguments> answers() {
    return Interchange.withRows().stream()
        .flatMap(reading -> Stream.of(Dress.values()).map(dress -> Arguments.of(reading, dress)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isReadAsBefore(HandReading reading, Dress dress) {
    JsonObject plain = reading.read();
    JsonObject dressed = reading.read(dress.on(reading.content()).getBytes(StandardCharsets.UTF_8));

    plain.remove("warnings");
    dressed.remove("warnings");
    members(plain).forEach(each -> each.remove("warnings"));
    members(dressed).forEach(each -> each.remove("warnings"));
    assertThat(dressed).isEqualTo(plain);
  }

  private static List<JsonObject> members(JsonObject reading) {
    return reading.get("members") instanceof JsonArray array
        ? array.asList().stream().map(each -> each.getAsJsonObject()).toList()
        : List.of();
  }
}
