package dev.voiceline.core.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.turn.SpokenItem;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  private static final String SECRET = "MB123456";
  private final RecordCodec codec = new RecordCodec();

  record Sample(String name, Optional<Integer> age, List<Stated<Language>> languages) {}

  record Longer(String name, Optional<Integer> age, Set<String> more) {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Marked {}

  record Both(@Marked String open, String secret) {}

  record Odd(Function<String, String> rule) {}

  @Test
  void aRecordIsItsComponentsByName() {
    Fields fields =
        codec.write(new Sample("n", Optional.of(3), List.of(Stated.known(Language.ENGLISH))));
    assertThat(fields.text("name")).contains("n");
    assertThat(fields.whole("age")).hasValue(3);
    Fields known =
        Fields.none().with("is", "Known").with("value", Fields.none().with("code", "en"));
    assertThat(fields.values().get("languages")).isEqualTo(new Field.Items(List.of(known)));
  }

  @Test
  void whatMayBeEmptyIsLeftOutAndMayBeMissing() {
    Fields fields = codec.write(new Sample("n", Optional.empty(), List.of()));
    assertThat(fields.values()).containsOnlyKeys("name", "languages");
    assertThat(codec.read(Sample.class, fields).age()).isEmpty();
  }

  @Test
  void fieldsThatNobodyKnowsArePassedOver() {
    Fields fields = codec.write(new Sample("n", Optional.empty(), List.of()));
    assertThat(codec.read(Sample.class, fields.with("later", "new")))
        .isEqualTo(codec.read(Sample.class, fields));
  }

  @Test
  void whatIsMissingIsNamed() {
    Fields older = codec.write(new Sample("n", Optional.empty(), List.of()));
    assertThatThrownBy(() -> codec.read(Longer.class, older))
        .isInstanceOf(CodecFault.class)
        .hasMessage("more is missing");
  }

  @Test
  void aFaultNamesThePlaceAndNeverTheValue() {
    Fields item =
        codec
            .write(new Sample("n", Optional.empty(), List.of(Stated.known(Language.ENGLISH))))
            .with(
                "languages",
                new Field.Items(
                    List.of(
                        Fields.none()
                            .with("is", "Known")
                            .with("value", Fields.none().with("code", SECRET)))));
    assertThatThrownBy(() -> codec.read(Sample.class, item))
        .isInstanceOf(CodecFault.class)
        .hasMessage("languages[0].value has values that it may not have")
        .hasNoCause();
  }

  @Test
  void aFieldOfAnotherKindIsAFault() {
    Fields item = codec.write(GivenDetails.none()).with("member", 12);
    assertThatThrownBy(() -> codec.read(GivenDetails.class, item))
        .hasMessage("member is not a member ID");
    assertThatThrownBy(() -> codec.read(GivenDetails.class, item.with("member", "no")))
        .hasMessage("member is not a member ID");
  }

  @Test
  void aMemberThatNobodyKnowsIsAFault() {
    assertThatThrownBy(() -> codec.read(Cue.class, Fields.none().with("is", SECRET)))
        .hasMessage("is not of a known sort");
  }

  @Test
  void identifiersAreReadAsTheyWere() {
    MemberId id = MemberId.parse(SECRET).orElseThrow();
    GivenDetails given = new GivenDetails(Optional.of(id), Optional.empty(), Optional.empty());
    Fields fields = codec.write(given);
    assertThat(fields.text("member")).contains(SECRET);
    assertThat(fields.toString()).doesNotContain(SECRET);
    assertThat(codec.read(GivenDetails.class, fields)).isEqualTo(given);
  }

  @Test
  void aCallIsReadAsItWasAnnounced() {
    AnnouncedCall call =
        AnnouncedCall.incoming(
            new CallId("CA1"), PhoneNumber.of("+12065550123"), PhoneNumber.of("anonymous"));
    assertThat(codec.read(AnnouncedCall.class, codec.write(call))).isEqualTo(call);
  }

  @Test
  void equalSetsAreEqualFields() {
    Fields one = codec.write(new Longer("n", Optional.empty(), Set.of("a", "b", "c", "d")));
    Fields other = codec.write(new Longer("n", Optional.empty(), Set.of("d", "c", "b", "a")));
    assertThat(one).isEqualTo(other);
  }

  @Test
  void whatIsNoValueCannotBeWritten() {
    assertThatThrownBy(() -> codec.write(new Odd(text -> text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no journal keeps a");
  }

  @Test
  void aPatternIsWrittenAsItIsRead() {
    for (MemberIdPattern each :
        List.of(
            MemberIdPattern.MBI, MemberIdPattern.DEMO, MemberIdPattern.parse("LL9{4,6}|X{8}"))) {
      assertThat(MemberIdPattern.parse(each.written())).isEqualTo(each);
    }
  }

  @Test
  void onlyMarkedComponentsAreWrittenWhenAskedFor() {
    Both both = new Both("o", "s");
    assertThat(codec.write(both, Marked.class, true))
        .isEqualTo(Fields.of(Map.of("open", text("o"))));
    assertThat(codec.write(both, Marked.class, false))
        .isEqualTo(Fields.of(Map.of("secret", text("s"))));
  }

  @Test
  void aSpokenItemIsNotPrinted() {
    SpokenItem item = new SpokenItem(new ItemId("i"), SECRET, SECRET, 2, 1);
    assertThat(codec.write(item).toString()).doesNotContain(SECRET);
  }

  private static Field text(String value) {
    return new Field.Text(value);
  }
}
