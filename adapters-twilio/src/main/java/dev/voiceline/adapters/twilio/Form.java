package dev.voiceline.adapters.twilio;

import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The decoded fields of a webhook, read leniently: unknown ones are passed over, missing ones are
 * empty. They may hold health data, so none is printed.
 */
public record Form(Map<String, List<String>> fields) {
  /** What may name a call or a stream; anything else could forge lines of a log. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,9}");

  /** The first value of a field, stripped; empty when there is none. */
  public String first(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  /** The call that the webhook is about; empty when it names none. */
  public Optional<CallId> call() {
    return id(first("CallSid")).map(CallId::new);
  }

  /** A field that holds a whole number of at most nine digits. */
  public OptionalInt number(String name) {
    String digits = first(name);
    return SMALL_NUMBER.matcher(digits).matches()
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  /** The text, if it is fit to name something. */
  public static Optional<String> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** A field that is fit to name something. */
  public Optional<String> named(String name) {
    return id(first(name));
  }

  /** The names of the fields alone. */
  @Override
  public String toString() {
    return "Form" + new TreeSet<>(fields.keySet());
  }
}
