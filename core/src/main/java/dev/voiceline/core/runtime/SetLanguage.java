package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code set_language}: the call goes on in another language, as often as the caller likes. */
final class SetLanguage implements BuiltIn {
  private static final String LANGUAGE = "language";

  private final OpenCall call;
  private final InquiryDesk inquiry;
  private final Languages languages = Languages.standard();

  SetLanguage(OpenCall call, InquiryDesk inquiry) {
    this.call = call;
    this.inquiry = inquiry;
  }

  @Override
  public ToolSpec spec() {
    return new ToolSpec(
        "set_language",
        "Switches this call to another language, one of "
            + names()
            + ". Call it as soon as the caller speaks another of these languages than you, even in the"
            + " middle of a sentence, or asks for one; do not ask whether you may. It can be called again"
            + " at any time. When the result holds 'say', speak exactly that.",
        List.of(
            new ToolParameter(
                LANGUAGE,
                ToolParameter.Type.TEXT,
                "The language to go on in, by its two letters.",
                true,
                languages.all().stream().map(it -> it.language().code()).toList())));
  }

  @Override
  public boolean offered() {
    return languages.all().size() > 1;
  }

  @Override
  public void run(ToolRequest request) {
    Optional<Phrases> wanted = request.arguments().text(LANGUAGE).flatMap(languages::find);
    wanted.ifPresentOrElse(
        phrases -> speak(request, phrases),
        () ->
            answer(
                request,
                new ToolResult.Problem(
                    "unknown_language", "Give the two letters of one of " + names() + ".")));
  }

  private void speak(ToolRequest request, Phrases wanted) {
    if (wanted.language().equals(call.scope().phrases().language())) {
      answer(request, success(wanted, "unchanged", Map.of()));
      return;
    }
    call.speak(wanted);
    String changed = wanted.text(Phrase.LANGUAGE_CHANGED);
    inquiry
        .retold(request.id())
        .map(result -> String.join(" ", changed, result, wanted.text(Phrase.ANYTHING_ELSE)))
        .ifPresentOrElse(
            words -> tell(request, wanted, words),
            () -> answer(request, success(wanted, "changed", Map.of("say", changed))));
  }

  /** A result is told by the line itself, in whatever language. */
  private void tell(ToolRequest request, Phrases wanted, String words) {
    ToolResult result = success(wanted, "changed", Map.of("said", words));
    call.told(
        new SpokenResult(new ToolAnswer(request, result), new Cue.Given(Script.guarded(words))));
  }

  private void answer(ToolRequest request, ToolResult result) {
    call.answered(new ToolAnswer(request, result), true);
  }

  private static ToolResult success(Phrases wanted, String status, Map<String, String> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("status", status);
    values.put(
        "then",
        "Speak %s from now on, and go on with your last question in it."
            .formatted(wanted.language().englishName()));
    return new ToolResult.Success(values);
  }

  private String names() {
    return languages.all().stream()
        .map(it -> it.language().englishName() + " (" + it.language().code() + ")")
        .collect(Collectors.joining(", "));
  }
}
