package dev.voiceline.core.inquiry;

import dev.voiceline.core.hearing.AskBack;
import dev.voiceline.core.hearing.BirthDateReader;
import dev.voiceline.core.hearing.BirthDateReading;
import dev.voiceline.core.hearing.HearingWording;
import dev.voiceline.core.hearing.MemberIdReader;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.tool.ToolArguments;
import java.time.LocalDate;
import java.util.Optional;

/** What has to be asked of the caller, in these words, before anything is looked up. */
final class DoubtfulDetails {
  private final ToolArguments given;
  private final LocalDate today;
  private final Language language;
  private final MemberIdReader ids;
  private final HearingWording wording;

  DoubtfulDetails(ToolArguments given, LocalDate today, Language language, MemberIdReader ids) {
    this.given = given;
    this.today = today;
    this.language = language;
    this.ids = ids;
    this.wording = new HearingWording(Languages.standard().orEnglish(Optional.of(language.code())));
  }

  /** Which of the characters that sound or look alike are meant. */
  Optional<String> aboutMember() {
    return given
        .text(CheckEligibility.MEMBER_ID)
        .flatMap(id -> ids.read(id).question())
        .map(this::advice);
  }

  /** Which year, or another day. */
  Optional<String> aboutBirth() {
    return given
        .text(CheckEligibility.DATE_OF_BIRTH)
        .map(text -> new BirthDateReader(language, today).read(text))
        .filter(BirthDateReading.Ask.class::isInstance)
        .map(
            reading ->
                "Ask the caller exactly this: \""
                    + wording.question(reading)
                    + "\" Then call again with the date as year-month-day.");
  }

  private String advice(AskBack question) {
    return "Ask the caller exactly this: \""
        + wording.question(question)
        + "\" Then call again with the whole member ID written together, such as AB987654.";
  }
}
