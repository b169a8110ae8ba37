package dev.voiceline.adapters.store.fields;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fields to canonical JSON and back. */
public final class FieldsCodec {
  private FieldsCodec() {}

  /** As canonical JSON. */
  public static String text(Fields fields) {
    return CanonicalJson.of(fields);
  }

  /** As the ASCII bytes of canonical JSON. */
  public static byte[] bytes(Fields fields) {
    return text(fields).getBytes(StandardCharsets.US_ASCII);
  }

  /** From bytes that {@link #bytes} has made. */
  public static Fields read(byte[] bytes) {
    return read(new String(bytes, StandardCharsets.US_ASCII));
  }

  /**
   * From text that {@link #text} has made.
   *
   * @throws IllegalArgumentException for anything else; it does not quote it
   */
  public static Fields read(String text) {
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      // Not STRICT, which refuses half a surrogate pair.
      json.setStrictness(Strictness.LEGACY_STRICT);
      json.setNestingLimit(10_000);
      Fields fields = object(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("there is more than one object");
      }
      return fields;
    } catch (IOException | IllegalStateException | NumberFormatException broken) {
      // The cause would quote what it could not read.
      throw new IllegalArgumentException("not the fields of an entry");
    }
  }

  private static Fields object(JsonReader json) throws IOException {
    SortedMap<String, Field> values = new TreeMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      values.put(name, value(json));
    }
    json.endObject();
    return new Fields(values);
  }

  private static Field value(JsonReader json) throws IOException {
    return switch (json.peek()) {
      case STRING -> new Field.Text(json.nextString());
      case NUMBER -> new Field.Amount(new BigDecimal(json.nextString()));
      case BOOLEAN -> new Field.Flag(json.nextBoolean());
      case BEGIN_ARRAY -> items(json);
      case BEGIN_OBJECT -> object(json);
      default -> throw new IOException("no value");
    };
  }

  private static Field items(JsonReader json) throws IOException {
    List<Field> values = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      values.add(value(json));
    }
    json.endArray();
    return new Field.Items(values);
  }
}
