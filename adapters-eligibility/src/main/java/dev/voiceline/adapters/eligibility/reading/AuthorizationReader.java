package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Approval in advance, by service and network. A coded answer may stand on a row of any kind; free
 * text is kept as text, since words such as "not required for" are not for a program to judge.
 */
final class AuthorizationReader {
  private static final Pattern APPROVAL =
      Pattern.compile(
          "\\b(pre[- ]?cert\\w*|(prior|pre)[- ]?auth\\w*|authori[sz]ation\\w*"
              + "|pre[- ]?determination)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERRAL =
      Pattern.compile("\\breferrals?\\b", Pattern.CASE_INSENSITIVE);
  private static final String REFERRAL_NUMBER = "9F";

  private AuthorizationReader() {}

  static boolean isAbout(String text) {
    return APPROVAL.matcher(text).find();
  }

  static List<Authorization> authorizations(List<Row> rows) {
    Map<Answer, Services> answers = new LinkedHashMap<>();
    for (Row row : rows) {
      List<String> texts =
          row.kind() == RowKind.DISCLAIMER || row.kind() == RowKind.OTHER_PAYER
              ? List.of()
              : row.messages().stream().filter(AuthorizationReader::isAbout).toList();
      Optional<Requirement> requirement =
          row.authorization()
              .or(() -> texts.isEmpty() ? Optional.empty() : Optional.of(Requirement.TEXT_ONLY));
      requirement.ifPresent(
          said ->
              answers.merge(
                  new Answer(row.services().withoutCodes(), row.network(), said, texts),
                  row.services(),
                  Services::and));
    }
    return answers.entrySet().stream()
        .map(
            each ->
                new Authorization(
                    each.getValue(),
                    each.getKey().network(),
                    each.getKey().requirement(),
                    each.getKey().texts()))
        .toList();
  }

  static List<String> referrals(List<Row> rows) {
    Stream<String> texts =
        rows.stream()
            .flatMap(row -> row.messages().stream())
            .filter(text -> REFERRAL.matcher(text).find());
    Stream<String> numbers =
        rows.stream()
            .flatMap(row -> row.references().stream())
            .filter(reference -> reference.qualifier().equals(REFERRAL_NUMBER))
            .map(reference -> "referral number on file");
    return Stream.concat(texts, numbers).distinct().toList();
  }

  private record Answer(
      Services procedure, Network network, Requirement requirement, List<String> texts) {}
}
