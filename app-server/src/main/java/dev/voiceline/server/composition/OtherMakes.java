package dev.voiceline.server.composition;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.cost.Alternative;
import dev.voiceline.server.config.CascadeSettings;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.VoiceSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * With what the cost of a call is compared: the models that the settings name, and the usual ones
 * of a make that they do not name.
 */
final class OtherMakes {
  private OtherMakes() {}

  static List<Alternative> of(ServerSettings settings) {
    Stream<Alternative> set =
        Stream.of(
                settings.cascade().map(OtherMakes::cascade),
                settings.realtime().openAi().map(OtherMakes::realtime))
            .flatMap(Optional::stream);
    return Stream.concat(set, Alternative.usual().stream()).toList();
  }

  /** Of each part the first, which is the one that is asked first. */
  private static Alternative cascade(CascadeSettings set) {
    return new Alternative.Cascade(
        "cascade",
        set.ears().get(0).deepgram().model(),
        set.minds().get(0).chat().model(),
        billedAs(set.voices().get(0)));
  }

  private static String billedAs(VoiceSettings voice) {
    if (voice instanceof VoiceSettings.OfElevenLabs elevenLabs) {
      return elevenLabs.settings().model();
    }
    return ((VoiceSettings.OfAura) voice).settings().billedAs();
  }

  private static Alternative realtime(OpenAiSettings set) {
    return new Alternative.Realtime(
        "openai", set.model(), Optional.of(set.transcription().model()));
  }
}
