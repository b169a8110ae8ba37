package dev.voiceline.server.config;

import java.util.Optional;

/** The secret keys of the cascade's vendors, and whether all of them are there. */
final class VendorKeys {
  /** Stands in for a key that is not there, so that the rest is checked all the same. */
  static final String NO_KEY = "none";

  /**
   * A key.
   *
   * @param variable that holds it
   */
  record Key(String value, String variable) {
    /** The variable alone. */
    @Override
    public String toString() {
      return variable;
    }
  }

  private final Fields fields;
  private final boolean wanted;
  private boolean complete = true;

  /** Keys that are missing are a problem only if they are wanted. */
  VendorKeys(Fields fields, boolean wanted) {
    this.fields = fields;
    this.wanted = wanted;
  }

  /** The usual one, unless the entry names the variable of another. */
  Key of(Branch entry, Setting usual, String source) {
    Optional<Given> named = entry.value("key");
    Optional<String> key =
        named.isPresent()
            ? SecretVariable.read(fields, entry, "key", named.get(), usual.name())
            : fields.find(usual).map(Given::text);
    if (key.isEmpty() && named.isEmpty()) {
      missing(
          "VOICELINE_CONVERSATION names cascade but %s is not set: copy the key from %s."
              .formatted(usual.name(), source));
    }
    complete &= key.isPresent();
    return new Key(key.orElse(NO_KEY), named.map(Given::text).orElse(usual.name()));
  }

  /** That of a variable that is no setting of ours; empty for servers that need none. */
  Optional<Key> of(Branch entry, Optional<String> usual) {
    Optional<Given> named = entry.value("key");
    if (named.isPresent()) {
      Optional<String> key = SecretVariable.read(fields, entry, "key", named.get(), "CHAT_KEY");
      complete &= key.isPresent();
      return key.map(value -> new Key(value, named.get().text()));
    }
    Optional<String> key = usual.flatMap(fields::variable);
    if (usual.isPresent() && key.isEmpty()) {
      missing(
          "VOICELINE_CONVERSATION names cascade but %s is not set: set it, or name another variable in"
                  .formatted(usual.get())
              + " voiceline.yaml: %s.key.".formatted(entry.path()));
    }
    return key.map(value -> new Key(value, usual.orElseThrow()));
  }

  /** Something else that it cannot do without is not there. */
  void missing(String sentence) {
    complete = false;
    if (wanted) {
      fields.problem(sentence);
    }
  }

  /** Whether nothing was missing. */
  boolean complete() {
    return complete;
  }
}
