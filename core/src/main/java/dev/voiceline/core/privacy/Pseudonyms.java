package dev.voiceline.core.privacy;

import java.util.Optional;

/** Makes pseudonyms of telephone numbers and member IDs. Safe for use by any thread. */
public interface Pseudonyms {
  /** Nothing for a number that is withheld: all such callers would become one. */
  Optional<Pseudonym> of(PhoneNumber number);

  /** Nothing where only numbers have one. */
  default Optional<Pseudonym> of(MemberId member) {
    return Optional.empty();
  }

  /** These, and where there is none the others'. */
  default Pseudonyms or(Pseudonyms others) {
    Pseudonyms first = this;
    return new Pseudonyms() {
      @Override
      public Optional<Pseudonym> of(PhoneNumber number) {
        return first.of(number).or(() -> others.of(number));
      }

      @Override
      public Optional<Pseudonym> of(MemberId member) {
        return first.of(member).or(() -> others.of(member));
      }
    };
  }

  /** Nobody has one. */
  static Pseudonyms none() {
    return number -> Optional.empty();
  }
}
