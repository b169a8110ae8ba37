package dev.voiceline.adapters.store.fields;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.util.Iterator;
import java.util.Map;

/**
 * Fields as JSON text, in one way only: names in order, no white space, ASCII alone. So it can be
 * hashed, every database keeps it as it is, and half a surrogate pair survives.
 */
final class CanonicalJson {
  private final StringBuilder text = new StringBuilder();

  static String of(Fields fields) {
    CanonicalJson json = new CanonicalJson();
    json.object(fields);
    return json.text.toString();
  }

  private void value(Field field) {
    if (field instanceof Field.Text words) {
      string(words.value());
    } else if (field instanceof Field.Amount amount) {
      text.append(amount.value());
    } else if (field instanceof Field.Flag flag) {
      text.append(flag.value());
    } else if (field instanceof Field.Items items) {
      text.append('[');
      Iterator<Field> each = items.values().iterator();
      while (each.hasNext()) {
        value(each.next());
        text.append(each.hasNext() ? "," : "");
      }
      text.append(']');
    } else if (field instanceof Fields fields) {
      object(fields);
    }
  }

  private void object(Fields fields) {
    text.append('{');
    Iterator<Map.Entry<String, Field>> each = fields.values().entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Field> entry = each.next();
      string(entry.getKey());
      text.append(':');
      value(entry.getValue());
      text.append(each.hasNext() ? "," : "");
    }
    text.append('}');
  }

  private void string(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter == '"' || letter == '\\') {
        text.append('\\').append(letter);
      } else if (letter < ' ' || letter > '~') {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(Character.forDigit(letter >> shift & 0xF, 16));
        }
      } else {
        text.append(letter);
      }
    }
    text.append('"');
  }
}
