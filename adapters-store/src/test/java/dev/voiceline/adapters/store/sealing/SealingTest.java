package dev.voiceline.adapters.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.store.Databases;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SealingTest {
  private final Aead aead = new Aead(new SecureRandom());
  private final SecretKey key = new SecretKeySpec(aead.random(32), "AES");

  @Property(tries = 200)
  void opensWithTheSameKeyAtTheSamePlace(@ForAll byte[] clear, @ForAll byte[] place) {
    assertThat(aead.open(key, place, aead.seal(key, place, clear))).isEqualTo(clear);
  }

  @Property(tries = 200)
  void anyOtherKeyFails(@ForAll byte[] clear, @ForAll @Size(32) byte[] other) {
    byte[] sealed = aead.seal(key, new byte[0], clear);
    assertThatThrownBy(() -> aead.open(new SecretKeySpec(other, "AES"), new byte[0], sealed))
        .isInstanceOf(SealException.class)
        .hasNoCause();
  }

  @Property(tries = 200)
  void anyChangedBitFails(
      @ForAll byte[] clear,
      @ForAll @IntRange(max = 100_000) int where,
      @ForAll @IntRange(max = 7) int bit) {
    byte[] sealed = aead.seal(key, new byte[0], clear);
    sealed[where % sealed.length] ^= (byte) (1 << bit);
    assertThatThrownBy(() -> aead.open(key, new byte[0], sealed)).isInstanceOf(SealException.class);
  }

  @Property(tries = 200)
  void anythingShorterFails(@ForAll byte[] clear, @ForAll @IntRange(max = 100_000) int length) {
    byte[] sealed = aead.seal(key, new byte[0], clear);
    byte[] shorter = Arrays.copyOf(sealed, length % sealed.length);
    assertThatThrownBy(() -> aead.open(key, new byte[0], shorter))
        .isInstanceOf(SealException.class);
  }

  @Example
  void everyPartOfThePlaceCounts() {
    CallId call = new CallId("CA1");
    JournalEntry right = entry(call, 1, "turn.heard", 1);
    byte[] sealed = aead.seal(key, CallKey.place(right), new byte[] {1});
    for (JournalEntry wrong :
        List.of(
            entry(new CallId("CA2"), 1, "turn.heard", 1),
            entry(call, 2, "turn.heard", 1),
            entry(call, 1, "turn.said", 1),
            entry(call, 1, "turn.heard", 2))) {
      assertThatThrownBy(() -> aead.open(key, CallKey.place(wrong), sealed))
          .isInstanceOf(SealException.class);
    }
    assertThat(aead.open(key, CallKey.place(right), sealed)).containsExactly(1);
  }

  @Property(tries = 200)
  void partsOfAPlaceDoNotRunIntoEachOther(@ForAll String one, @ForAll String other) {
    if (!other.isEmpty()) {
      assertThat(Aead.place(one, other)).isNotEqualTo(Aead.place(one + other, ""));
    }
    assertThat(Aead.place(one, other)).isNotEqualTo(Aead.place(one + other));
  }

  @Example
  void noNonceComesTwice() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      byte[] sealed = aead.seal(key, new byte[0], new byte[] {1});
      nonces.add(Arrays.toString(Arrays.copyOf(sealed, 12)));
    }
    assertThat(nonces).hasSize(10_000);
  }

  @Example
  void wrappedKeysOpenForTheirOwnerAndUnderTheirMasterAlone() {
    MasterKeys old = MasterKeys.only(Databases.master(1));
    MasterKeys rotated = new MasterKeys(Databases.master(2), List.of(Databases.master(1)));
    MasterKeys forgotten = MasterKeys.only(Databases.master(2));
    WrappedKey wrapped = old.wrap(aead, key, "CA1/k1");
    assertThat(rotated.unwrap(aead, wrapped, "CA1/k1")).isEqualTo(key);
    assertThatThrownBy(() -> old.unwrap(aead, wrapped, "CA2/k1")).isInstanceOf(SealException.class);
    assertThatThrownBy(() -> forgotten.unwrap(aead, wrapped, "CA1/k1"))
        .hasMessage(
            "the master key "
                + Databases.master(1).id()
                + " is not configured: add it to the older ones");
  }

  @Example
  void masterKeysAreCheckedAndNotQuoted() {
    assertThatThrownBy(() -> MasterKey.parse("c2hvcnQ="))
        .hasMessage("the master key has 5 bytes: use 32 random bytes in base64");
    assertThatThrownBy(() -> MasterKey.parse("not-base64!"))
        .hasMessageContaining("not base64")
        .hasMessageNotContaining("not-base64!")
        .hasNoCause();
    assertThat(Databases.master(1).toString()).matches("master key [0-9a-f]{16}");
  }

  private static JournalEntry entry(CallId call, long number, String kind, int version) {
    return new JournalEntry(
        call, number, Instant.EPOCH, kind, version, Fields.none(), Fields.none());
  }
}
