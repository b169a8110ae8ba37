package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.conversation.Guidance;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the service sends: nothing is thrown, and what is told keeps its order. */
class ServerEventFuzzTest {
  private static final List<JsonElement> ODD =
      List.of(
          JsonNull.INSTANCE,
          new JsonPrimitive(""),
          new JsonPrimitive("\u0000\ud800"),
          new JsonPrimitive(-1),
          new JsonPrimitive(1e300),
          new JsonPrimitive(true),
          new JsonArray(),
          new JsonObject());

  /** One place of one message is spoiled. */
  record Spoiled(String message, int place, int with, int cut) {
    String text() {
      JsonObject event = JsonParser.parseString(message).getAsJsonObject();
      List<Runnable> spoilings = new ArrayList<>();
      collect(event, spoilings);
      spoilings.get(place % spoilings.size()).run();
      String text = event.toString();
      return cut % 5 == 0 ? text.substring(0, cut % text.length()) : text;
    }

    private void collect(JsonObject object, List<Runnable> spoilings) {
      for (String key : List.copyOf(object.keySet())) {
        spoilings.add(() -> object.add(key, ODD.get(with % ODD.size())));
        spoilings.add(() -> object.remove(key));
        if (object.get(key).isJsonObject()) {
          collect(object.getAsJsonObject(key), spoilings);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<String>> streams() {
    Arbitrary<String> whole = Arbitraries.of(Catalog.messages());
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 10_000);
    Arbitrary<String> spoiled =
        Combinators.combine(whole, number, number, number).as(Spoiled::new).map(Spoiled::text);
    Arbitrary<String> nonsense = Arbitraries.strings().ofMaxLength(60);
    return Arbitraries.frequencyOf(Tuple.of(5, whole), Tuple.of(5, spoiled), Tuple.of(1, nonsense))
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 2_000)
  void anyTextIsReadAsSomething(@ForAll String text) {
    assertThat(new ServerEventReader().read(text)).isNotNull();
  }

  @Property(tries = 500)
  void anyStreamIsToldInOrderAndEndsAtMostOnce(@ForAll("streams") List<String> stream) {
    Rig rig = Rig.ready();
    int at = 0;
    for (String message : stream) {
      if (++at % 7 == 0) {
        rig.conversation.reply(Guidance.natural());
      }
      rig.socket().brings(message);
    }
    rig.conversation.close();
    assertThat(rig.ears.failures).noneMatch(failure -> failure.code().equals("internal_fault"));
    assertThat(rig.ears.lines).containsOnlyOnce("closed").endsWith("closed");
    assertThat(rig.time.pending()).isZero();
    repliesAreWhole(rig.ears.lines);
  }

  /** CONV-03 and CONV-04: audio and words lie within the one reply that is running. */
  private static void repliesAreWhole(List<String> lines) {
    String running = "";
    for (String line : lines) {
      if (line.startsWith("reply started ")) {
        assertThat(running).isEmpty();
        running = line.substring("reply started ".length());
      } else if (line.startsWith("reply generated ")) {
        assertThat(line).startsWith("reply generated " + running + " ");
        running = "";
      } else if (line.startsWith("audio ") || line.startsWith("text ")) {
        assertThat(running).isNotEmpty();
      }
    }
  }
}
